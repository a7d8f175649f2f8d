import { type ChildProcess, spawn } from 'node:child_process'
import net from 'node:net'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export type Script = {
  readonly child: ChildProcess
  /** All it has printed so far. */
  readonly output: () => string
  /** Its exit code, once it has ended. */
  readonly exit: Promise<number | null>
  /** Waits until it has printed this; throws with all it has printed when it ended without. */
  readonly printed: (text: string) => Promise<void>
  /** As Ctrl-C does. */
  readonly interrupt: () => Promise<number | null>
}

/** Starts one of the repository's scripts, as `npm run …` would: `startScript({ script: 'demo', args: ['--walk'] })`. */
export const startScript = ({
  script,
  args = [],
  env = {},
}: {
  script: string
  args?: readonly string[]
  env?: Readonly<Record<string, string>>
}): Script => {
  const child = spawn(process.execPath, [`scripts/${script}.mjs`, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  let hasEnded = false
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  }
  const exit = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      hasEnded = true
      resolve(code)
    })
  })
  return {
    child,
    output: () => printed,
    exit,
    printed: async (text) => {
      while (!printed.includes(text)) {
        if (hasEnded) throw new Error(`The script ended without printing "${text}":\n${printed}`)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    },
    interrupt: () => {
      child.kill('SIGINT')
      return exit
    },
  }
}

/** Runs one of the repository's scripts to its end. */
export const runScript = async (options: Parameters<typeof startScript>[0]) => {
  const script = startScript(options)
  const code = await script.exit
  return { code, output: script.output() }
}

/** A port that nobody listens on at the moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })
