'use client'

import { useId } from 'react'
import type { Plain, Property } from '../../../../definition/edit/index.ts'
import { findingsWithin } from '../finding-places.ts'
import type { FrameProps } from '../inputs/PropertyFrame.tsx'
import { useOutline } from '../OutlineContext.tsx'
import { placeOf } from '../raw.ts'
import { setAnew } from '../set-anew.ts'
import type { PropertyListProps } from './PropertyList.tsx'

export type PropertyProps = PropertyListProps & { readonly property: Property }

/** The words around a property, what is wrong with it, and how it is written. */
export const useProperty = ({ kind, name: owner, path, property, raw }: PropertyProps) => {
  const { words, places, run } = useOutline()
  const id = useId()
  const { name, required } = property
  const place = [...path, name]
  const ownLabel = words.property({ kind, name, part: 'label' })
  const label = ownLabel ?? words.plainName(name)
  const help = words.property({ kind, name, part: 'help' })
  const exact = placeOf(place)
  const frame: FrameProps = {
    id,
    label,
    // What has no words of its own yet explains itself as it does to editors of the text.
    help: help ?? (ownLabel === null ? property.description || null : null),
    isRequired: required,
    findings: property.kind === 'fields' ? (places.at.get(exact) ?? []) : findingsWithin(places, place),
  }
  const edit = words.t('outline:edits:set', { property: label, label: owner })
  /** Writes a value; undefined takes it away. `typed`: letter by letter, undone as one. */
  const write = (value: Plain | undefined, typed = false): boolean =>
    run({
      label: edit,
      ...(typed && { merge: `outline:${exact}` }),
      make: (text) => setAnew({ text, path: place, value, isBlank: raw[name] === '' }),
    }) !== null
  return { frame, place, edit, write }
}
