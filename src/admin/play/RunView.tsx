'use client'

import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useFormValue } from '../payload/document-form.ts'
import { toast } from '../payload/ui.ts'
import type { Id } from '../shared/api.ts'
import { StateMark } from '../shared/StateMark.tsx'
import { useRecordLabels } from '../shared/useRecords.ts'
import { ActivityCard } from './ActivityCard.tsx'
import { ActivityRow } from './ActivityRow.tsx'
import type { Activity, Lane, Run } from './api.ts'
import { countsOf, PhaseRail } from './PhaseRail.tsx'
import { PlayActions } from './PlayActions.tsx'
import { usePlayProps } from './PlayContext.tsx'

/** A run: where it stands, its phases, the activities of one of them, and what can be done with the play. */
export const RunView = () => {
  const { run, slugs, texts } = usePlayProps()
  const { t } = texts
  const id = useId().replace(/[^a-zA-Z0-9]/g, '')
  const current = currentPhase(run)
  const [selected, setSelected] = useState(current)
  const [focused, setFocused] = useState<string | null>(null)
  const name = useFormValue('shortDescription')
  const status = useRef<HTMLDivElement>(null)
  // The work has moved on to another phase: so does the view.
  useEffect(() => setSelected(current), [current])
  const phase = run.phases.find(({ key }) => key === selected) ?? run.phases[0]
  const people = useMemo(() => idsOfPeople(run), [run])
  const names = useRecordLabels({ collection: slugs.users, title: 'name', ids: people })
  const { done, total } = countsOf({ lanes: run.phases.flatMap(({ lanes }) => lanes) })

  const onDone = ({ activity, skipped, run }: { activity: Activity; skipped: boolean; run: Run }): void => {
    const next = nextActivity({ run: run, after: activity.key })
    const said = t(skipped ? 'admin:said:skip' : 'admin:said:complete', { activity: activity.label })
    toast.success(next ? `${said} ${t('admin:said:next', { activity: next.label })}` : said)
    setFocused(next?.key ?? null)
    if (!next) status.current?.focus()
  }

  return (
    <section aria-label={t('fields:activities')} className="pb-root">
      {typeof name === 'string' && name !== '' && <h2 className="pb-title">{name}</h2>}
      <div className="pb-status" ref={status} tabIndex={-1}>
        <StateMark
          state={run.play.state}
          word={texts.known(`values:playState:${run.play.state}`, run.play.state)}
        />
        {run.play.progress !== run.play.state && (
          <StateMark
            state={run.play.progress}
            word={texts.known(`values:progress:${run.play.progress}`, run.play.progress)}
          />
        )}
        {run.play.closureCode && <span>{run.play.closureCode}</span>}
        <span className="pb-count">{t('admin:doneOf', { done, total })}</span>
      </div>
      <PhaseRail id={id} onSelect={setSelected} selected={phase?.key ?? ''} />
      {phase && (
        <div
          aria-labelledby={`${id}-${phase.key}`}
          className={`pb-lanes${isParallel(phase.lanes) ? ' pb-lanes-parallel' : ''}`}
          id={`${id}-panel`}
          role="tabpanel"
        >
          {phase.lanes.map((lane) => (
            <LaneView focused={focused} key={lane.key} lane={lane} names={names} onDone={onDone} />
          ))}
        </div>
      )}
      <PlayActions
        onDone={(action) => {
          toast.success(t(`admin:said:${action}`))
          status.current?.focus()
        }}
      />
    </section>
  )
}

const LaneView = ({
  lane,
  names,
  focused,
  onDone,
}: {
  lane: Lane
  names: ReadonlyMap<string, string>
  focused: string | null
  onDone: Parameters<typeof ActivityCard>[0]['onDone']
}) => (
  <div className="pb-lane">
    {lane.label && <h3 className="pb-lane-label">{lane.label}</h3>}
    <ol>
      {lane.activities.map((activity) => (
        <li key={activity.key}>
          {activity.state === 'in-progress' ? (
            <ActivityCard activity={activity} onDone={onDone} takesFocus={activity.key === focused} />
          ) : (
            <ActivityRow
              activity={activity}
              who={activity.by === null ? undefined : names.get(String(activity.by))}
            />
          )}
        </li>
      ))}
    </ol>
  </div>
)

/** The phase that is under way; when there is none, the last that anything was done in, or the first. */
const currentPhase = (run: Run): string => {
  const underWay = run.phases.find(({ state }) => state === 'in-progress')
  const begun = run.phases.filter((phase) => countsOf(phase).done > 0)
  return (underWay ?? begun.at(-1) ?? run.phases[0])?.key ?? ''
}

/** Where the work goes on: in the same lane if it can. */
const nextActivity = ({ run, after }: { run: Run; after: string }): Activity | undefined => {
  const lanes = run.phases.flatMap(({ lanes }) => lanes)
  const own = lanes.find(({ activities }) => activities.some(({ key }) => key === after))
  const open = [...(own?.activities ?? []), ...lanes.flatMap(({ activities }) => activities)]
  return open.find(({ state }) => state === 'in-progress')
}

/** Lanes that run at the same time stand side by side, the others below each other. */
const isParallel = (lanes: readonly Lane[]): boolean =>
  lanes.filter(({ state }) => state === 'in-progress').length > 1

const idsOfPeople = (run: Run): Id[] =>
  run.phases.flatMap(({ lanes }) =>
    lanes.flatMap(({ activities }) => activities.flatMap(({ by }) => (by === null ? [] : [by]))),
  )
