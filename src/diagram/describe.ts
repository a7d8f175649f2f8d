import type { Path } from '../definition/located.ts'
import type { Activity, Definition } from '../definition/types.ts'
import { activityContent, laneContent, phaseContent } from './content.ts'
import { NODE_WIDTH } from './sizes.ts'
import { clean, estimate } from './text.ts'
import { sayIn } from './words.ts'

/** One thing of a playbook in words, and what is in it. */
export type Described = {
  readonly path: Path
  /** What it is called. */
  readonly label: string
  /** All else that the drawing says of it, one thing after the other. */
  readonly words: readonly string[]
  readonly inside: readonly Described[]
}

/** What the drawing of a playbook says, as lists: phases, in them lanes, in those activities. */
export function describeDefinition({
  definition,
  language = 'en',
}: {
  definition: Definition
  language?: string
}): readonly Described[] {
  const say = sayIn(language)
  const measured = { say, measure: estimate, width: NODE_WIDTH }
  return definition.phases.map((phase, index) => {
    const [label = phase.key, ...words] = phaseContent({ phase, ...measured }).words
    const labels = new Map(
      phase.lanes.flatMap(({ activities }) =>
        activities.map((each) => [each.key, clean(each.label || each.key)] as const),
      ),
    )
    const activity = (each: Activity, path: Path): Described => {
      const [name = each.key, ...more] = activityContent({ activity: each, ...measured }).words
      const waits = (each.after ?? []).map((key) => labels.get(key) ?? clean(key))
      const asks =
        'fields' in each && each.fields.length > 0
          ? [say('asks', { fields: each.fields.map((field) => clean(field.label ?? field.name)).join(', ') })]
          : []
      const after = waits.length > 0 ? [say('after', { labels: waits.join(', ') })] : []
      return { path, label: name, words: [...more, ...after, ...asks], inside: [] }
    }
    const path = ['phases', index]
    return {
      path,
      label: say('phase', { number: index + 1, label }),
      words,
      inside: phase.lanes.map((lane, place) => {
        const isNamed = lane.label !== null
        const head = laneContent({ lane, isOnly: phase.lanes.length === 1, ...measured })
        const lanePath = [...path, 'lanes', place]
        const hasHead = isNamed || phase.lanes.length > 1
        return {
          path: lanePath,
          label: hasHead
            ? say('lane', { label: clean(lane.label ?? lane.key) })
            : say('laneNumber', { number: place + 1 }),
          words: hasHead ? head.words.slice(1) : head.words,
          inside: lane.activities.map((each, at) => activity(each, [...lanePath, 'activities', at])),
        }
      }),
    }
  })
}
