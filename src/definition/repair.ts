import type { Path } from './located.ts'
import { type PlaybookSource, playbookShape } from './schema.ts'
import { checkShape, type Problem } from './schema-issues.ts'

/**
 * A playbook that has mistakes of shape, with them put right, so that the rules about meaning can say the rest in the
 * same run; null when too little can be made of it. Only used for findings, never run.
 *
 * What is unknown or may be left out is dropped; for what must be there, a value is put in that no rule looks at.
 */
export function repairSource({
  value,
  problems,
}: {
  value: unknown
  problems: readonly Problem[]
}): PlaybookSource | null {
  const copy = structuredClone(value)
  let open = problems
  for (let round = 0; round < 3; round++) {
    if (!open.every((problem) => repairOne({ value: copy, problem }))) return null
    const checked = checkShape({ shape: playbookShape, value: copy })
    if (checked.data !== null) return checked.data
    open = checked.problems
  }
  return null
}

/** What may stand in for a required value without changing what the rules find elsewhere. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  label: '-',
  numberPrefix: 'XX',
  visibility: 'customer',
  closureCodes: ['-'],
}

function repairOne({ value, problem: { path: whole } }: { value: unknown; problem: Problem }): boolean {
  // Nothing depends on scenarios: a mistake in one of them hides no finding about the playbook.
  const path = whole[0] === 'scenarios' ? ['scenarios'] : whole
  const name = path.at(-1)
  const parent = parentOf({ value, path })
  if (typeof name !== 'string' || parent === null) return false
  if (Object.hasOwn(parent, name)) {
    delete parent[name]
    return true
  }
  if (name === 'scenarios') return true
  if (!Object.hasOwn(STAND_INS, name)) return false
  parent[name] = STAND_INS[name]
  return true
}

function parentOf({ value, path }: { value: unknown; path: Path }): Record<string, unknown> | null {
  let parent = value
  for (const step of path.slice(0, -1)) parent = (parent as Record<string | number, unknown>)[step]
  return typeof parent === 'object' && parent !== null ? (parent as Record<string, unknown>) : null
}
