import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Puts a text in the place of another at once: whoever reads the file sees the one or the other, never a part. Gives
 * the reason where that is not possible; the file is then as it was.
 */
export function replaceFile({
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
