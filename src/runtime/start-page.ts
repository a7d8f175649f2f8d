import type { PayloadRequest } from 'payload'
import { typedId } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import type { Activity } from '../definition/types.ts'
import type { RecordId } from '../engine/types.ts'
import { comingNumbers, seriesOfPlaybook } from './numbers.ts'
import { findEngagement } from './page-names.ts'
import { type PlaybookView, playbookView } from './play-page.ts'

/** A playbook that the reader may start: what its first card shows. */
export type Startable = PlaybookView & {
  readonly description: string | null
  /** The number that a play would get if it were started now. It is taken only by starting. */
  readonly comingNumber: string
  readonly create: {
    readonly label: string
    readonly button: string
    readonly instructions: string | null
    /** Key of the activity, for its form. */
    readonly key: string
  }
  readonly phases: readonly { readonly key: string; readonly label: string; readonly activities: number }[]
}

/** The page on which a play is started. Reading it takes no number and writes nothing. */
export type StartPage = {
  readonly playbooks: readonly Startable[]
  /** The playbook that was asked for, if the reader may start it. */
  readonly chosen: string | null
  readonly engagement: { readonly id: RecordId; readonly name: string } | null
}

/** The playbooks that the reader may start, by name. */
export const startablePlaybooks = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<readonly { readonly key: string; readonly label: string }[]> => {
  await context.freshPlaybooks(req)
  return [...context.playbooks.values()]
    .filter(({ definition }) => playbookView({ req, context, definition }).mayRun)
    .map(({ definition: { key, label } }) => ({ key, label }))
}

/** What a reader may start, and the first card of each. */
export const startPage = async ({
  req,
  context,
  playbook,
  engagement,
}: {
  req: PayloadRequest
  context: PluginContext
  playbook: unknown
  engagement: unknown
}): Promise<StartPage> => {
  await context.freshPlaybooks(req)
  const series = [...context.playbooks.values()].map(({ definition }) =>
    seriesOfPlaybook({ context, prefix: definition.record.numberPrefix }),
  )
  const numbers = await comingNumbers({ req, context, series })
  const playbooks = [...context.playbooks.values()].flatMap(({ definition }): Startable[] => {
    const view = playbookView({ req, context, definition })
    const create = definition.phases[0]?.lanes[0]?.activities[0] as Activity | undefined
    if (!view.mayRun || !create) return []
    const { label, button, instructions, key } = create
    return [
      {
        ...view,
        description: definition.description,
        comingNumber: numbers.get(definition.record.numberPrefix) ?? '',
        create: { label, button, instructions, key },
        phases: definition.phases.map((phase) => ({
          key: phase.key,
          label: phase.label,
          activities: phase.lanes.reduce((sum, lane) => sum + lane.activities.length, 0),
        })),
      },
    ]
  })
  const id = typedId({ req, collection: context.options.slugs.engagements, id: engagement })
  const found = await findEngagement({ req, context, id })
  return {
    playbooks,
    chosen: playbooks.find(({ key }) => key === playbook)?.key ?? null,
    engagement: found && { id: found.id, name: `${found.number} · ${found.title}` },
  }
}
