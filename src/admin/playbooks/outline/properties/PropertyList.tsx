'use client'

import { useState } from 'react'
import type { Property } from '../../../../definition/edit/index.ts'
import type { Path } from '../../../../definition/located.ts'
import { findingsWithin } from '../finding-places.ts'
import type { OutlineNode } from '../nodes.ts'
import { useOutline } from '../OutlineContext.tsx'
import type { Raw } from '../raw.ts'
import { PropertyInput } from './PropertyInput.tsx'
import { PropertyText } from './PropertyText.tsx'

/** What people set most, in the order in which they think of it. Whatever else may be said stands behind «More». */
const COMMON = [
  'label',
  'plural',
  'description',
  'collection',
  'open',
  'fields',
  'instructions',
  'laneOrder',
  'numberPrefix',
  'visibility',
  'roles',
  'categories',
  'closureCodes',
  'when',
]
/** For an activity, who may complete it is seldom said. */
const RARE_OF: Readonly<Record<string, readonly string[]>> = { activity: ['roles'], lane: [], phase: [] }

export type PropertyListProps = {
  /** What the properties are of, as the words for them are found by it. */
  readonly kind: string
  readonly node: OutlineNode
  readonly name: string
  readonly path: Path
  readonly properties: readonly Property[]
  readonly raw: Raw
}

/** Properties of something, the common ones first. */
export const PropertyList = (props: PropertyListProps) => {
  const { kind, properties, raw, path } = props
  const { words, readOnly, places } = useOutline()
  const isCommon = ({ name, required }: Property): boolean =>
    required ||
    kind === 'close' ||
    kind === 'cancel' ||
    (COMMON.includes(name) && !RARE_OF[kind]?.includes(name))
  const common = properties.filter(isCommon).sort((one, other) => rank(one) - rank(other))
  const rare = properties.filter((property) => !isCommon(property))
  const inUse = rare.filter(({ name }) => raw[name] !== undefined)
  const hasFindings = rare.some(({ name }) => findingsWithin(places, [...path, name]).length > 0)
  const [isOpen, setOpen] = useState(false)
  if (readOnly) {
    return (
      <dl className="pb-outline-read">
        {[...common, ...inUse].map((property) => (
          <PropertyText key={property.name} {...props} property={property} />
        ))}
      </dl>
    )
  }
  return (
    <>
      {common.map((property) => (
        <PropertyInput key={property.name} {...props} property={property} />
      ))}
      {rare.length > 0 && (
        <details
          className="pb-outline-more"
          onToggle={(event) => setOpen(event.currentTarget.open)}
          open={isOpen || hasFindings}
        >
          <summary>
            {inUse.length > 0
              ? words.t('outline:moreCount', { count: inUse.length })
              : words.t('outline:more')}
          </summary>
          <div className="pb-outline-more-inner">
            {rare.map((property) => (
              <PropertyInput key={property.name} {...props} property={property} />
            ))}
          </div>
        </details>
      )}
    </>
  )
}

const rank = ({ name }: Property): number => (COMMON.includes(name) ? COMMON.indexOf(name) : COMMON.length)
