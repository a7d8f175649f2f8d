import type { Path } from '../located.ts'
import { FORMATS } from '../shapes.ts'
import type { Definition } from '../types.ts'
import { activitiesIn, keysOf, lanesIn, type NodeKind, phasesIn } from './walk.ts'

/** Letters that do not come apart into a plain letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'ng',
  '&': ' and ',
}

/** As many letters as a key may have. */
export const KEY_LENGTH = 64

/** A key made from a label, as people expect it, other than those that are taken. `prefix`: where no letter is left. */
export function keyFrom({
  label,
  taken = [],
  prefix = 'step',
}: {
  label: string
  taken?: Iterable<string>
  prefix?: string
}): string {
  const plain = [...label.slice(0, 500).toLowerCase().normalize('NFC')]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
  const words = plain.match(/[a-z0-9]+/g) ?? []
  const bare = words.join('-')
  const start = /^[a-z]/.test(bare) ? bare : [prefix, bare].filter(Boolean).join('-')
  return unique({ key: cut(start, KEY_LENGTH), taken: new Set(taken) })
}

function cut(key: string, length: number): string {
  return key.slice(0, length).replace(/-+$/, '')
}

/** The key, or the first of key-2, key-3, … that is free. */
function unique({ key, taken }: { key: string; taken: ReadonlySet<string> }): string {
  if (!taken.has(key)) return key
  const [, stem = key] = /^(.*[a-z0-9])-\d{1,4}$/.exec(key) ?? []
  for (let number = 2; ; number++) {
    const tail = `-${number}`
    const next = cut(stem, KEY_LENGTH - tail.length) + tail
    if (!taken.has(next)) return next
  }
}

/** Whether text may be a key. */
export function isKey(key: string): boolean {
  return key.length <= KEY_LENGTH && FORMATS.key.pattern.test(key)
}

/** Every key that a playbook uses: of phases, of activities, and of lanes by the key of their phase. */
export function keysIn({ definition }: { definition: Pick<Definition, 'phases'> }): {
  readonly phases: readonly string[]
  readonly lanes: ReadonlyMap<string, readonly string[]>
  readonly activities: readonly string[]
} {
  const { phases } = definition
  return {
    phases: phases.map(({ key }) => key),
    lanes: new Map(phases.map(({ key, lanes }) => [key, lanes.map((lane) => lane.key)])),
    activities: phases.flatMap(({ lanes }) => lanes.flatMap((lane) => lane.activities.map(({ key }) => key))),
  }
}

/** Keys that another node of a kind may not have, in a playbook as data; lanes: those of the phase at a path. */
export function takenKeys({ root, kind, phase }: { root: unknown; kind: NodeKind; phase?: Path }): string[] {
  const phases = phasesIn(root)
  if (kind === 'phase') return keysOf(phases)
  if (kind === 'activity') return keysOf(activitiesIn(root))
  const [, index] = phase ?? []
  return keysOf(
    lanesIn(
      root,
      phases.filter(({ path }) => path[1] === index),
    ),
  )
}
