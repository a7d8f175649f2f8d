'use client'

import { useCallback, useId, useState } from 'react'
import type { Creation } from '../../runtime/related/lists.ts'
import type { RelatedList } from '../../runtime/related/related.ts'
import { useRecordDrawer } from '../payload/DocumentDrawer.tsx'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'
import { RelatedCardRow } from './RelatedCardRow.tsx'
import { useRelatedCards } from './useRelated.ts'

/** States in which nothing is left to do. */
const FINISHED = new Set(['complete', 'completed', 'closed', 'canceled', 'finished'])

/** One list of the accordion: how many there are, and once it is open the first of them. */
export const RelatedSection = ({
  list,
  startsOpen,
  onCreated,
}: {
  list: RelatedList
  startsOpen: boolean
  /** A record was created here: the counts are old. */
  onCreated: () => void
}) => {
  const { t } = useTexts()
  const [isOpen, setIsOpen] = useState(startsOpen)
  const [round, setRound] = useState(0)
  const id = useId()
  const created = useCallback(() => {
    setRound((before) => before + 1)
    onCreated()
  }, [onCreated])
  return (
    <section aria-labelledby={`${id}-title`} className="pb-related-section">
      <div className="pb-related-head">
        <h3 id={`${id}-title`}>
          <button
            aria-controls={isOpen ? `${id}-list` : undefined}
            aria-expanded={isOpen}
            className="pb-related-button"
            onClick={() => setIsOpen(!isOpen)}
            type="button"
          >
            <span aria-hidden="true" className="pb-related-arrow" />
            <span className="pb-related-title">{list.title}</span>
            <span className="pb-count">
              {list.open !== null && list.open > 0 && list.open < list.total
                ? t('related:openOf', { open: list.open, total: list.total })
                : list.total}
            </span>
          </button>
        </h3>
        {list.creation && <Create creation={list.creation} list={list} onCreated={created} />}
      </div>
      {isOpen && (
        <div className="pb-related-list" id={`${id}-list`}>
          <Cards list={list} round={round} />
        </div>
      )}
    </section>
  )
}

const Cards = ({ list, round }: { list: RelatedList; round: number }) => {
  const { t } = useTexts()
  const routes = useRoutes()
  // Counts that have changed are a reason to look again, too.
  const {
    value: cards,
    hasFailed,
    again,
  } = useRelatedCards({
    list: list.key,
    round: round + list.total + (list.open ?? 0) * 1_000_000,
  })
  if (hasFailed) {
    return (
      <p className="pb-problem" role="alert">
        {t('related:notLoaded')}{' '}
        <button className="pb-link" onClick={again} type="button">
          {t('related:again')}
        </button>
      </p>
    )
  }
  if (!cards) return <p className="pb-note">{t('related:loading')}</p>
  if (cards.length === 0) return <p className="pb-note">{t('related:none')}</p>
  return (
    <>
      <ul className="pb-related-cards">
        {cards.map((card) => (
          <li key={card.id}>
            <RelatedCardRow
              card={card}
              isOpen={list.open !== null && !FINISHED.has(card.state?.value ?? '')}
            />
          </li>
        ))}
      </ul>
      {list.total > cards.length && (
        <Link className="pb-link" href={routes.list(list.collection, list.filter)}>
          {t('related:showAll', { count: list.total })}
        </Link>
      )}
    </>
  )
}

const Create = ({
  list,
  creation,
  onCreated,
}: {
  list: RelatedList
  creation: Creation
  onCreated: () => void
}) => {
  const { t } = useTexts()
  const routes = useRoutes()
  const label = t('related:createIn', { list: list.title })
  if (creation.by === 'drawer') {
    return <CreateInDrawer data={creation.data} label={label} list={list} onCreated={onCreated} />
  }
  const query = new URLSearchParams({
    ...(creation.playbook ? { playbook: creation.playbook } : {}),
    engagement: String(creation.engagement),
  })
  return (
    <Link
      aria-label={label}
      className="pb-link"
      href={`${routes.document({ collection: list.collection, id: 'create' })}?${query}`}
    >
      {t('related:create')}
    </Link>
  )
}

const CreateInDrawer = ({
  list,
  data,
  label,
  onCreated,
}: {
  list: RelatedList
  data: Readonly<Record<string, unknown>>
  label: string
  onCreated: () => void
}) => {
  const { t } = useTexts()
  const { open, drawer } = useRecordDrawer({ collection: list.collection, onSaved: onCreated })
  return (
    <>
      <button
        aria-label={label}
        className="pb-link"
        onClick={() => open({ initialData: data })}
        type="button"
      >
        {t('related:create')}
      </button>
      {drawer}
    </>
  )
}
