import { performance } from 'node:perf_hooks'
import { TWINS } from '../../test/support/plain-twins.ts'
import type { BenchApps, Side } from '../apps.ts'
import { type Measured, quantiles } from '../measure.ts'
import { nextTwinNumber } from './plays.ts'

export const CLIENTS = 64
const NUMBERS = 1000

export type Numbering = Measured & {
  /** Records a second, of all clients together. */
  readonly perSecond: { readonly plugin: number; readonly plain: number }
}

/**
 * Records that take a number, created by 64 clients at once, beside creating records that bring one along. What is
 * timed is each creation, waiting for the others included.
 */
export const numbering = async ({ apps, scale }: { apps: BenchApps; scale: number }): Promise<Numbering> => {
  const count = Math.max(CLIENTS, Math.round(NUMBERS * scale))
  const rounds = { plugin: [] as Round[], plain: [] as Round[] }
  const numbers = new Set<string>()
  await createMany({ create: () => numbered(apps.timed), count: CLIENTS })
  await createMany({ create: () => unnumbered(apps.timed), count: CLIENTS })
  for (const side of ['plugin', 'plain', 'plain', 'plugin'] as const) {
    const create = async () => {
      if (side === 'plain') return unnumbered(apps.timed)
      numbers.add(await numbered(apps.timed))
    }
    rounds[side].push(await createMany({ create, count: count / 2 }))
  }
  const taken = rounds.plugin.flatMap((round) => round.durations).length
  if (numbers.size !== taken) throw new Error(`${taken} records, but only ${numbers.size} numbers.`)
  const figures = async (side: 'plugin' | 'plain') => ({
    ...quantiles(rounds[side].flatMap((round) => round.durations)),
    statements: await apps.statements.during(() =>
      side === 'plugin' ? numbered(apps.counted) : unnumbered(apps.counted),
    ),
  })
  const [plugin, plain] = [await figures('plugin'), await figures('plain')]
  return {
    title: `create ${count.toLocaleString('en')} numbered records from ${CLIENTS} clients`,
    plainTitle: 'payload.create, number given',
    plugin,
    plain,
    ratio: plugin.p50 / plain.p50,
    maxRatio: null,
    maxMoreStatements: null,
    perSecond: { plugin: perSecond(rounds.plugin), plain: perSecond(rounds.plain) },
  }
}

type Round = { readonly durations: readonly number[]; readonly total: number }

const createMany = async ({
  create,
  count,
}: {
  create: () => Promise<unknown>
  count: number
}): Promise<Round> => {
  const durations: number[] = []
  let left = Math.round(count)
  const client = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      const start = performance.now()
      await create()
      durations.push(performance.now() - start)
    }
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return { durations, total: performance.now() - start }
}

const perSecond = (rounds: readonly Round[]): number =>
  (rounds.flatMap((round) => round.durations).length / rounds.reduce((sum, { total }) => sum + total, 0)) *
  1000

const numbered = async ({ payload, account, user }: Side): Promise<string> => {
  const { number } = await payload.create({
    collection: 'engagements',
    data: { title: 'One of many', account } as never,
    depth: 0,
    overrideAccess: false,
    user,
  })
  return String(number)
}

const unnumbered = ({ payload, account, user }: Side): Promise<unknown> =>
  payload.create({
    collection: TWINS.engagements,
    data: { title: 'One of many', account, number: nextTwinNumber() } as never,
    depth: 0,
    overrideAccess: false,
    user,
  })
