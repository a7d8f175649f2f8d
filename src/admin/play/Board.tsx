'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { toast } from '../payload/ui.ts'
import { ActivityCard } from './ActivityCard.tsx'
import { ActivityRow } from './ActivityRow.tsx'
import { type Activity, activitiesOf, countsOf, type Lane, type Run } from './api.ts'
import { PhaseRail } from './PhaseRail.tsx'
import { usePlayPage } from './PlayContext.tsx'

/** The phases, and the activities of one of them: what is done, what is to do, what comes. */
export const Board = () => {
  const { run, texts } = usePlayPage()
  const { t } = texts
  const id = useId().replace(/[^a-zA-Z0-9]/g, '')
  const current = currentPhase(run)
  const [selected, setSelected] = useState(current)
  const [focused, setFocused] = useState<string | null>(null)
  const board = useRef<HTMLElement>(null)
  // The work has moved on to another phase: so does the view.
  useEffect(() => setSelected(current), [current])
  const phase = run.phases.find(({ key }) => key === selected) ?? run.phases[0]

  const onDone = ({
    activity,
    skipped,
    run: after,
  }: {
    activity: Activity
    skipped: boolean
    run: Run
  }): void => {
    const next = nextActivity({ run: after, after: activity.key })
    const said = t(skipped ? 'admin:said:skip' : 'admin:said:complete', { activity: activity.label })
    toast.success(next ? `${said} ${t('admin:said:next', { activity: next.label })}` : said)
    setFocused(next?.key ?? null)
    if (!next) board.current?.focus()
  }

  return (
    <section aria-label={t('fields:activities')} className="pb-board" ref={board} tabIndex={-1}>
      <PhaseRail id={id} onSelect={setSelected} selected={phase?.key ?? ''} />
      {phase && (
        <div
          aria-labelledby={`${id}-${phase.key}`}
          className={`pb-lanes${isParallel(phase.lanes) ? ' pb-lanes-parallel' : ''}`}
          id={`${id}-panel`}
          role="tabpanel"
        >
          {phase.lanes.map((lane) => (
            <LaneView focused={focused} key={lane.key} lane={lane} onDone={onDone} />
          ))}
        </div>
      )}
    </section>
  )
}

const LaneView = ({
  lane,
  focused,
  onDone,
}: {
  lane: Lane
  focused: string | null
  onDone: Parameters<typeof ActivityCard>[0]['onDone']
}) => {
  const { texts } = usePlayPage()
  const { done, total } = countsOf({ lanes: [lane] })
  return (
    <div className="pb-lane">
      {lane.label && (
        <h3 className="pb-lane-label">
          <span>{lane.label}</span>
          <span className="pb-count">{texts.t('admin:doneOf', { done, total })}</span>
        </h3>
      )}
      <ol>
        {lane.activities.map((activity) => (
          <li key={activity.key}>
            {activity.state === 'in-progress' ? (
              <ActivityCard activity={activity} onDone={onDone} takesFocus={activity.key === focused} />
            ) : (
              <ActivityRow activity={activity} />
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The phase that is under way; when there is none, the last that anything was done in, or the first. */
const currentPhase = (run: Run): string => {
  const underWay = run.phases.find(({ state }) => state === 'in-progress')
  const begun = run.phases.filter((phase) => countsOf(phase).done > 0)
  return (underWay ?? begun.at(-1) ?? run.phases[0])?.key ?? ''
}

/** Where the work goes on: in the same lane if it can. */
const nextActivity = ({ run, after }: { run: Run; after: string }): Activity | undefined => {
  const lanes = run.phases.flatMap(({ lanes: all }) => all)
  const own = lanes.find(({ activities }) => activities.some(({ key }) => key === after))
  return [...(own?.activities ?? []), ...activitiesOf(run)].find(({ state }) => state === 'in-progress')
}

/** Lanes that run at the same time stand side by side, the others below each other. */
const isParallel = (lanes: readonly Lane[]): boolean =>
  lanes.filter(({ state }) => state === 'in-progress').length > 1
