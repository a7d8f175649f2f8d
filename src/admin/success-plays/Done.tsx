'use client'

import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Button, Link } from '../payload/ui.ts'
import { Icon } from '../shared/StateMark.tsx'
import type { LaunchAnswer, Offer } from './types.ts'

/** What was created, with links to it. */
export const Done = ({
  offer,
  answer,
  onAnother,
  onClose,
}: {
  offer: Offer
  answer: LaunchAnswer
  onAnother: () => void
  onClose: () => void
}) => {
  const { t } = useTexts()
  const routes = useRoutes()
  return (
    <section>
      <h3 className="pb-launch-heading pb-launch-done" data-pb-focus tabIndex={-1}>
        <span className="pb-tone-success">
          <Icon name="check" />
        </span>
        {t('successPlays:done', { count: answer.created.length })}
      </h3>
      <p className="pb-note">{offer.title}</p>
      <ul className="pb-launch-options">
        {answer.created.map(({ collection, id, number, title }) => (
          <li key={number}>
            <Link className="pb-launch-option" href={routes.document({ collection, id })} prefetch={false}>
              <span>{title}</span>
              <span className="pb-count">{number}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="pb-buttons">
        <Button buttonStyle="primary" margin={false} onClick={onClose}>
          {t('successPlays:close')}
        </Button>
        <button className="pb-link" onClick={onAnother} type="button">
          {t('successPlays:another')}
        </button>
      </div>
    </section>
  )
}
