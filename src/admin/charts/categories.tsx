'use client'

import type { AdoptionCategory } from '../../engagement/home.ts'

/** From the ground up: what is used a lot stands firm. */
export const CATEGORIES = ['high', 'medium', 'low', 'none'] as const satisfies readonly AdoptionCategory[]

/** The fill of a category within a drawing that has its `Patterns`. */
export const fillOf = ({ id, category }: { id: string; category: AdoptionCategory }): string =>
  `url(#${id}-${category})`

/** A pattern for each category, so that nobody has to tell their colours apart. `id` is unique on the page. */
export const Patterns = ({ id }: { id: string }) => (
  <defs>
    {CATEGORIES.map((category) => (
      <pattern
        className={`pb-chart-fill pb-chart-fill-${category}`}
        height="8"
        id={`${id}-${category}`}
        key={category}
        patternUnits="userSpaceOnUse"
        width="8"
      >
        <rect className="pb-chart-fill-ground" height="8" width="8" />
        {SHAPES[category]}
      </pattern>
    ))}
  </defs>
)

const SHAPES = {
  high: <rect className="pb-chart-fill-solid" height="8" width="8" />,
  medium: <path d="M-2 2 2 -2M0 8 8 0M6 10 10 6" />,
  low: <circle className="pb-chart-fill-solid" cx="4" cy="4" r="1.6" />,
  none: null,
}

/** The same for a legend. */
export const Swatch = ({ id, category }: { id: string; category: AdoptionCategory }) => (
  <svg aria-hidden="true" className={`pb-chart-key pb-chart-slice-${category}`} viewBox="0 0 16 16">
    <Patterns id={id} />
    <rect fill={fillOf({ id, category })} height="14" rx="2" width="14" x="1" y="1" />
  </svg>
)
