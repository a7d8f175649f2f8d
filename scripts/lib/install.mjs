import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fail, say } from './console.mjs'
import { inRoot, root } from './root.mjs'

const OLDEST_NODE = [20, 9]

/**
 * Installs the packages of the lock file when there are none yet or the lock file is newer than they are. Uses nothing
 * but Node and npm, because nothing else is there on a fresh clone.
 */
export const ensureInstalled = () => {
  refuseOldNode()
  const installed = modified(inRoot('node_modules/.package-lock.json'))
  const locked = modified(inRoot('package-lock.json'))
  if (installed !== null && locked !== null && installed >= locked) return
  say(installed === null ? 'Installing packages (once) …' : 'The lock file changed: installing packages …')
  const { status, error } = spawnSync(
    'npm',
    ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' },
  )
  if (error || status !== 0) fail(`npm ci failed${error ? `: ${error.message}` : ''}. Nothing was started.`)
  say('Packages are installed.')
}

const refuseOldNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  fail(`Node ${process.versions.node} is too old: ${OLDEST_NODE.join('.')} or newer is needed.`)
}

const modified = (file) => {
  try {
    return statSync(file).mtimeMs
  } catch {
    return null
  }
}
