'use client'

import { type CSSProperties, type KeyboardEvent, useId, useRef, useState } from 'react'
import type { RoadmapInitiative, RoadmapOutcome } from '../../../engagement/home.ts'
import { useFormats } from '../../charts/useFormats.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Link } from '../../payload/ui.ts'
import { StateMark } from '../../shared/StateMark.tsx'
import { RecordLink } from '../RecordRow.tsx'
import { AddInitiative } from './AddInitiative.tsx'
import { useMeasured } from './ObjectiveItem.tsx'
import { type Axis, dayOf, percentOf, placeOf, type Scale } from './time-axis.ts'

/** How wide a unit of the axis is drawn. */
const UNIT_REM: Readonly<Record<Scale, number>> = { month: 7, quarter: 9, year: 12 }

/** The outcomes on the left, their initiatives as bars on the time axis. Scrolls within itself. */
export const RoadmapChart = ({
  outcomes,
  axis,
  now,
  renewal,
}: {
  outcomes: readonly RoadmapOutcome[]
  axis: Axis
  now: number
  renewal: string | null
}) => {
  const { t } = useTexts()
  const keysId = useId()
  const box = useRef<HTMLDivElement>(null)
  const bars = outcomes.flatMap(({ initiatives }) => initiatives.map(({ id }) => String(id)))
  const [at, setAt] = useState<string | null>(null)
  // One tab stop; the arrow keys go on from there.
  const stop = at !== null && bars.includes(at) ? at : (bars[0] ?? null)
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement
    const bar = target.closest<HTMLElement>('[data-bar]')?.dataset.bar
    if (bar === undefined) return
    const here = bars.indexOf(bar)
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: bars.length - 1 }[event.key]
    const next = to === undefined ? undefined : bars[to]
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
    const element = box.current?.querySelector<HTMLElement>(`[data-bar="${CSS.escape(next)}"]`)
    element?.focus()
  }
  const style = { '--pb-roadmap-width': `${axis.units.length * UNIT_REM[axis.scale]}rem` } as CSSProperties
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields are in it
    <div
      aria-describedby={keysId}
      aria-label={t('blueprint:roadmap')}
      className="pb-roadmap"
      onFocus={(event) => setAt(event.target.closest<HTMLElement>('[data-bar]')?.dataset.bar ?? at)}
      onKeyDown={onKeyDown}
      ref={box}
      role="group"
      style={style}
    >
      <p className="pb-hidden" id={keysId}>
        {t('blueprint:keys')}
      </p>
      <AxisHead axis={axis} now={now} renewal={renewal} />
      {outcomes.map((outcome) => (
        <Row axis={axis} key={outcome.id} outcome={outcome} stop={stop} />
      ))}
      <div aria-hidden="true" className="pb-roadmap-lines">
        <Line at={percentOf({ at: now, axis })} kind="today" />
        {renewal && <Line at={percentOf({ at: dayOf(renewal), axis })} kind="renewal" />}
      </div>
    </div>
  )
}

/** Where it lies, which no class can say. */
const at = (percent: number): CSSProperties => ({ insetInlineStart: `${percent}%` })
const until = (percent: number): CSSProperties => ({ insetInlineEnd: `${100 - percent}%` })

/** A bar that begins after this part of the axis has its text before its end instead of after its beginning. */
const LATE = 60

const Line = ({ at: percent, kind }: { at: number; kind: 'today' | 'renewal' }) => (
  <span className={`pb-roadmap-line pb-roadmap-line-${kind}`} style={at(percent)} />
)

const AxisHead = ({ axis, now, renewal }: { axis: Axis; now: number; renewal: string | null }) => {
  const { t } = useTexts()
  const { day } = useFormats()
  const label = useUnitLabel(axis.scale)
  return (
    <div className="pb-roadmap-row pb-roadmap-head">
      <div className="pb-roadmap-what">{t('blueprint:outcome')}</div>
      <div className="pb-roadmap-track">
        <ol className="pb-roadmap-units">
          {axis.units.map(({ start }) => (
            <li key={start}>{label(start)}</li>
          ))}
        </ol>
        <div className="pb-roadmap-flags">
          <span className="pb-roadmap-flag" style={at(percentOf({ at: now, axis }))}>
            {t('blueprint:today')}
          </span>
          {renewal && (
            <span
              className="pb-roadmap-flag pb-roadmap-flag-renewal"
              style={at(percentOf({ at: dayOf(renewal), axis }))}
            >
              {t('blueprint:renewal')} {day(renewal)}
            </span>
          )}
        </div>
      </div>
    </div>
  )
}

