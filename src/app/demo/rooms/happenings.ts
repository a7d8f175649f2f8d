import { at, day } from '../clock.ts'

/** Something that happens on a day (from today; negative is past), at an hour of it. */
export type Happening = {
  readonly on: number
  readonly hour?: number
  readonly run: () => Promise<unknown>
}

/** Lets everything happen in its order, each at its own time: what is measured in between sees what there was then. */
export const happen = async (happenings: readonly Happening[]): Promise<void> => {
  const inOrder = happenings
    .map((each, index) => ({ hour: 10, ...each, index }))
    .sort((one, other) => one.on - other.on || one.hour - other.hour || one.index - other.index)
  for (const { on, hour, run } of inOrder) await at(day(on, hour, 20), run)
}
