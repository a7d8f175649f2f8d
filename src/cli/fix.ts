import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fixDefinition } from '../definition/fixes/fix-definition.ts'
import { readSourceFile } from '../definition/load.ts'
import type { Finding } from '../definition/types.ts'
import { defaultVocabulary } from '../definition/vocabulary.ts'

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

/**
 * Puts a text in the place of another at once: whoever reads the file sees the one or the other, never a part. Gives
 * the reason where that is not possible; the file is then as it was.
 */
function replaceFile({
  file,
  before,
  after,
}: {
  file: string
  before: string
  after: string
}): string | null {
  let beside: string | null = null
  try {
    const target = realpathSync(file)
    beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`)
    writeFileSync(beside, after, { mode: statSync(target).mode, flag: 'wx' })
    if (readFileSync(target, 'utf8') !== before)
      return remove(beside, 'it was changed meanwhile; run it again')
    renameSync(beside, target)
    return null
  } catch (error) {
    return remove(beside, (error as Error).message)
  }
}

function remove(beside: string | null, problem: string): string {
  if (beside !== null) rmSync(beside, { force: true })
  return problem
}
