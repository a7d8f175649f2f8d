'use client'

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'

export type Tab = {
  readonly key: string
  readonly title: ReactNode
  /** Made when the tab is shown. */
  readonly content: () => ReactNode
}

/** A few views of one thing: one tab stop, arrow keys inside. The first is shown first. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => {
  const id = useId().replace(/[^a-zA-Z0-9]/g, '')
  const list = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = tabs.find(({ key }) => key === chosen) ?? tabs[0]
  if (!shown) return null
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key]
    const at = tabs.indexOf(shown)
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : step ? at + step : null
    const tab = next === null ? undefined : tabs[(next + tabs.length) % tabs.length]
    if (!tab) return
    event.preventDefault()
    setChosen(tab.key)
    list.current?.querySelector<HTMLElement>(`#${id}-tab-${tab.key}`)?.focus()
  }
  return (
    <div className="pb-versions-tabs">
      <div
        aria-label={label}
        className="pb-versions-tablist"
        onKeyDown={onKeyDown}
        ref={list}
        role="tablist"
        tabIndex={-1}
      >
        {tabs.map(({ key, title }) => (
          <button
            aria-controls={`${id}-panel`}
            aria-selected={key === shown.key}
            className="pb-versions-tab"
            id={`${id}-tab-${key}`}
            key={key}
            onClick={() => setChosen(key)}
            role="tab"
            tabIndex={key === shown.key ? 0 : -1}
            type="button"
          >
            {title}
          </button>
        ))}
      </div>
      <div aria-labelledby={`${id}-tab-${shown.key}`} id={`${id}-panel`} role="tabpanel">
        {shown.content()}
      </div>
    </div>
  )
}
