import { isDone, isFinished } from './board.ts'
import { MAX_LONG_TEXT } from './fields.ts'
import { errorAt } from './refusals.ts'
import { ended, type Situation, type Taken, taken, wrong } from './situation.ts'
import { readText } from './texts.ts'
import type { InputError, ItemRun } from './types.ts'
import { own } from './values.ts'

/**
 * Reads closure code and close notes. What is left out is taken from the play, where an earlier `close-record` may
 * have put it; both must then be right.
 */
export function readClosure({
  situation: { definition, play },
  closureCode,
  closeNotes,
}: {
  situation: Situation
  closureCode: unknown
  closeNotes: unknown
}): Taken {
  const code = closureCode ?? own(play.fields, 'closureCode')
  const notes = readText({
    value: closeNotes ?? own(play.fields, 'closeNotes'),
    path: 'closeNotes',
    max: MAX_LONG_TEXT,
  })
  const errors = [...closureCodeErrors({ code, allowed: definition.record.closureCodes }), ...notes.errors]
  return errors.length > 0 ? wrong(errors) : taken({ fields: { closureCode: code, closeNotes: notes.text } })
}

/** Whether every activity is completed or skipped. Ending a play before that is an early end. */
export function isComplete({ outline, board }: Situation): boolean {
  return outline.phases.every((phase) => isFinished(board, phase.activities))
}

/** Everything that is pending or in progress, canceled. */
export function cancelRest(situation: Situation): ReadonlyMap<string, ItemRun> {
  const canceled = new Map<string, ItemRun>()
  for (const [key, { activity }] of situation.outline.places) {
    const state = situation.board.activities.get(key)?.state ?? 'pending'
    if (!isDone(state) && state !== 'canceled') {
      canceled.set(key, ended({ situation, activity, state: 'canceled' }))
    }
  }
  return canceled
}

function closureCodeErrors({ code, allowed }: { code: unknown; allowed: readonly string[] }): InputError[] {
  if (code === null || code === '') {
    return [errorAt('closureCode', 'required')]
  }
  return allowed.some((known) => known === code)
    ? []
    : [errorAt('closureCode', 'not-an-option', { allowed: allowed.join(', ') })]
}
