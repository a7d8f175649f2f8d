'use client'

import { type KeyboardEvent, useRef } from 'react'
import { StateMark } from '../shared/StateMark.tsx'
import type { Phase } from './api.ts'
import { usePlayProps } from './PlayContext.tsx'

/** The phases in a line, each with its state and how much of it is done. One of them is open below. */
export const PhaseRail = ({
  selected,
  onSelect,
  id,
}: {
  /** Key of the phase that is open. */
  selected: string
  onSelect: (phase: string) => void
  /** Prefix of the ids of tabs and panel. */
  id: string
}) => {
  const { run, texts } = usePlayProps()
  const tabs = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const at = run.phases.findIndex((phase) => phase.key === selected)
    const next = nextAt({ key: event.key, at, count: run.phases.length, isRtl: isRtl(event.currentTarget) })
    const phase = next === null ? undefined : run.phases[next]
    if (!phase) return
    event.preventDefault()
    onSelect(phase.key)
    tabs.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next ?? 0]?.focus()
  }
  return (
    <div
      aria-label={texts.t('admin:phases')}
      className="pb-rail"
      onKeyDown={onKeyDown}
      ref={tabs}
      role="tablist"
    >
      {run.phases.map((phase) => {
        const { done, total } = countsOf(phase)
        const isSelected = phase.key === selected
        return (
          <button
            aria-controls={`${id}-panel`}
            aria-selected={isSelected}
            className="pb-phase"
            id={`${id}-${phase.key}`}
            key={phase.key}
            onClick={() => onSelect(phase.key)}
            role="tab"
            tabIndex={isSelected ? 0 : -1}
            type="button"
          >
            <span className="pb-phase-label">{phase.label}</span>
            <span className="pb-phase-more">
              <StateMark state={phase.state} word={texts.t(`values:itemState:${phase.state}`)} />
              <span className="pb-count" title={texts.t('admin:doneOf', { done, total })}>
                {done}/{total}
              </span>
            </span>
          </button>
        )
      })}
    </div>
  )
}

/** Skipped counts as done: nobody has to do it any more. */
export const countsOf = ({ lanes }: Pick<Phase, 'lanes'>): { done: number; total: number } => {
  const states = lanes.flatMap((lane) => lane.activities.map((activity) => activity.state))
  return {
    done: states.filter((state) => state === 'completed' || state === 'skipped').length,
    total: states.length,
  }
}

const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl'

const nextAt = ({
  key,
  at,
  count,
  isRtl,
}: {
  key: string
  at: number
  count: number
  isRtl: boolean
}): number | null => {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const step = (key === 'ArrowRight') === isRtl ? -1 : 1
      return (at + step + count) % count
    }
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
