'use client'

import { type KeyboardEvent, useRef } from 'react'
import { Icon, StateMark } from '../shared/StateMark.tsx'
import { countsOf, isEnded } from './api.ts'
import { usePlayPage } from './PlayContext.tsx'

type Props = {
  /** Key of the phase that is open. */
  readonly selected: string
  readonly onSelect: (phase: string) => void
  /** Prefix of the ids of tabs and panel. */
  readonly id: string
}

/**
 * The phases in one line, each with its state and how much of it is done, and the whole at its end. One of them is open
 * below. Where there is no room for a line, a menu of steps.
 */
export const PhaseRail = (props: Props) => (
  <div className="pb-rail-line">
    <Steps {...props} />
    <StepMenu {...props} />
    <Overall />
  </div>
)

const Steps = ({ selected, onSelect, id }: Props) => {
  const { run, texts } = usePlayPage()
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
            className={`pb-phase pb-phase-${phase.state}`}
            id={`${id}-${phase.key}`}
            key={phase.key}
            onClick={() => onSelect(phase.key)}
            role="tab"
            tabIndex={isSelected ? 0 : -1}
            type="button"
          >
            <StateMark
              compact
              state={phase.state === 'pending' && !isEnded(run) ? 'locked' : phase.state}
              word={texts.t(`values:itemState:${phase.state}`)}
            />
            <span className="pb-phase-label">{phase.label}</span>
            <span className="pb-count" title={texts.t('admin:doneOf', { done, total })}>
              {done}/{total}
            </span>
          </button>
        )
      })}
    </div>
  )
}

/** The same as a list to choose from, on a narrow screen: "Step 2 of 3 · Assist". */
const StepMenu = ({ selected, onSelect }: Props) => {
  const { run, texts } = usePlayPage()
  const { t } = texts
  const total = run.phases.length
  return (
    <label className="pb-steps">
      <span className="pb-hidden">{t('admin:phases')}</span>
      <select onChange={(event) => onSelect(event.target.value)} value={selected}>
        {run.phases.map(({ key, label, lanes, state }, at) => {
          const counts = countsOf({ lanes })
          return (
            <option key={key} value={key}>
              {`${t('page:step', { step: at + 1, total })} · ${label} · ${t(`values:itemState:${state}`)} ${counts.done}/${counts.total}`}
            </option>
          )
        })}
      </select>
      <Icon name="chevron" />
    </label>
  )
}

/** How much is done, and how much of the time until it is due has passed. */
const Overall = () => {
  const { page, run, texts } = usePlayPage()
  const { t } = texts
  const { done, total } = countsOf({ lanes: run.phases.flatMap(({ lanes }) => lanes) })
  const { createdAt, dueDate } = page.record
  const [from, to] = [new Date(createdAt).getTime(), dueDate ? new Date(dueDate).getTime() : Number.NaN]
  const share = Math.round((100 * (Date.now() - from)) / (to - from))
  const isSaid = !isEnded(run) && Number.isFinite(share) && to > from
  return (
    <p className="pb-overall pb-count" suppressHydrationWarning>
      {t('admin:doneOf', { done, total })}
      {isSaid && ` · ${t('page:ofTime', { percent: Math.min(Math.max(share, 0), 999) })}`}
    </p>
  )
}

const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl'

const nextAt = ({
  key,
  at,
  count,
  isRtl: isRightToLeft,
}: {
  key: string
  at: number
  count: number
  isRtl: boolean
}): number | null => {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft': {
      const step = (key === 'ArrowRight') === isRightToLeft ? -1 : 1
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
