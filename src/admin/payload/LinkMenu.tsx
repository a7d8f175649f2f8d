'use client'

import { ChevronIcon, Popup, PopupList } from '@payloadcms/ui'

/** A button that opens a short list of links. */
export const LinkMenu = ({
  label,
  items,
}: {
  label: string
  items: readonly { readonly key: string; readonly label: string; readonly href: string }[]
}) => (
  <Popup
    button={
      <span className="pb-lists-menu">
        {label}
        <ChevronIcon />
      </span>
    }
    buttonClassName="pb-lists-menu-button"
    horizontalAlign="right"
    render={({ close }) => (
      <PopupList.ButtonGroup>
        {items.map(({ key, label: text, href }) => (
          <PopupList.Button href={href} key={key} onClick={close}>
            {text}
          </PopupList.Button>
        ))}
      </PopupList.ButtonGroup>
    )}
    size="fit-content"
  />
)