const Row = ({ outcome, axis, stop }: { outcome: RoadmapOutcome; axis: Axis; stop: string | null }) => {
  const { t, known } = useTexts()
  const measured = useMeasured(outcome)
  const { initiatives, state } = outcome
  return (
    <div className="pb-roadmap-row">
      <div className="pb-roadmap-what">
        <RecordLink of={outcome} />
        <span className="pb-home-row-facts">
          <StateMark state={state} word={known(`values:workState:${state}`, state)} />
          {measured && <span>{measured}</span>}
        </span>
        <AddInitiative outcome={outcome} />
      </div>
      <ul className="pb-roadmap-track">
        {initiatives.map((initiative) => (
          <li className="pb-roadmap-slot" key={initiative.id}>
            <Bar axis={axis} initiative={initiative} isStop={String(initiative.id) === stop} />
          </li>
        ))}
        {initiatives.length === 0 && (
          <li className="pb-note pb-roadmap-none">{t('blueprint:noInitiatives')}</li>
        )}
      </ul>
    </div>
  )
}

const TONES: Readonly<Record<string, string>> = {
  'on-track': 'success',
  completed: 'success',
  'at-risk': 'warning',
  paused: 'warning',
  canceled: 'muted',
}

const Bar = ({
  initiative,
  axis,
  isStop,
}: {
  initiative: RoadmapInitiative
  axis: Axis
  isStop: boolean
}) => {
  const { t, known } = useTexts()
  const routes = useRoutes()
  const { day } = useFormats()
  const { collection, id, title, progress, start, end, assignedTo, tasks } = initiative
  const place = placeOf({ initiative, axis })
  const isLate = place !== null && place.at > LATE
  const days =
    start && end
      ? `${day(start)} – ${day(end)}`
      : start
        ? t('blueprint:from', { start: day(start) })
        : end
          ? t('blueprint:until', { end: day(end) })
          : t('blueprint:noDays')
  const more = [
    days,
    assignedTo?.name ?? t('page:nobody'),
    tasks.total > 0 && t('blueprint:openTasks', tasks),
  ].filter(Boolean)
  const open = place && [
    place.isOpenStart && 'pb-roadmap-open-start',
    place.isOpenEnd && 'pb-roadmap-open-end',
  ]
  return (
    <Link
      className={`pb-roadmap-bar pb-roadmap-${TONES[progress] ?? 'neutral'}${isLate ? ' pb-roadmap-late' : ''}`}
      data-bar={String(id)}
      href={routes.document({ collection, id })}
      prefetch={false}
      style={place ? (isLate ? until(place.at + place.length) : at(place.at)) : undefined}
      tabIndex={isStop ? 0 : -1}
      title={more.join(' · ')}
    >
      {place && (
        <span
          aria-hidden="true"
          className={['pb-roadmap-span', ...(open || [])].filter(Boolean).join(' ')}
          style={{ inlineSize: `calc(var(--pb-roadmap-width) * ${Math.max(place.length, 0.5) / 100})` }}
        />
      )}
      <span className="pb-roadmap-text">
        <StateMark compact state={progress} word={known(`values:progress:${progress}`, progress)} />
        <span>{title}</span>
        <span aria-hidden="true" className="pb-roadmap-progress">
          {known(`values:progress:${progress}`, progress)}
          {!place && ` · ${days}`}
        </span>
        <span className="pb-hidden">{more.join(', ')}</span>
      </span>
    </Link>
  )
}

const useUnitLabel = (scale: Scale): ((start: number) => string) => {
  const { t, language } = useTexts()
  return (start) => {
    const date = new Date(start)
    if (scale === 'quarter') {
      return t('blueprint:quarter', {
        quarter: Math.floor(date.getUTCMonth() / 3) + 1,
        year: date.getUTCFullYear(),
      })
    }
    return new Intl.DateTimeFormat(language, {
      ...(scale === 'month' ? { month: 'short' } : {}),
      year: 'numeric',
      timeZone: 'UTC',
    }).format(date)
  }
}
