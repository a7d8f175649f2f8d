'use client'

import type { RoadmapInitiative, RoadmapOutcome } from '../../../engagement/home.ts'
import { useTexts } from '../../payload/texts.ts'
import { Day } from '../../shared/Day.tsx'
import { StateMark } from '../../shared/StateMark.tsx'
import { RecordLink } from '../RecordRow.tsx'
import { AddInitiative } from './AddInitiative.tsx'
import { useMeasured } from './ObjectiveItem.tsx'

const COLUMNS = ['progress', 'state', 'start', 'end', 'assignedTo', 'tasks'] as const

/** The roadmap in words: the initiatives below their outcomes. */
export const RoadmapTable = ({ outcomes }: { outcomes: readonly RoadmapOutcome[] }) => {
  const { t } = useTexts()
  return (
    <table className="pb-blueprint-table">
      <caption className="pb-hidden">{t('blueprint:roadmap')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('blueprint:initiative')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`blueprint:columns:${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {outcomes.map((outcome) => (
        <Rows key={outcome.id} outcome={outcome} />
      ))}
    </table>
  )
}

const Rows = ({ outcome }: { outcome: RoadmapOutcome }) => {
  const { t, known } = useTexts()
  const measured = useMeasured(outcome)
  return (
    <tbody>
      <tr className="pb-blueprint-group">
        <th colSpan={COLUMNS.length + 1} scope="rowgroup">
          <span className="pb-note">{t('blueprint:outcome')} </span>
          <RecordLink of={outcome} />
          <span className="pb-home-row-facts">
            <StateMark
              state={outcome.state}
              word={known(`values:workState:${outcome.state}`, outcome.state)}
            />
            {measured && <span>{measured}</span>}
            <AddInitiative outcome={outcome} />
          </span>
        </th>
      </tr>
      {outcome.initiatives.map((initiative) => (
        <Row initiative={initiative} key={initiative.id} />
      ))}
      {outcome.initiatives.length === 0 && (
        <tr>
          <td className="pb-note" colSpan={COLUMNS.length + 1}>
            {t('blueprint:noInitiatives')}
          </td>
        </tr>
      )}
    </tbody>
  )
}

const Row = ({ initiative }: { initiative: RoadmapInitiative }) => {
  const { t, known } = useTexts()
  const { state, progress, start, end, assignedTo, tasks } = initiative
  const cells = {
    progress: <StateMark state={progress} word={known(`values:progress:${progress}`, progress)} />,
    state: <StateMark state={state} word={known(`values:workState:${state}`, state)} />,
    start: start === null ? '–' : <Day at={start} />,
    end: end === null ? '–' : <Day at={end} />,
    assignedTo: assignedTo?.name ?? t('page:nobody'),
    tasks: tasks.total === 0 ? '–' : t('blueprint:openTasks', tasks),
  }
  return (
    <tr>
      <th scope="row">
        <RecordLink of={initiative} />
      </th>
      {COLUMNS.map((column) => (
        <td data-label={t(`blueprint:columns:${column}`)} key={column}>
          {cells[column]}
        </td>
      ))}
    </tr>
  )
}
