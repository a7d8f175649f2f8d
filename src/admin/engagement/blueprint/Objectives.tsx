'use client'

import type { ReactNode } from 'react'
import type { BlueprintTab } from '../../../engagement/home.ts'
import { WORK_STATES } from '../../../engagement/values.ts'
import { useTexts } from '../../payload/texts.ts'
import { Button } from '../../payload/ui.ts'
import { Card, Empty } from '../Card.tsx'
import { Chips } from '../Chips.tsx'
import { useHome } from '../HomeContext.tsx'
import { ObjectiveItem } from './ObjectiveItem.tsx'

/** The objectives by due date, of one state or of all. */
export const Objectives = ({
  data,
  state,
  onState,
  isLoading,
  beside,
}: {
  data: BlueprintTab
  state: string
  onState: (state: string) => void
  isLoading: boolean
  /** At the end of the heading's line. */
  beside: ReactNode
}) => {
  const { t, known } = useTexts()
  const create = useHome().creator('objectives')
  const { objectives, counts, roadmap } = data
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const button = create && (
    <Button buttonStyle="secondary" margin={false} onClick={() => create()} size="small">
      {t('blueprint:newObjective')}
    </Button>
  )
  return (
    <Card
      beside={
        <>
          {beside}
          {total > 0 && button}
        </>
      }
      isBusy={isLoading}
      title={t('blueprint:objectives')}
      wide
    >
      {total === 0 ? (
        <Empty text={t('blueprint:empty')}>{button}</Empty>
      ) : (
        <>
          <Chips
            chips={[
              { key: 'all', label: t('blueprint:all'), count: total },
              ...WORK_STATES.map((key) => ({
                key,
                label: known(`values:workState:${key}`, key),
                count: counts[key] ?? 0,
              })),
            ]}
            label={t('blueprint:viewByState')}
            onToggle={(next) => onState(next === state ? 'all' : next)}
            pressed={state}
          />
          {objectives.length === 0 ? (
            <Empty text={t('blueprint:emptyState')}>
              <button className="pb-link" onClick={() => onState('all')} type="button">
                {t('blueprint:showAll')}
              </button>
            </Empty>
          ) : (
            <ul className={`pb-blueprint-objectives${isLoading ? ' pb-home-stale' : ''}`}>
              {objectives.map((objective) => (
                <ObjectiveItem
                  key={objective.id}
                  objective={objective}
                  outcomes={roadmap.filter(
                    (outcome) => String(outcome.objective?.id) === String(objective.id),
                  )}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </Card>
  )
}
