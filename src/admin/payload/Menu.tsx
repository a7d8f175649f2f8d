'use client'

import { ChevronIcon, Popup, PopupList } from '@payloadcms/ui'

/** A button that opens a short list of things to do. */
export const Menu = ({
  label,
  items,
}: {
  label: string
  items: readonly { readonly key: string; readonly label: string; readonly onSelect: () => void }[]
}) => (
  <Popup
    button={
      <span className="pb-menu-button" data-menu="">
        {label}
        <ChevronIcon />
      </span>
    }
    buttonClassName="pb-menu"
    horizontalAlign="right"
    render={({ close }) => (
      <PopupList.ButtonGroup>
        {items.map(({ key, label: text, onSelect }) => (
          <PopupList.Button
            key={key}
            onClick={() => {
              close()
              onSelect()
            }}
          >
            {text}
          </PopupList.Button>
        ))}
      </PopupList.ButtonGroup>
    )}
    size="small"
  />
)
