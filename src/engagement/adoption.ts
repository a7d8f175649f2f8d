import { ADOPTION_CATEGORIES, type AdoptionCategory, type AdoptionSort, type Band } from './home.ts'
import { ACTIVATION_STATUSES, IMPORTANCES } from './values.ts'

/**
 * How much customers use what they have bought. A score is 0 to 100; where there is none, the category is `none`, which
 * is no low score.
 */

/** What the figures of an engagement are made of: one for each of its sold products. */
export type Adopted = {
  readonly adoptionScore: number | null
  /** Of the sold product; one where nothing is said. */
  readonly quantity: number | null
}

export type AdoptionCounts = Readonly<Record<AdoptionCategory, number>>

/**
 * The category of a score by its place among the adoption bands: the lowest band is Low, the highest High, and all
 * between them are Medium, however many there are and whatever they are called. Of two bands there is no Medium; one
 * alone is Medium. A band goes on until the next begins, so that bands with gaps have a category for every score, and a
 * score below all bands is in the lowest.
 */
export const adoptionCategory = ({
  bands,
  score,
}: {
  bands: readonly Pick<Band, 'min'>[]
  score: number | null
}): AdoptionCategory => {
  if (score === null) return 'none'
  const starts = bands.map(({ min }) => min).sort((one, other) => one - other)
  if (starts.length <= 1) return 'medium'
  const place = Math.max(0, starts.filter((start) => start <= score).length - 1)
  return place === 0 ? 'low' : place === starts.length - 1 ? 'high' : 'medium'
}

/**
 * The quantity of sold products in each category. Quantities may be fractions, such as hours; what is counted is
 * rounded to whole ones.
 */
export const adoptionCounts = ({
  bands,
  products,
}: {
  bands: readonly Pick<Band, 'min'>[]
  products: readonly Adopted[]
}): AdoptionCounts => {
  const counts: Record<AdoptionCategory, number> = { low: 0, medium: 0, high: 0, none: 0 }
  for (const { adoptionScore, quantity } of products) {
    counts[adoptionCategory({ bands, score: adoptionScore })] += quantityOf(quantity)
  }
  for (const category of ADOPTION_CATEGORIES) counts[category] = Math.round(counts[category])
  return counts
}

/**
 * The score of an engagement: the mean of its products' scores, weighed by quantity, with one decimal. Products without
 * a score do not count; null where none has one, or all quantities are 0.
 */
export const adoptionScore = (products: readonly Adopted[]): number | null => {
  let [total, weight] = [0, 0]
  for (const { adoptionScore: score, quantity } of products) {
    if (score === null) continue
    total += score * quantityOf(quantity)
    weight += quantityOf(quantity)
  }
  return weight === 0 ? null : toTenths(total / weight)
}

/** How much of what belongs to a product is in use, 0 to 100 with one decimal; null where nothing belongs to it. */
export const breadthScore = ({
  childProducts,
  childProductsInUse,
}: {
  childProducts: number | null
  childProductsInUse: number | null
}): number | null =>
  childProducts === null || childProducts <= 0
    ? null
    : toTenths((Math.min(childProductsInUse ?? 0, childProducts) / childProducts) * 100)

/** What products are sorted by. */
export type Sortable = Adopted & {
  readonly name: string
  readonly customerPriority: string | null
  readonly businessCriticality: string | null
  readonly activationStatus: string | null
}

/**
 * The order of products: what matters most first, the highest score first, what is in use first. Whatever has no value
 * comes last, and what is equal follows the other sorts and the name, so that the order is always the same.
 */
export const byAdoption =
  (sort: AdoptionSort) =>
  (one: Sortable, other: Sortable): number => {
    for (const each of [sort, ...FURTHER_SORTS]) {
      const difference = RANKS[each](one) - RANKS[each](other)
      if (difference !== 0) return difference
    }
    return one.name < other.name ? -1 : one.name > other.name ? 1 : 0
  }

const FURTHER_SORTS: readonly AdoptionSort[] = ['customerPriority', 'adoptionScore']

const rankIn = (values: readonly string[], value: string | null): number => {
  const place = value === null ? -1 : values.indexOf(value)
  return place === -1 ? values.length : place
}

const RANKS: Readonly<Record<AdoptionSort, (product: Sortable) => number>> = {
  customerPriority: ({ customerPriority }) => rankIn(IMPORTANCES, customerPriority),
  businessCriticality: ({ businessCriticality }) => rankIn(IMPORTANCES, businessCriticality),
  activationStatus: ({ activationStatus }) => rankIn(ACTIVATION_STATUSES, activationStatus),
  adoptionScore: ({ adoptionScore: score }) => (score === null ? 1 : -score),
}

const quantityOf = (quantity: number | null): number => Math.max(0, quantity ?? 1)

/** Half a tenth is rounded up, as people do it: 12.25 is 12.3, whatever binary fractions make of it. */
const toTenths = (value: number): number => Math.round(Number((value * 10).toPrecision(12))) / 10
