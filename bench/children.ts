import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/**
 * Runs a program of this directory in a process of its own and gives what it prints in its last line, which is JSON.
 * @throws Error with what it printed when it fails
 */
export const runChild = <T>({
  file,
  args,
  flags = [],
}: {
  file: string
  args: readonly string[]
  /** Options of Node itself. */
  flags?: readonly string[]
}): Promise<T> =>
  new Promise((resolve, reject) => {
    const program = fileURLToPath(new URL(file, import.meta.url))
    const child = spawn(process.execPath, [...flags, '--import', 'tsx', program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk) => {
      output += String(chunk)
    })
    child.stderr.on('data', (chunk) => {
      errors += String(chunk)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`${file} ended with ${code}:\n${output}\n${errors}`))
      resolve(JSON.parse(output.trim().split('\n').at(-1) ?? '') as T)
    })
  })
