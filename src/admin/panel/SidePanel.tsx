'use client'

import './panel.css'
import { type CSSProperties, type KeyboardEvent, Suspense, useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../payload/texts.ts'
import { ShimmerEffect } from '../payload/ui.ts'
import { usePanel } from './PanelContext.tsx'
import { Resizer } from './Resizer.tsx'
import { useTabCounts } from './tab-counts.ts'
import type { TabKey } from './tab-key.ts'
import { type PanelTab, TABS } from './tabs.ts'
import { useRemembered } from './useRemembered.ts'

/**
 * Everything around a record, beside it: tabs that are fetched when they are opened. Its width and its tab are
 * remembered; on a narrow screen it lies over the page.
 */
export const SidePanel = ({ without = [] }: { without?: readonly TabKey[] }) => {
  const tabs = TABS.filter(({ key }) => !without.includes(key))
  const { t } = useTexts()
  const { tab, openTab } = usePanel()
  const [remembered, remember] = useRemembered<TabKey | ''>('tab', 'activity')
  const [width, setWidth] = useRemembered<number>('width', 0)
  const [isOver, setOver] = useState(false)
  const panel = useRef<HTMLElement>(null)
  const toggle = useRef<HTMLButtonElement>(null)
  const id = useId().replace(/[^a-zA-Z0-9]/g, '')
  useTabCounts()

  // What was open the last time is open again; it is known only after the first look.
  const isKnown = remembered !== '' && TABS.some(({ key }) => key === remembered)
  useEffect(() => {
    if (isKnown) openTab(remembered)
  }, [isKnown, remembered, openTab])

  const close = (): void => {
    setOver(false)
    toggle.current?.focus()
  }
  const open = tabs.find(({ key }) => key === tab) ?? tabs[0]
  if (!open) return null
  return (
    <>
      <button
        aria-controls={`${id}-aside`}
        aria-expanded={isOver}
        className="pb-panel-toggle"
        onClick={() => setOver(true)}
        ref={toggle}
        type="button"
      >
        {t('page:openPanel')}
      </button>
      <aside
        aria-label={t('page:panel')}
        className={`pb-panel${isOver ? ' pb-panel-over' : ''}`}
        id={`${id}-aside`}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isOver && !event.defaultPrevented) close()
        }}
        ref={panel}
        style={width > 0 ? ({ '--pb-panel-width': `${width}rem` } as CSSProperties) : undefined}
      >
        <Resizer onResize={setWidth} panel={panel} width={width} />
        <div className="pb-panel-inner">
          <button className="pb-panel-close pb-link" onClick={close} type="button">
            {t('page:closePanel')}
          </button>
          <TabList
            id={id}
            onSelect={(key) => {
              openTab(key)
              remember(key)
            }}
            selected={open.key}
            tabs={tabs}
          />
          <div
            aria-labelledby={`${id}-tab-${open.key}`}
            className="pb-tab-panel"
            id={`${id}-panel`}
            role="tabpanel"
          >
            <Suspense fallback={<ShimmerEffect height="20rem" />}>
              <open.Component />
            </Suspense>
          </div>
        </div>
      </aside>
    </>
  )
}

const TabList = ({
  tabs,
  selected,
  onSelect,
  id,
}: {
  tabs: readonly PanelTab[]
  selected: TabKey
  onSelect: (key: TabKey) => void
  id: string
}) => {
  const { t } = useTexts()
  const { counts } = usePanel()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const at = tabs.findIndex(({ key }) => key === selected)
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key] ?? null
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : step === null ? null : at + step
    const tab = next === null ? undefined : tabs[(next + tabs.length) % tabs.length]
    if (!tab) return
    event.preventDefault()
    onSelect(tab.key)
    list.current?.querySelector<HTMLElement>(`#${id}-tab-${tab.key}`)?.focus()
  }
  return (
    <div aria-label={t('page:panel')} className="pb-tabs" onKeyDown={onKeyDown} ref={list} role="tablist">
      {tabs.map(({ key, title }) => {
        const count = counts[key] ?? null
        return (
          <button
            aria-controls={`${id}-panel`}
            aria-selected={key === selected}
            className="pb-tab"
            id={`${id}-tab-${key}`}
            key={key}
            onClick={() => onSelect(key)}
            role="tab"
            tabIndex={key === selected ? 0 : -1}
            type="button"
          >
            {t(title)}
            {count !== null && count > 0 && <span className="pb-badge">{count}</span>}
          </button>
        )
      })}
    </div>
  )
}
