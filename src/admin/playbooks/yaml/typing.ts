/** One change that somebody made in the text by hand. */
export type Typed = {
  readonly offset: number
  readonly removed: number
  readonly inserted: string
  /** Milliseconds. */
  readonly at: number
}

export type TypingKind = 'typing' | 'deleting' | 'pasting' | 'editing'

/** A run of typing, undone together. */
export type TypingRun = {
  readonly id: number
  readonly kind: TypingKind
  /** Where the next change has to be to go on with it. */
  readonly next: number
  readonly at: number
  readonly last: string
}

/** Whoever stops for so many milliseconds begins another run. */
const PAUSE = 1200

/**
 * Whether a change goes on with the run before or begins another one: after a pause, in another place, when deleting
 * follows typing, and with each word.
 */
export const nextRun = ({ run, typed }: { run: TypingRun | null; typed: Typed }): TypingRun => {
  const { offset, removed, inserted, at } = typed
  const kind: TypingKind =
    inserted.length > 1 && !/^\s+$/.test(inserted)
      ? removed > 0
        ? 'editing'
        : 'pasting'
      : inserted === ''
        ? 'deleting'
        : 'typing'
  const next = offset + inserted.length
  const goesOn =
    run !== null &&
    kind === run.kind &&
    (kind === 'typing' || kind === 'deleting') &&
    at - run.at <= PAUSE &&
    (kind === 'typing' ? offset === run.next : offset === run.next || offset + removed === run.next) &&
    !(kind === 'typing' && /\s$/.test(run.last) && /^\S/.test(inserted))
  return {
    id: goesOn ? run.id : (run?.id ?? 0) + 1,
    kind,
    next,
    at,
    last: inserted === '' ? (run?.last ?? '') : inserted,
  }
}
