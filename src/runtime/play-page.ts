import type { PayloadRequest } from 'payload'
import { idOf } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import { comparisonsOf } from '../definition/lint/comparisons.ts'
import { fieldsOf } from '../definition/lint/walk.ts'
import type { Definition, FormField } from '../definition/types.ts'
import { mayRun } from '../engine/actors.ts'
import { lookupOf } from '../engine/conditions.ts'
import type { RecordId, UnfinishedRecord } from '../engine/types.ts'
import { type AnswerArgs, type RunAnswer, runAnswer } from './answer.ts'
import { actorOf } from './facts.ts'
import { findEngagement, findNames, type Named } from './page-names.ts'

/** What the page of a play shows besides its run: fields of the record, with the names of whom they refer to. */
export type PlayRecord = {
  readonly title: string
  readonly description: string | null
  readonly priority: string | null
  readonly category: string | null
  /** ISO 8601. */
  readonly dueDate: string | null
  readonly assignedTo: Named | null
  readonly squad: readonly Named[]
  readonly engagement: (Named & { readonly number: string }) | null
  readonly account: Named | null
  readonly contact: RecordId | null
  readonly visibleToCustomer: boolean
  readonly closeNotes: string | null
  readonly cancelReason: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

/** What the page needs to know of the pinned playbook that the run does not tell. */
export type PlaybookView = {
  readonly key: string
  readonly label: string
  readonly visibility: 'customer' | 'internal'
  readonly categories: readonly string[]
  readonly closureCodes: readonly string[]
  /** All fields of a form by its activity's key, those included whose `when` is false just now. */
  readonly forms: Readonly<Record<string, readonly PlainField[]>>
  /** What each activity with records asks for, by its key: a collection's key. */
  readonly gates: Readonly<Record<string, string>>
  /** Whether the reader may run it. */
  readonly mayRun: boolean
}

export type PlainField = Pick<FormField, 'name' | 'own' | 'label' | 'type' | 'required' | 'options' | 'when'>

/** The whole page of a play, in one answer (`GET /api/plays/:id/page`, and commands with `?view=page`). */
export type PlayPage = {
  readonly run: RunAnswer
  readonly record: PlayRecord
  readonly playbook: PlaybookView
  /** What the conditions of the forms' fields ask for, by field, as it is stored: with what is typed, it says what is asked. */
  readonly known: Readonly<Record<string, unknown>>
  /** Unfinished tasks and meetings, at most 20 of each, by the key of their collection. */
  readonly open: Readonly<Record<string, readonly UnfinishedRecord[]>>
  /** Names of those who completed something, by id. */
  readonly people: Readonly<Record<string, string>>
}

/** Puts the page together from the same plan as the run. Two statements more: names, and the engagement. */
export const playPage = async (args: AnswerArgs & { context: PluginContext }): Promise<PlayPage> => {
  const { req, context, document, plan } = args
  const run = await runAnswer(args)
  const fields = { ...document, ...plan.after.fields }
  const by = run.phases.flatMap(({ lanes }) =>
    lanes.flatMap(({ activities }) => activities.flatMap(({ by: who }) => (who === null ? [] : [who]))),
  )
  const squad = idsOf(fields.squad)
  const assignedTo = idOf(fields.assignedTo)
  const [names, engagement] = await Promise.all([
    findNames({
      req,
      collection: context.options.slugs.users,
      ids: [...by, ...squad, ...(assignedTo === null ? [] : [assignedTo])],
    }),
    findEngagement({ req, context, id: idOf(fields.engagement) }),
  ])
  const named = (id: RecordId): Named => ({ id, name: names.get(String(id)) ?? String(id) })
  return {
    run,
    record: {
      title: textOf(fields.shortDescription) ?? '',
      description: textOf(fields.description),
      priority: textOf(fields.priority),
      category: textOf(fields.category),
      dueDate: dateOf(fields.dueDate),
      assignedTo: assignedTo === null ? null : named(assignedTo),
      squad: squad.map(named),
      engagement: engagement && { id: engagement.id, number: engagement.number, name: engagement.title },
      account: engagement?.account ?? null,
      contact: idOf(fields.contact),
      visibleToCustomer: fields.visibleToCustomer === true,
      closeNotes: textOf(fields.closeNotes),
      cancelReason: textOf(fields.cancelReason),
      createdAt: dateOf(document.createdAt) ?? '',
      updatedAt: dateOf(document.updatedAt) ?? '',
    },
    playbook: playbookView({ req, context, definition: plan.definition }),
    known: knownValues({ definition: plan.definition, play: plan.after, facts: plan.facts }),
    open: Object.fromEntries(
      Object.entries(plan.facts.records).map(([kind, { unfinished }]) => [kind, unfinished]),
    ),
    people: Object.fromEntries(by.map((id) => [String(id), named(id).name])),
  }
}

/** What a page shows of a playbook, started or not. */
export const playbookView = ({
  req,
  context,
  definition,
}: {
  req: PayloadRequest
  context: PluginContext
  definition: Definition
}): PlaybookView => {
  const activities = definition.phases.flatMap((phase) => phase.lanes.flatMap((lane) => lane.activities))
  return {
    key: definition.key,
    label: definition.label,
    visibility: definition.record.visibility,
    categories: [...definition.record.categories],
    closureCodes: [...definition.record.closureCodes],
    forms: Object.fromEntries(
      activities.flatMap((activity) =>
        'fields' in activity ? [[activity.key, activity.fields.map(plain)]] : [],
      ),
    ),
    gates: Object.fromEntries(
      activities.flatMap((activity) =>
        activity.type === 'records' ? [[activity.key, activity.collection]] : [],
      ),
    ),
    mayRun: mayRun({ definition, actor: actorOf({ req, context }) }),
  }
}

/** Values of every field that a `when` of a form's field asks for. */
const knownValues = ({
  definition,
  play,
  facts,
}: Pick<Parameters<typeof lookupOf>[0], 'definition' | 'play' | 'facts'>): Record<string, unknown> => {
  const lookup = lookupOf({ definition, play, facts })
  const asked = fieldsOf(definition).flatMap(({ field: { when } }) =>
    when === null ? [] : comparisonsOf({ condition: when, path: [] }),
  )
  return Object.fromEntries(asked.map(({ field }) => [field, lookup(field) ?? null]))
}

const plain = ({ name, own, label, type, required, options, when }: FormField): PlainField => ({
  name,
  own,
  label,
  type,
  required,
  options: [...options],
  when,
})

const idsOf = (value: unknown): RecordId[] =>
  Array.isArray(value)
    ? value.flatMap((each) => {
        const id = idOf(each)
        return id === null ? [] : [id]
      })
    : []

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Some adapters hand over times as numbers. */
const dateOf = (value: unknown): string | null =>
  value instanceof Date || typeof value === 'number' ? new Date(value).toISOString() : textOf(value)
