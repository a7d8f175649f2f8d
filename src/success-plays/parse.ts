import { type ReadDocument, readShaped } from '../definition/read-shaped.ts'
import type { Vocabulary } from '../definition/types.ts'
import { buildSuccessPlay } from './build.ts'
import { lintSuccessPlay } from './lint/registry.ts'
import { successPlayShape } from './schema.ts'
import type { Playbooks, SuccessPlay } from './types.ts'

/** What a success play is checked against: what it may refer to, and the playbooks that there are. */
export type SuccessPlaySurroundings = {
  readonly vocabulary: Vocabulary
  /** null: not known here; what a success play says of playbooks is not looked at. */
  readonly playbooks: Playbooks | null
}

export type ReadSuccessPlay = ReadDocument<SuccessPlay> & {
  /** Deeply frozen; null where a finding is an error. */
  readonly successPlay: SuccessPlay | null
}

const EXPECTED = { one: 'one success play', keys: 'key, category, title, creates' }

/** Reads the YAML text of one success play. Total: never throws, whatever the text is. */
export function readSuccessPlay({
  file,
  text,
  ...surroundings
}: SuccessPlaySurroundings & { file: string; text: string }): ReadSuccessPlay {
  const read = readShaped({
    file,
    text,
    shape: successPlayShape,
    expected: EXPECTED,
    build: (source) => buildSuccessPlay({ source }),
    lint: ({ draft, report }) => lintSuccessPlay({ successPlay: draft, ...surroundings, report }),
  })
  const sound = !read.findings.some(({ severity }) => severity === 'error')
  return { ...read, successPlay: sound ? read.draft : null }
}
