import type { Path } from '../located.ts'
import { type Draft, editText } from './draft.ts'
import type { Step } from './plan.ts'
import { planRemoval, planSetting } from './plan.ts'
import { writeValue } from './reconcile.ts'
import { removeItem } from './remove.ts'
import type { EditResult, Plain } from './types.ts'

/**
 * Gives what is at a path a value: text, number, yes or no, a list, a mapping. Parents that are not there are made, at
 * the places that the language's order has for them. Of a list or mapping that is there, only what is different
 * changes. A value that says no more than the default, and `undefined`, take the key away.
 *
 * An entry of `fields` that is a bare name becomes a mapping where that is needed, and a bare name again where nothing
 * but the name is left.
 */
export function setValue({
  text,
  path,
  value,
}: {
  text: string
  path: Path
  value: Plain | undefined
}): EditResult {
  return editText({
    text,
    make(draft) {
      const step = planSetting({ root: draft.source.value, path, value })
      takeStep({ draft, step })
      return { path, value: step.after }
    },
  })
}

/** Takes away what is at a path, with its comments; parents that would be left empty and may be absent go with it. */
export function removeValue({ text, path }: { text: string; path: Path }): EditResult {
  return editText({
    text,
    make(draft) {
      const step = planRemoval({ root: draft.source.value, path })
      takeStep({ draft, step })
      return { path: step.path, value: step.after }
    },
  })
}

/** Makes what was planned in the text. */
export function takeStep({ draft, step }: { draft: Draft; step: Step }): void {
  if (step.kind === 'remove') removeItem({ draft, path: step.path })
  else if (step.kind === 'set') writeValue({ draft, path: step.path, value: step.value })
}
