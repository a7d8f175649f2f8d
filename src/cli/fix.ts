import { fixDefinition } from '../definition/fixes/fix-definition.ts'
import { readSourceFile } from '../definition/load.ts'
import type { Finding } from '../definition/types.ts'
import { defaultVocabulary } from '../definition/vocabulary.ts'
import { replaceFile } from './replace-file.ts'

/** What `lint --fix` did to a file, or with `--dry-run` would do; `problem` says why nothing was written. */
export type FixedFile = {
  readonly file: string
  readonly fixed: readonly Finding[]
  readonly problem?: string
}

/** Applies every fix to the files. Those without one, and those that cannot be read, are left as they are. */
export function fixFiles({
  files,
  dryRun,
}: {
  files: readonly string[]
  dryRun: boolean
}): readonly FixedFile[] {
  return files.flatMap((file) => {
    const read = readSourceFile({ file })
    if ('finding' in read) return []
    const { text, fixed } = fixDefinition({ file, text: read.source, vocabulary: defaultVocabulary })
    if (fixed.length === 0) return []
    if (dryRun) return [{ file, fixed }]
    const problem = replaceFile({ file, before: read.source, after: text })
    return [problem === null ? { file, fixed } : { file, fixed: [], problem }]
  })
}

/** One line for every fix: what an editor jumps to, and what was done there. */
export function formatFix({ finding, dryRun }: { finding: Finding; dryRun: boolean }): string {
  const { file, line, column, rule, fix } = finding
  return `${file}:${line}:${column}  ${dryRun ? 'would fix' : 'fixed'}  ${rule}  ${fix?.title ?? ''}`
}
