import type { Liquid, Template } from 'liquidjs'
import { isRecord } from '../engine/values.ts'
import type { UnknownName } from './liquid.ts'

/** More of them help nobody. */
const NAMED = 20

/**
 * The names of a template that its values lack, each once, where it stands first: `play.nmber`. A part of something
 * that is empty on this record, such as `contact.name` without a contact, is not unknown.
 */
export const unknownNames = ({
  liquid,
  templates,
  values,
}: {
  liquid: Liquid
  templates: Template[]
  values: Readonly<Record<string, unknown>>
}): readonly UnknownName[] => {
  const { globals } = liquid.analyzeSync(templates, { partials: false })
  const found = new Map<string, UnknownName>()
  for (const variable of Object.values(globals).flat()) {
    const name = String(variable)
    if (found.has(name) || isKnown({ segments: variable.segments, values })) continue
    found.set(name, { name, line: variable.location.row, column: variable.location.col })
  }
  return [...found.values()]
    .sort((one, other) => one.line - other.line || one.column - other.column)
    .slice(0, NAMED)
}

/** What every list, text or record can be asked for. */
const ALWAYS_THERE = ['size', 'first', 'last']

const isKnown = ({
  segments,
  values,
}: {
  segments: readonly unknown[]
  values: Readonly<Record<string, unknown>>
}): boolean => {
  let node: unknown = values
  for (const segment of segments) {
    if (node === null || node === undefined) return true
    // Known only while it is rendered, or an item of a list.
    if (typeof segment !== 'string' || Array.isArray(node)) return true
    if (isRecord(node) && Object.hasOwn(node, segment)) node = node[segment]
    else return node !== values && ALWAYS_THERE.includes(segment)
  }
  return true
}
