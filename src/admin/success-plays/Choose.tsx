'use client'

import { SUCCESS_PLAY_CATEGORIES } from '../../success-plays/types.ts'
import { useTexts } from '../payload/texts.ts'
import { BackLink } from './BackLink.tsx'
import { OfferCard } from './OfferCard.tsx'
import type { Offer } from './types.ts'

/** How far the choice has come, and what is searched for. */
export type Chosen = {
  readonly category: string | null
  readonly subCategory: string | null
  readonly words: string
}

/** The choice before the last one; null at the beginning. A category with one topic has no step of its own for it. */
export const oneStepBack = ({
  offers,
  chosen,
}: {
  offers: readonly Offer[]
  chosen: Chosen
}): Chosen | null => {
  const { category, subCategory, words } = chosen
  if (words !== '') return { ...chosen, words: '' }
  if (category === null) return null
  const hasTopics = subCategoriesOf({ offers, category }).length > 1
  return subCategory !== null && hasTopics
    ? { ...chosen, subCategory: null }
    : { ...chosen, category: null, subCategory: null }
}

/** Category, topic, success play: or all of them at once by searching. */
export const Choose = ({
  offers,
  chosen,
  onChoose,
  onOffer,
  onBack,
}: {
  offers: readonly Offer[]
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
  onOffer: (offer: Offer) => void
  onBack: () => void
}) => {
  const { t } = useTexts()
  if (offers.length === 0)
    return (
      <p data-pb-focus tabIndex={-1}>
        {t('successPlays:none')}
      </p>
    )
  const found = chosen.words.trim() === '' ? null : search({ offers, words: chosen.words, t })
  return (
    <>
      <label className="pb-launch-search">
        <span>{t('successPlays:search')}</span>
        <input
          autoComplete="off"
          onChange={({ target }) => onChoose({ ...chosen, words: target.value })}
          type="search"
          value={chosen.words}
        />
      </label>
      <p className="pb-hidden" role="status">
        {found ? t('successPlays:searchResults', { count: found.length }) : ''}
      </p>
      {found ? (
        found.length > 0 ? (
          <Cards offers={found} onOffer={onOffer} />
        ) : (
          <p className="pb-note">{t('successPlays:nothingFound')}</p>
        )
      ) : (
        <Narrowing chosen={chosen} offers={offers} onBack={onBack} onChoose={onChoose} onOffer={onOffer} />
      )}
    </>
  )
}

const Narrowing = ({
  offers,
  chosen,
  onChoose,
  onOffer,
  onBack,
}: {
  offers: readonly Offer[]
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
  onOffer: (offer: Offer) => void
  onBack: () => void
}) => {
  const { t } = useTexts()
  const { category, subCategory } = chosen
  if (category === null) {
    const categories = SUCCESS_PLAY_CATEGORIES.filter((each) =>
      offers.some((offer) => offer.category === each),
    )
    return (
      <section>
        <Heading>{t('successPlays:chooseCategory')}</Heading>
        <ul className="pb-launch-options">
          {categories.map((each) => (
            <Option
              count={offers.filter((offer) => offer.category === each).length}
              key={each}
              label={t(`successPlays:category:${each}`)}
              onClick={() => {
                const topics = subCategoriesOf({ offers, category: each })
                onChoose({
                  ...chosen,
                  category: each,
                  subCategory: topics.length === 1 ? (topics[0] ?? null) : null,
                })
              }}
            />
          ))}
        </ul>
      </section>
    )
  }
  const label = t(`successPlays:category:${category as Offer['category']}`)
  if (subCategory === null) {
    return (
      <section>
        <BackLink onBack={onBack} to={label} />
        <Heading>{t('successPlays:chooseSubCategory')}</Heading>
        <ul className="pb-launch-options">
          {subCategoriesOf({ offers, category }).map((each) => (
            <Option
              count={
                offers.filter((offer) => offer.category === category && offer.subCategory === each).length
              }
              key={each}
              label={each}
              onClick={() => onChoose({ ...chosen, subCategory: each })}
            />
          ))}
        </ul>
      </section>
    )
  }
  return (
    <section>
      <BackLink onBack={onBack} to={`${label} › ${subCategory}`} />
      <Heading>{t('successPlays:chooseSuccessPlay')}</Heading>
      <Cards
        offers={offers.filter((offer) => offer.category === category && offer.subCategory === subCategory)}
        onOffer={onOffer}
      />
    </section>
  )
}

const Heading = ({ children }: { children: string }) => (
  <h3 className="pb-launch-heading" data-pb-focus tabIndex={-1}>
    {children}
  </h3>
)

const Option = ({ label, count, onClick }: { label: string; count: number; onClick: () => void }) => {
  const { t } = useTexts()
  return (
    <li>
      <button className="pb-launch-option" onClick={onClick} type="button">
        <span>{label}</span>
        <span className="pb-count">{t('successPlays:count', { count })}</span>
      </button>
    </li>
  )
}

const Cards = ({ offers, onOffer }: { offers: readonly Offer[]; onOffer: (offer: Offer) => void }) => (
  <ul className="pb-launch-cards">
    {offers.map((offer) => (
      <OfferCard key={offer.key} offer={offer} onOffer={onOffer} />
    ))}
  </ul>
)

const subCategoriesOf = ({ offers, category }: { offers: readonly Offer[]; category: string }): string[] => [
  ...new Set(offers.filter((offer) => offer.category === category).map(({ subCategory }) => subCategory)),
]

/** Those that have all of the words, in their title, description, topic or category. */
const search = ({
  offers,
  words,
  t,
}: {
  offers: readonly Offer[]
  words: string
  t: ReturnType<typeof useTexts>['t']
}): readonly Offer[] => {
  const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return offers.filter(({ title, description, subCategory, category }) => {
    const text = [title, description, subCategory, t(`successPlays:category:${category}`)]
      .join(' ')
      .toLocaleLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}
