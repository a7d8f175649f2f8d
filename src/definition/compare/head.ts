import type { Definition } from '../types.ts'
import { nameOf } from './outline.ts'
import { isSame } from './same.ts'
import type { Change } from './types.ts'

/** A playbook that is there now, or no more. */
export function playbookChange({
  kind,
  definition,
}: {
  kind: 'playbook-added' | 'playbook-removed'
  definition: Definition
}): Change {
  const lanes = definition.phases.flatMap((phase) => phase.lanes)
  return {
    kind,
    path: [],
    playbook: nameOf(definition),
    phases: definition.phases.length,
    activities: lanes.reduce((sum, { activities }) => sum + activities.length, 0),
  }
}

/** What changed besides phases and scenarios. */
export function comparePlaybook({ before, now }: { before: Definition; now: Definition }): Change[] {
  return [
    ...TEXTS.flatMap(({ kind, path, of }): Change[] =>
      of(before) === of(now) ? [] : [{ kind, path, before: of(before), after: of(now) }],
    ),
    ...LISTS.flatMap(({ kind, path, of }): Change[] =>
      isSame(of(before), of(now)) ? [] : [{ kind, path, before: of(before), after: of(now) }],
    ),
  ]
}

const TEXTS = [
  { kind: 'playbook-key', path: ['key'], of: ({ key }: Definition) => key },
  { kind: 'playbook-label', path: ['label'], of: ({ label }: Definition) => label },
  { kind: 'playbook-plural', path: ['plural'], of: ({ plural }: Definition) => plural ?? null },
  { kind: 'playbook-description', path: ['description'], of: ({ description }: Definition) => description },
  {
    kind: 'playbook-prefix',
    path: ['record', 'numberPrefix'],
    of: ({ record }: Definition) => record.numberPrefix,
  },
  {
    kind: 'playbook-visibility',
    path: ['record', 'visibility'],
    of: ({ record }: Definition) => record.visibility,
  },
  { kind: 'playbook-close-records', path: ['close'], of: ({ close }: Definition) => close.openRecords },
  { kind: 'playbook-cancel-records', path: ['cancel'], of: ({ cancel }: Definition) => cancel.openRecords },
] as const

const LISTS = [
  { kind: 'record-roles', path: ['record', 'roles'], of: ({ record }: Definition) => record.roles },
  {
    kind: 'record-categories',
    path: ['record', 'categories'],
    of: ({ record }: Definition) => record.categories,
  },
  {
    kind: 'record-closure-codes',
    path: ['record', 'closureCodes'],
    of: ({ record }: Definition) => record.closureCodes,
  },
] as const
