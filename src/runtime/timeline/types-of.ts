import type { PluginContext } from '../../context.ts'
import type { Timeline } from '../../timeline/types.ts'

const NONE: Timeline = { activities: new Map(), facets: [] }

const known = new WeakMap<PluginContext, Timeline>()

/** The activity types of an application, as its files say. */
export const timelineOf = (context: PluginContext): Timeline => known.get(context) ?? NONE

/** Said once, when the configuration is built. */
export const knowTimeline = ({ context, timeline }: { context: PluginContext; timeline: Timeline }): void => {
  known.set(context, timeline)
}
