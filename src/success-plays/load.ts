import { existsSync } from 'node:fs'
import { listDefinitions, readSourceFile } from '../definition/load.ts'
import { tidy } from '../definition/parse.ts'
import type { Finding } from '../definition/types.ts'
import { lintSuccessPlays } from './lint/across.ts'
import { type ReadSuccessPlay, readSuccessPlay, type SuccessPlaySurroundings } from './parse.ts'
import type { SuccessPlay } from './types.ts'

/** A success play with the file that it came from. */
export type LoadedSuccessPlay = { readonly definition: SuccessPlay; readonly file: string }

export type LoadedSuccessPlays = {
  /** In the order in which they are offered. */
  readonly successPlays: readonly LoadedSuccessPlay[]
  readonly findings: readonly Finding[]
}

/**
 * Loads every `*.yaml` and `*.yml` of a directory. Faulty files are left out; `findings` says what is wrong. A
 * directory that is not there is one without success plays, unless it `mustExist`. Never throws.
 */
export function loadSuccessPlays({
  directory,
  mustExist,
  ...surroundings
}: SuccessPlaySurroundings & { directory: string; mustExist: boolean }): LoadedSuccessPlays {
  if (!mustExist && !existsSync(directory)) return { successPlays: [], findings: [] }
  const listed = listDefinitions({ directory })
  if ('finding' in listed) return { successPlays: [], findings: [listed.finding] }
  return loadSuccessPlayFiles({ files: listed.files, ...surroundings })
}

/** Loads the named files, whatever their names end with. */
export function loadSuccessPlayFiles({
  files,
  ...surroundings
}: SuccessPlaySurroundings & { files: readonly string[] }): LoadedSuccessPlays {
  const read = files.map(
    (file): { file: string; parsed: ReadSuccessPlay | null; findings: readonly Finding[] } => {
      const text = readSourceFile({ file })
      if ('finding' in text) return { file, parsed: null, findings: [text.finding] }
      const parsed = readSuccessPlay({ file, text: text.source, ...surroundings })
      return { file, parsed, findings: parsed.findings }
    },
  )
  const across = lintSuccessPlays({ files: read.flatMap(({ parsed }) => parsed ?? []) })
  const refused = new Set(across.map(({ file }) => file))
  const successPlays = read.flatMap(({ file, parsed }) =>
    parsed?.successPlay && !refused.has(file) ? [{ definition: parsed.successPlay, file }] : [],
  )
  const findings = read.flatMap(({ file, findings }) =>
    tidy([...findings, ...across.filter((found) => found.file === file)]),
  )
  return { successPlays: successPlays.sort(inOrder), findings }
}

function inOrder({ definition: one }: LoadedSuccessPlay, { definition: other }: LoadedSuccessPlay): number {
  return one.order - other.order || one.title.localeCompare(other.title, 'en')
}
