'use client'

import type { ObjectiveCard, RoadmapOutcome } from '../../../engagement/home.ts'
import { useFormats } from '../../charts/useFormats.ts'
import { Due } from '../../lists/Due.tsx'
import { useTexts } from '../../payload/texts.ts'
import { Day } from '../../shared/Day.tsx'
import { Priority } from '../../shared/Priority.tsx'
import { StateMark } from '../../shared/StateMark.tsx'
import { useHome } from '../HomeContext.tsx'
import { RecordLink } from '../RecordRow.tsx'
import { reachedOf } from './roadmap-rows.ts'

const OVER = ['closed', 'canceled']

/** An objective: where it stands, who has it, and its outcomes. */
export const ObjectiveItem = ({
  objective,
  outcomes,
}: {
  objective: ObjectiveCard
  outcomes: readonly RoadmapOutcome[]
}) => {
  const { t, known, language } = useTexts()
  const { percent } = useFormats()
  const create = useHome().creator('outcomes')
  const { state, progress, priority, plannedEnd, owner, sponsor, products, successRate } = objective
  const { total, closed } = objective.outcomes
  const isOver = OVER.includes(state)
  return (
    <li className="pb-blueprint-objective">
      <div className="pb-blueprint-head">
        <RecordLink of={objective} />
        <span className="pb-blueprint-marks">
          <StateMark pill state={state} word={known(`values:workState:${state}`, state)} />
          {!isOver && <StateMark state={progress} word={known(`values:progress:${progress}`, progress)} />}
        </span>
      </div>
      <div className="pb-home-row-facts">
        {plannedEnd === null ? (
          <span>{t('blueprint:noDue')}</span>
        ) : isOver ? (
          <Day at={plannedEnd} />
        ) : (
          <Due at={plannedEnd} />
        )}
        {priority && <Priority value={priority} />}
        <span>{owner ? t('blueprint:owner', { name: owner.name }) : t('blueprint:noOwner')}</span>
        {sponsor && <span>{t('blueprint:sponsor', { name: sponsor.name })}</span>}
        {products.length > 0 && (
          <span>
            {t('blueprint:products', {
              names: new Intl.ListFormat(language).format(products.map(({ name }) => name)),
            })}
          </span>
        )}
      </div>
      <div className="pb-blueprint-reached">
        {total > 0 && (
          <span aria-hidden="true" className="pb-blueprint-track">
            {/* Its length is the number, which no class can say. */}
            <span className="pb-blueprint-bar" style={{ inlineSize: `${(closed / total) * 100}%` }} />
          </span>
        )}
        <span>
          {total === 0 ? t('blueprint:noOutcomes') : t('blueprint:outcomesClosed', { closed, total })}
        </span>
        {successRate !== null && <span>{t('blueprint:successRate', { percent: percent(successRate) })}</span>}
      </div>
      {outcomes.length > 0 && (
        <ul
          aria-label={t('blueprint:outcomesOf', { title: objective.title })}
          className="pb-blueprint-outcomes"
        >
          {outcomes.map((outcome) => (
            <Outcome key={outcome.id} outcome={outcome} />
          ))}
        </ul>
      )}
      {create && !isOver && (
        <button
          className="pb-link pb-blueprint-add"
          onClick={() => create({ objective: objective.id })}
          type="button"
        >
          {t('blueprint:newOutcome')}
          <span className="pb-hidden"> · {objective.title}</span>
        </button>
      )}
    </li>
  )
}

const Outcome = ({ outcome }: { outcome: RoadmapOutcome }) => {
  const { known } = useTexts()
  const measured = useMeasured(outcome)
  return (
    <li className="pb-blueprint-outcome">
      <RecordLink of={outcome} />
      <span className="pb-home-row-facts">
        <StateMark state={outcome.state} word={known(`values:workState:${outcome.state}`, outcome.state)} />
        {measured && <span>{measured}</span>}
      </span>
    </li>
  )
}

/** How far an outcome is: its current value beside its target. */
export const useMeasured = (outcome: RoadmapOutcome): string | null => {
  const { t } = useTexts()
  const { number, percent } = useFormats()
  const { currentValue, targetValue, unit } = outcome
  if (currentValue === null || targetValue === null) return null
  const reached = reachedOf(outcome)
  const target = [number(targetValue), unit].filter(Boolean).join(' ')
  const said = t('blueprint:measured', { current: number(currentValue), target })
  return reached === null ? said : `${said} (${percent(Math.round(reached))})`
}
