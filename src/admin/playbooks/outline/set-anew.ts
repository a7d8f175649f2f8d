import { type EditResult, type Plain, removeValue, setValue } from '../../../definition/edit/index.ts'
import { applyEdits } from '../../../definition/fixes/apply.ts'
import type { Path } from '../../../definition/located.ts'
import { editBetween } from '../history.ts'

/**
 * Gives what is at a path a value; where a blank text there cannot be written over, it is taken out and put in anew.
 */
export const setAnew = ({
  text,
  path,
  value,
  isBlank,
}: {
  text: string
  path: Path
  value: Plain | undefined
  /** Whether there is a blank text now. */
  isBlank: boolean
}): EditResult => {
  const result = setValue({ text, path, value })
  if (!isBlank || !('problem' in result) || result.problem !== 'unusual') return result
  const removed = removeValue({ text, path })
  if ('problem' in removed) return result
  const without = applyEdits({ text, edits: removed.edits })
  const again = setValue({ text: without, path, value })
  if ('problem' in again) return result
  const edit = editBetween({ from: text, to: applyEdits({ text: without, edits: again.edits }) })
  return { path: again.path, edits: edit ? [edit] : [] }
}
