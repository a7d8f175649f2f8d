import type { PlayPage } from '../../runtime/play-page.ts'

export type Page = PlayPage
export type Run = Page['run']
export type Phase = Run['phases'][number]
export type Lane = Phase['lanes'][number]
export type Activity = Lane['activities'][number]
export type ActionName = keyof Run['actions']

/** Every activity of a run, in order. */
export const activitiesOf = (run: Pick<Run, 'phases'>): readonly Activity[] =>
  run.phases.flatMap(({ lanes }) => lanes.flatMap(({ activities }) => activities))

/** Skipped counts as done: nobody has to do it any more. */
export const countsOf = ({ lanes }: Pick<Phase, 'lanes'>): { done: number; total: number } => {
  const states = lanes.flatMap((lane) => lane.activities.map((activity) => activity.state))
  return {
    done: states.filter((state) => state === 'completed' || state === 'skipped').length,
    total: states.length,
  }
}

/** Whether nothing is to be done with a play any more. */
export const isEnded = ({ play }: Pick<Run, 'play'>): boolean =>
  play.state === 'closed' || play.state === 'canceled'
