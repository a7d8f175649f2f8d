'use client'

import { ChevronIcon, Popup, PopupList } from '@payloadcms/ui'

export type MenuItem = { readonly key: string; readonly label: string } & (
  | { readonly onSelect: () => void }
  /** Goes elsewhere. */
  | { readonly href: string }
)

/** A button that opens a short list of things to do. */
export const Menu = ({
  label,
  items,
  isPrimary = false,
}: {
  label: string
  items: readonly MenuItem[]
  /** The one button of the page that stands out. */
  isPrimary?: boolean
}) => (
  <Popup
    button={
      <span className={`pb-menu-button${isPrimary ? ' pb-menu-primary' : ''}`} data-menu="">
        {label}
        <ChevronIcon />
      </span>
    }
    buttonClassName="pb-menu"
    horizontalAlign="right"
    render={({ close }) => (
      <PopupList.ButtonGroup>
        {items.map((item) => (
          <PopupList.Button
            {...('href' in item ? { href: item.href } : {})}
            key={item.key}
            onClick={() => {
              close()
              if ('onSelect' in item) item.onSelect()
            }}
          >
            {item.label}
          </PopupList.Button>
        ))}
      </PopupList.ButtonGroup>
    )}
    size="small"
  />
)
