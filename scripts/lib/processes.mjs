import { spawn } from 'node:child_process'
import { inRoot, root } from './root.mjs'

/** Things to undo, latest first, when the script ends, is interrupted, or fails. */
const cleanups = []
const children = new Set()
let isEnding = false

// Whichever way the script ends, nothing that it started stays behind.
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

/** Registers something to undo at the end; returns a function that undoes it now and forgets it. */
export const onEnd = (cleanup) => {
  cleanups.push(cleanup)
  return async () => {
    const index = cleanups.indexOf(cleanup)
    if (index < 0) return
    cleanups.splice(index, 1)
    await cleanup()
  }
}

/** Undoes everything and exits. A cleanup that fails is reported and does not keep the others from running. */
export const end = async (code) => {
  if (isEnding) return
  isEnding = true
  for (const cleanup of cleanups.splice(0).reverse()) {
    try {
      await cleanup()
    } catch (error) {
      console.error(error)
    }
  }
  process.exit(code)
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  process.on(signal, () => void end(code))
}

/** Runs the main function of a script, cleans up, and exits with the code that it returns (nothing: 0). */
export const runScript = async (main) => {
  try {
    await end((await main()) ?? 0)
  } catch (error) {
    console.error(error)
    await end(1)
  }
}

/**
 * Starts a program in the repository. `output`: 'show' passes it on, 'hide' collects it, a function gets each piece of text
 * and whether it came by 'stdout' or 'stderr'.
 * `stopSignal` is how it is asked to stop.
 * Returns `{ child, exit, output() }`; `exit` resolves to the exit code and never rejects for a non-zero one.
 */
export const start = ({
  command,
  args = [],
  env = {},
  output = 'show',
  stopSignal = 'SIGTERM',
  ...options
}) => {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: output === 'show' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    ...options,
  })
  children.add(child)
  let collected = ''
  for (const name of ['stdout', 'stderr']) {
    child[name]?.setEncoding('utf8').on('data', (text) => {
      if (typeof output === 'function') output(text, name)
      else collected += text
    })
  }
  const exit = new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      void forget()
      children.delete(child)
      resolve(code ?? (signal ? 1 : 0))
    })
  })
  const stopNow = () => stop({ child, exit, stopSignal })
  const forget = onEnd(stopNow)
  return { child, exit, output: () => collected, stop: stopNow }
}

/** Runs a program to its end; gives its exit code and, unless it was shown, its output. */
export const run = async (options) => {
  const program = start(options)
  const code = await program.exit
  return { code, output: program.output() }
}

/** The path of an executable that npm installed, to be run by Node itself: no shell, no npx between. */
export const tool = (name) =>
  ({
    biome: inRoot('node_modules/@biomejs/biome/bin/biome'),
    next: inRoot('node_modules/next/dist/bin/next'),
    payload: inRoot('node_modules/payload/bin.js'),
    tsc: inRoot('node_modules/typescript/bin/tsc'),
    tsx: inRoot('node_modules/tsx/dist/cli.mjs'),
    vitest: inRoot('node_modules/vitest/vitest.mjs'),
  })[name]

/** Asks a process to stop, and makes it stop after five seconds. */
const stop = async ({ child, exit, stopSignal }) => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill(stopSignal)
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await exit.catch(() => {})
  clearTimeout(timer)
}
