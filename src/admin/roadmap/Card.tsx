'use client'

import type { UsageCard } from '../../engagement/home.ts'
import type { RoadmapBoardCard, RoadmapPhaseField } from '../../engagement/roadmap.ts'
import { CategoryMark } from '../engagement/adoption/CategoryMark.tsx'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'
import { Icon } from '../shared/StateMark.tsx'
import type { LaneKey } from './items.ts'

/** A product on the board: how much it is used, what is planned, and where it can go. */
export const Card = ({
  card,
  lane,
  lanes,
  isStop,
  describedBy,
  phaseField,
  onMove,
  onRemove,
}: {
  card: UsageCard & Partial<RoadmapBoardCard>
  lane: LaneKey
  lanes: readonly { readonly key: LaneKey; readonly label: string }[]
  /** The one card that the tab key stops at. */
  isStop: boolean
  describedBy: string | undefined
  phaseField: RoadmapPhaseField
  /** null: the roadmap is not to be changed. */
  onMove: ((lane: LaneKey) => void) | null
  onRemove: () => void
}) => {
  const { t, known } = useTexts()
  const routes = useRoutes()
  const { soldProduct, customerPriority, usagePlan, objectives } = card
  const tabIndex = isStop ? 0 : -1
  const current = card[phaseField]
  const word = (value: string) => known(`values:${LIST_OF[phaseField]}:${value}`, value)
  return (
    <div className="pb-board-card">
      <Link
        aria-describedby={describedBy}
        className="pb-lists-title"
        draggable={false}
        href={routes.document({ collection: card.collection, id: card.id })}
        prefetch={false}
        tabIndex={tabIndex}
      >
        <span className="pb-lists-name">{soldProduct.name}</span>
      </Link>
      <CategoryMark usage={card} />
      <div className="pb-board-facts">
        {customerPriority && (
          <span>
            {t('adoption:priority', {
              word: known(`values:importance:${customerPriority}`, customerPriority),
            })}
          </span>
        )}
        {usagePlan && <span>{known(`values:usagePlan:${usagePlan}`, usagePlan)}</span>}
        {objectives && objectives.total > 0 && <span>{t('adoption:board:objectives', objectives)}</span>}
      </div>
      {lane !== null && current !== lane && (
        <p className="pb-mark pb-tone-warning pb-board-differs">
          <Icon name="alert" />
          <span>
            {current === null
              ? t('adoption:board:differsNothing')
              : t('adoption:board:differs', { word: word(current) })}
          </span>
        </p>
      )}
      {onMove && (
        <div className="pb-board-move">
          <select
            aria-label={`${t('adoption:board:moveTo')}: ${soldProduct.name}`}
            onChange={(event) => onMove(event.target.value === '' ? null : event.target.value)}
            tabIndex={tabIndex}
            title={t('adoption:board:moveTo')}
            value={lane ?? ''}
          >
            {lanes.map(({ key, label }) => (
              <option key={key ?? ''} value={key ?? ''}>
                {label}
              </option>
            ))}
          </select>
          <button
            aria-label={`${t('adoption:board:remove')}: ${soldProduct.name}`}
            className="pb-board-remove"
            onClick={onRemove}
            tabIndex={tabIndex}
            title={t('adoption:board:remove')}
            type="button"
          >
            <Icon name="cross" />
          </button>
        </div>
      )}
    </div>
  )
}

const LIST_OF: Readonly<Record<RoadmapPhaseField, string>> = {
  customerPriority: 'importance',
  businessCriticality: 'importance',
  activationStatus: 'activationStatus',
  usagePlan: 'usagePlan',
}
