import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../context.ts'
import { explain } from '../engine/index.ts'
import type {
  ActionName,
  ActionView,
  ActivityView,
  Command,
  Explanation,
  Facts,
  LaneView,
  PhaseView,
  RecordId,
} from '../engine/types.ts'
import { type ReasonWithMessage, withMessages } from './errors.ts'
import { recordSlug } from './facts.ts'
import type { CanceledRecords, PlayPlan } from './plan.ts'
import type { PlayDocument } from './play-document.ts'

type Spoken<T extends { blockedBy: unknown }> = Omit<T, 'blockedBy'> & {
  readonly blockedBy: readonly ReasonWithMessage[]
}

/** The run of a play as REST, GraphQL and the panel show it (design: `GET /api/plays/:id/run`). */
export type RunAnswer = {
  readonly play: {
    readonly id: RecordId
    readonly number: string
    readonly playbook: string
    readonly state: string
    readonly progress: string
    readonly rev: number
    readonly definition: { readonly key: string; readonly version: number; readonly hash: string }
    readonly currentPhase: string | null
    readonly currentActivity: string | null
    readonly closureCode: string | null
  }
  readonly phases: readonly (Omit<PhaseView, 'lanes'> & {
    readonly lanes: readonly (Omit<LaneView, 'activities'> & {
      readonly activities: readonly Spoken<ActivityView>[]
    })[]
  })[]
  readonly actions: Readonly<Record<ActionName, Spoken<ActionView>>>
  /** Only in answers to close and cancel: what was, or would be, canceled. */
  readonly effects?: {
    readonly canceled: { readonly activities: readonly string[] } & Readonly<
      Record<string, readonly string[]>
    >
  }
}

/** What an answer is put together from. */
export type AnswerArgs = {
  req: PayloadRequest
  context: PluginContext
  document: PlayDocument
  plan: Pick<PlayPlan, 'definition' | 'facts' | 'after'> &
    Partial<Pick<PlayPlan, 'effects' | 'canceledActivities' | 'canceledRecords'>>
  command?: Command
  dryRun?: boolean
}

/** Puts the answer together from the same plan that was (or would be) written. */
export const runAnswer = async ({
  req,
  context,
  document,
  plan,
  command,
  dryRun = false,
}: AnswerArgs): Promise<RunAnswer> => {
  const { definition, after } = plan
  const facts = factsAfter(plan)
  const explanation = explain({ definition, play: after, facts })
  const speak = <T extends { blockedBy: ActivityView['blockedBy'] }>(view: T): Spoken<T> => ({
    ...view,
    blockedBy: withMessages({ reasons: view.blockedBy, definition, req }),
  })
  const canceling = command?.type === 'close' || command?.type === 'cancel'
  return {
    play: {
      id: document.id,
      number: document.number,
      playbook: document.playbook,
      state: after.state,
      progress: after.progress,
      rev: after.rev,
      definition: {
        key: document.definition.key,
        version: document.definition.version,
        hash: document.definition.hash,
      },
      ...current(explanation),
      closureCode: (after.fields.closureCode as string | undefined) ?? null,
    },
    phases: explanation.phases.map((phase) => ({
      ...phase,
      lanes: phase.lanes.map((lane) => ({ ...lane, activities: lane.activities.map(speak) })),
    })),
    actions: mapValues(explanation.actions, speak),
    ...(canceling
      ? {
          effects: {
            canceled: {
              activities: plan.canceledActivities ?? [],
              ...(await canceledRecords({ req, context, document, plan, dryRun })),
            },
          },
        }
      : {}),
  }
}

const current = (
  explanation: Explanation,
): { currentPhase: string | null; currentActivity: string | null } => {
  for (const phase of explanation.phases) {
    for (const lane of phase.lanes) {
      const activity = lane.activities.find((each) => each.state === 'in-progress')
      if (activity) return { currentPhase: phase.key, currentActivity: activity.key }
    }
  }
  return { currentPhase: null, currentActivity: null }
}

/** The counts as they are once the cascade is through: nothing has to be counted again. */
const factsAfter = ({ facts, effects }: { facts: Facts; effects?: PlayPlan['effects'] }): Facts => {
  if (!effects || effects.cascades.length === 0) return facts
  const records = { ...facts.records }
  for (const { collection, from } of effects.cascades) {
    const before = records[collection]
    if (!before) continue
    const moved = from.reduce((sum, state) => sum + (before.counts[state] ?? 0), 0)
    records[collection] = {
      counts: {
        ...before.counts,
        ...Object.fromEntries(from.map((state) => [state, 0])),
        canceled: (before.counts.canceled ?? 0) + moved,
      },
      unfinished: before.unfinished.filter(({ state }) => !from.includes(state)),
    }
  }
  return { ...facts, records }
}

/** After the command: what it canceled. Before, in a dry run: what it would find. */
const canceledRecords = async ({
  req,
  context,
  document,
  plan,
  dryRun,
}: {
  req: PayloadRequest
  context: PluginContext
  document: PlayDocument
  plan: Partial<Pick<PlayPlan, 'effects' | 'canceledRecords'>>
  dryRun: boolean
}): Promise<CanceledRecords> => {
  const none = Object.fromEntries(
    Object.keys(context.vocabulary.records).map((kind) => [kind, [] as string[]]),
  )
  if (!dryRun) return { ...none, ...plan.canceledRecords }
  const found: Record<string, readonly string[]> = { ...none }
  for (const { collection, from } of plan.effects?.cascades ?? []) {
    const { docs } = await req.payload.db.find<{ id: RecordId; number: string }>({
      collection: recordSlug({ context, collection }),
      limit: 0,
      pagination: false,
      req,
      select: { number: true },
      sort: 'number',
      where: { and: [{ play: { equals: document.id } }, { state: { in: [...from] } }] },
    })
    found[collection] = docs.map((doc) => doc.number)
  }
  return found
}

const mapValues = <K extends string, A, B>(
  record: Readonly<Record<K, A>>,
  change: (value: A) => B,
): Record<K, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value as A)])) as Record<K, B>
