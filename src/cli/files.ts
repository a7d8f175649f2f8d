import { statSync } from 'node:fs'
import { listDefinitions } from '../definition/load.ts'
import type { Finding } from '../definition/types.ts'

/** The playbooks that somebody named: files, and all of directories; the usual directory where nothing was named. */
export function playbookFiles({ paths, directory }: { paths: readonly string[]; directory: string }): {
  readonly files: readonly string[]
  readonly findings: readonly Finding[]
} {
  const listed = (paths.length > 0 ? paths : [directory]).map((path) =>
    isFile(path) ? { files: [path] } : listDefinitions({ directory: path }),
  )
  return {
    files: [...new Set(listed.flatMap((found) => ('files' in found ? found.files : [])))],
    findings: listed.flatMap((found) => ('finding' in found ? [found.finding] : [])),
  }
}

/** Whether a path is a file; what is not there at all may as well be a missing directory. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? /\.ya?ml$/.test(path)
}
