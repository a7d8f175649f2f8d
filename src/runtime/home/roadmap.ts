import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RoadmapInitiative, RoadmapOutcome } from '../../engagement/home.ts'
import { OPEN_STATES } from '../../engine/index.ts'
import type { RecordId } from '../../engine/types.ts'
import type { Condition } from './conditions.ts'
import { numberOf, textOf } from './engagement.ts'
import { countBy } from './figures.ts'
import type { Row } from './lists.ts'
import { named, type PersonOf } from './people.ts'

/** So many outcomes are looked at, and so many of them are lines of the roadmap. */
export const MOST_OUTCOMES = 1000
export const SHOWN_OUTCOMES = 200
/** So many initiatives with a date, and so many without one. */
export const MOST_INITIATIVES = 200

/** Outcomes with their initiatives, by the objectives' order. Two statements. */
export const roadmapOf = async ({
  req,
  context,
  engagement,
  objectives,
  outcomes,
  initiatives,
  users,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId
  /** In their order. */
  objectives: readonly Row[]
  outcomes: readonly Row[]
  initiatives: readonly Row[]
  users: PersonOf
}): Promise<readonly RoadmapOutcome[]> => {
  const { slugs } = context.options
  const ofInitiatives: Condition[] = [
    { field: 'engagement', is: engagement },
    { field: 'initiative', exists: true },
  ]
  const count = (where: readonly Condition[]) =>
    countBy({ req, context, collection: 'successTasks', by: 'initiative', where })
  const total = await count(ofInitiatives)
  const open = await count([...ofInitiatives, { field: 'state', in: OPEN_STATES.tasks }])
  const places = new Map(objectives.map(({ id }, at) => [String(id), at]))
  const placeOf = ({ objective }: Row): number => places.get(String(objective)) ?? objectives.length
  const initiativeOf = (row: Row): RoadmapInitiative => ({
    collection: slugs.initiatives,
    id: row.id,
    number: textOf(row.number),
    title: textOf(row.subject) ?? '',
    state: textOf(row.state) ?? '',
    progress: textOf(row.progress) ?? '',
    priority: textOf(row.priority),
    category: textOf(row.category),
    start: textOf(row.plannedStart),
    end: textOf(row.dueDate),
    assignedTo: named(users(row.assignedTo)),
    tasks: { total: total.get(String(row.id)) ?? 0, open: open.get(String(row.id)) ?? 0 },
  })
  return [...outcomes]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .slice(0, SHOWN_OUTCOMES)
    .map((row) => {
      const objective = objectives[placeOf(row)]
      return {
        collection: slugs.outcomes,
        id: row.id,
        number: textOf(row.number),
        title: textOf(row.title) ?? '',
        objective: objective
          ? {
              collection: slugs.objectives,
              id: objective.id,
              number: textOf(objective.number),
              title: textOf(objective.title) ?? '',
            }
          : null,
        state: textOf(row.state) ?? '',
        progress: textOf(row.progress) ?? '',
        unit: textOf(row.unit),
        baseValue: numberOf(row.baseValue),
        targetValue: numberOf(row.targetValue),
        currentValue: numberOf(row.currentValue),
        initiatives: initiatives
          .filter(({ outcome }) => String(outcome) === String(row.id))
          .map(initiativeOf),
      }
    })
}
