'use client'

import type { RelatedCard } from '../../runtime/related/related.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'
import { StateMark } from '../shared/StateMark.tsx'
import { When } from '../shared/When.tsx'

/** One related record: what it is called, how it stands, when it is due and who has it. */
export const RelatedCardRow = ({ card, isOpen }: { card: RelatedCard; isOpen: boolean }) => {
  const { t, known } = useTexts()
  const routes = useRoutes()
  const { at } = card
  const isOverdue = isOpen && at?.is === 'due' && Date.parse(at.moment) < Date.now()
  const name = [card.number, card.title].filter(Boolean).join(' · ') || String(card.id)
  return (
    <article className="pb-related-card">
      <p className="pb-related-name">
        {card.link ? (
          <Link className="pb-link" href={routes.document(card.link)}>
            {name}
          </Link>
        ) : (
          name
        )}
      </p>
      <p className="pb-related-more">
        {card.state && (
          <StateMark
            state={card.state.value}
            word={known(`values:${card.state.list}:${card.state.value}`, card.state.value)}
          />
        )}
        {at && (
          <span className={isOverdue ? 'pb-tone-danger' : undefined}>
            {t(isOverdue ? 'related:overdue' : `related:${at.is}`)} <When at={at.moment} />
          </span>
        )}
        {card.person && <span>{card.person}</span>}
      </p>
    </article>
  )
}
