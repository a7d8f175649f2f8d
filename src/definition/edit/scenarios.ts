import { isSeq } from 'yaml'
import { isMapping, valueAt, withItem, withValue } from './data.ts'
import { editText } from './draft.ts'
import { insertItem, insertLines, listAt, putFirst } from './insert.ts'
import { shiftLines } from './lines.ts'
import { planRemoval } from './plan.ts'
import { startOf } from './regions.ts'
import { takeStep } from './set-value.ts'
import { openSource } from './source.ts'
import { columnOf } from './style.ts'
import { type EditResult, Refused, refuse } from './types.ts'

/**
 * Appends scenarios to the playbook. `yaml` is a list with one entry or more, without indentation, as `toScenario` makes
 * it; it is put in as it is written, comments and all. `path` is that of the first of them.
 */
export function addScenario({ text, yaml }: { text: string; yaml: string }): EditResult {
  return editText({
    text,
    make(draft) {
      const root = draft.source.value
      const entries = entriesOf(yaml)
      const list = ['scenarios']
      const now = valueAt(root, list)
      if (now !== undefined && now !== null && !Array.isArray(now)) refuse('wrong-place')
      const at = Array.isArray(now) ? now.length : 0
      const { eol } = draft.source
      const written = yaml.replace(/^\uFEFF/, '').replaceAll(/\r?\n/g, eol)
      const lines = written.endsWith('\n') ? written : written + eol
      const parent = listAt({ draft, list })
      if (parent === null) {
        putFirst({ draft, list, lines: (column) => shiftLines({ lines, by: column }) })
      } else if (parent.flow) {
        entries.forEach((value, index) => {
          insertItem({ draft, list, at: at + index, value })
        })
      } else {
        const column = isSeq(parent) ? columnOf(draft.source, startOf({ parent, index: 0 })) : 0
        insertLines({ draft, parent, at, lines: shiftLines({ lines, by: column }), name: 'scenarios' })
      }
      const value = entries.reduce<unknown>(
        (whole, entry, index) => withItem(whole, list, at + index, entry),
        root,
      )
      return { path: [...list, at], value: withValue(value, list, valueAt(value, list)) }
    },
  })
}

/** Takes the scenario at an index away, and the key `scenarios` with the last one. */
export function removeScenario({ text, at }: { text: string; at: number }): EditResult {
  return editText({
    text,
    make(draft) {
      const path = ['scenarios', at]
      const root = draft.source.value
      if (valueAt(root, path) === undefined) refuse('not-found')
      const isOnly = valueAt(root, ['scenarios', 1]) === undefined
      const step = planRemoval({ root, path: isOnly ? ['scenarios'] : path })
      takeStep({ draft, step })
      return { path, value: step.after }
    },
  })
}

function entriesOf(yaml: string): readonly unknown[] {
  try {
    const { value } = openSource(`scenarios:\n${yaml.replace(/^\uFEFF/, '')}`)
    const entries = valueAt(value, ['scenarios'])
    return Array.isArray(entries) &&
      entries.length > 0 &&
      entries.every(isMapping) &&
      /^(\s*#.*\n|\s*\n)*- /.test(yaml)
      ? entries
      : refuse('invalid')
  } catch (error) {
    if (error instanceof Refused) refuse('invalid')
    throw error
  }
}
