import type { Emitter } from 'liquidjs'

/** Characters that a template may become. */
export const MAX_OUTPUT = 200_000

/** Tags and outputs that one template may run through, loops included. */
const MAX_STEPS = 20_000

/** Characters, list items and numbers of ranges that filters and loops may make. */
const MAX_MEMORY = 500_000

/** Processor time of this process, in microseconds. */
const MAX_TIME = 80_000

/** Within this many milliseconds on the clock the processor's time need not be asked for. */
const SURELY_QUICK = 40

/** A template that costs more than templates may. */
export class OverLimit extends Error {
  readonly code: 'too-much-work' | 'output-too-long'
  constructor(code: OverLimit['code']) {
    super(code)
    this.code = code
  }
}

/** What one rendering may use up, in the shape of Liquid's own limiters. */
export const createBudget = (): {
  readonly memory: { use: (count: number) => void; check: (count: number) => void }
  readonly steps: { use: (count: number) => void; check: (count: number) => void }
} => {
  let memory = 0
  let steps = 0
  const [startedAt, used] = [performance.now(), process.cpuUsage()]
  const isLate = (): boolean => {
    if (performance.now() - startedAt < SURELY_QUICK) return false
    // The processor's time and not the clock's: on a busy machine a good template waits for its turn.
    const { user, system } = process.cpuUsage(used)
    return user + system > MAX_TIME
  }
  const step = (): void => {
    steps += 1
    if (steps > MAX_STEPS || isLate()) throw new OverLimit('too-much-work')
  }
  const use = (count: number): void => {
    // A range that runs backwards counts below nothing and gives nothing back.
    memory += Math.max(Number(count) || 0, 0)
    if (memory > MAX_MEMORY) throw new OverLimit('too-much-work')
  }
  return { memory: { use, check: use }, steps: { use: step, check: step } }
}

/** Collects the text, up to a limit. */
export const limitedEmitter = ({ max }: { max: number }): Emitter & { readonly buffer: string } => {
  const emitter = {
    buffer: '',
    raw: undefined as unknown,
    write(part: unknown) {
      emitter.buffer += textOf(part)
      if (emitter.buffer.length > max) throw new OverLimit('output-too-long')
    },
  }
  return emitter as unknown as Emitter & { readonly buffer: string }
}

/** As Liquid writes values: nothing for nothing, the items of a list one after another. */
const textOf = (part: unknown): string => {
  if (part === null || part === undefined) return ''
  if (Array.isArray(part)) return part.map(textOf).join('')
  return String(part)
}
