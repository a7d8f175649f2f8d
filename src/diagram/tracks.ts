/** A stretch of a channel between activities that a line needs for itself. */
export type Stretch = { readonly channel: string; readonly low: number; readonly high: number }

/**
 * Gives stretches that meet in a channel different tracks, numbered from 0, as few as possible. The order of what is
 * given does not change how many there are.
 */
export function assignTracks<Of extends Stretch>(
  stretches: readonly Of[],
): {
  trackOf: ReadonlyMap<Of, number>
  /** How many tracks a channel has. */
  count: (channel: string) => number
} {
  const ends = new Map<string, number[]>()
  const trackOf = new Map<Of, number>()
  const sorted = [...stretches].sort((one, other) => one.low - other.low || one.high - other.high)
  for (const stretch of sorted) {
    const tracks = ends.get(stretch.channel) ?? []
    ends.set(stretch.channel, tracks)
    const free = tracks.findIndex((end) => end < stretch.low)
    const track = free === -1 ? tracks.length : free
    tracks[track] = stretch.high
    trackOf.set(stretch, track)
  }
  return { trackOf, count: (channel) => ends.get(channel)?.length ?? 0 }
}
