import { stateIn } from '../board.ts'
import { askedFields, readDeclared } from '../forms.ts'
import { dataPath, errorAt } from '../refusals.ts'
import { type Situation, taken, wrong } from '../situation.ts'
import type { InputError, Progress } from '../types.ts'
import { isFilled, own } from '../values.ts'
import { always, type CommandRules, noGates } from './rules.ts'

/** A plain write: own data merged key by key, progress set to at-risk and back. Completes nothing. */
export const edit: CommandRules = {
  possibleWhilePaused: false,
  possibleWhileClosed: false,
  current: always,
  gates: noGates,
  take({ situation, input }) {
    const read = readDeclared({ situation, data: input.data })
    const progress = readProgress({ value: input.progress, stored: situation.play.progress })
    const errors = [
      ...(read.ok ? removedErrors({ situation, data: read.data }) : read.errors),
      ...(progress === null ? [errorAt('progress', 'not-an-option', { allowed: PEOPLES.join(', ') })] : []),
    ]
    return !read.ok || progress === null || errors.length > 0
      ? wrong(errors)
      : taken({ data: read.data, progress })
  },
}

/** The values of progress that are people's to choose. */
const PEOPLES: readonly Progress[] = ['on-track', 'at-risk']

/** The progress to store; null when it is none that people may set. Sending back what is stored sets nothing. */
function readProgress({ value, stored }: { value: unknown; stored: Progress }): Progress | null {
  if (value === undefined || value === stored) {
    return stored
  }
  return PEOPLES.find((progress) => progress === value) ?? null
}

/** What a form that is completed asked for, and has, must not be taken away afterwards. */
function removedErrors({
  situation,
  data,
}: {
  situation: Situation
  data: Readonly<Record<string, unknown>>
}): InputError[] {
  const after: Situation = { ...situation, play: { ...situation.play, data } }
  const removed = new Set<string>()
  for (const name of situation.outline.declared.keys()) {
    if (isFilled(own(situation.play.data, name)) && !isFilled(own(data, name))) {
      removed.add(name)
    }
  }
  const missing = new Set<string>()
  for (const [key, { activity }] of situation.outline.places) {
    if (removed.size === 0 || !('fields' in activity) || stateIn(situation.board, key) !== 'completed') {
      continue
    }
    for (const field of askedFields({ situation: after, fields: activity.fields })) {
      if (field.own && field.required && removed.has(field.name)) {
        missing.add(field.name)
      }
    }
  }
  return [...missing].map((name) => errorAt(dataPath(name), 'required'))
}
