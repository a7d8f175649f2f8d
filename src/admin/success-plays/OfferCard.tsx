'use client'

import { useId } from 'react'
import { useTexts } from '../payload/texts.ts'
import { Icon } from '../shared/StateMark.tsx'
import type { Offer } from './types.ts'

/** A success play to choose: what it is for, and what it creates. The whole card is the button. */
export const OfferCard = ({ offer, onOffer }: { offer: Offer; onOffer: (offer: Offer) => void }) => {
  const { t } = useTexts()
  const id = useId()
  const { title, description, creates } = offer
  const records = (['play', 'task', 'meeting'] as const)
    .map((kind) => [kind, creates.filter((each) => each.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t(`successPlays:${kind}s`, { count }))
    .join(', ')
  const someOnly = creates.some(({ conditional }) => conditional)
  return (
    <li className="pb-launch-card">
      <h4>
        <button
          aria-describedby={id}
          className="pb-launch-choose"
          onClick={() => onOffer(offer)}
          type="button"
        >
          {title}
        </button>
      </h4>
      <div id={id}>
        {description && <p>{description}</p>}
        <p className="pb-note pb-launch-creates">
          <Icon name="plus" />
          {someOnly ? t('successPlays:upTo', { records }) : `${t('successPlays:creates')}: ${records}`}
        </p>
      </div>
    </li>
  )
}
