'use client'

import { type KeyboardEvent, useRef } from 'react'
import { useTexts } from '../payload/texts.ts'
import { usePlaces } from './usePlaces.ts'
import { VIEWS, type ViewKey } from './views.ts'
import { useWorkbench } from './workbench.tsx'

/** The views of the text, each with how much there is to look at in it. */
export const ViewTabs = ({ id }: { id: string }) => {
  const { view, setView } = useWorkbench()
  const { t } = useTexts()
  const counts = useCounts()
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[event.key]
    const at = VIEWS.indexOf(view)
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? VIEWS.length - 1 : step ? at + step : null
    const key = next === null ? undefined : VIEWS[(next + VIEWS.length) % VIEWS.length]
    if (!key) return
    event.preventDefault()
    setView(key)
    list.current?.querySelector<HTMLElement>(`#${id}-tab-${key}`)?.focus()
  }
  return (
    <div
      aria-label={t('workbench:views')}
      className="pb-workbench-tabs"
      onKeyDown={onKeyDown}
      ref={list}
      role="tablist"
      tabIndex={-1}
    >
      {VIEWS.map((key) => {
        const count = counts[key] ?? 0
        return (
          <button
            aria-controls={`${id}-panel`}
            aria-selected={key === view}
            className="pb-workbench-tab"
            id={`${id}-tab-${key}`}
            key={key}
            onClick={() => setView(key)}
            role="tab"
            tabIndex={key === view ? 0 : -1}
            type="button"
          >
            {t(`workbench:view:${key}`)}
            {count > 0 && (
              <span className="pb-workbench-count">
                <span aria-hidden="true">{count}</span>
                <span className="pb-hidden">{t('workbench:findings:count', { count })}</span>
              </span>
            )}
          </button>
        )
      })}
    </div>
  )
}

/** Findings about scenarios are looked at where they are tried, the rest where the playbook is built; the text has all. */
const useCounts = (): Partial<Record<ViewKey, number>> => {
  const placed = usePlaces()
  const ofScenarios = placed.filter(({ path }) => path[0] === 'scenarios').length
  return { outline: placed.length - ofScenarios, yaml: placed.length, try: ofScenarios }
}
