import type { Payload, PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { type Item, meaningOf } from './items.ts'

/** How long a search waits for the provider before words alone decide. */
export const PATIENCE_MS = 2_000
/** How long a provider that failed or was slow is not asked again, unless its answer arrives after all. */
const PAUSE_MS = 30_000
/** Texts a call. */
const BATCH = 100
/** How many of the nearest count. */
const NEAREST = 20

type Embed = (texts: readonly string[]) => Promise<readonly (readonly number[])[]>

type Meanings = {
  /** By the hash of the text, so an article's vector is asked for once a version. */
  readonly vectors: Map<string, Float32Array>
  /** The vectors that are being fetched. */
  fetching: Promise<void> | null
  pausedUntil: number
  isBroken: boolean
}

const meanings = new WeakMap<Payload, Meanings>()

/**
 * The ids of the items whose meaning is nearest to a query, nearest first; null where there is no provider, and where
 * it fails or is slow: then words alone decide. That is logged once, until it works again. What arrives late serves
 * the next search.
 */
export const nearestByMeaning = async ({
  req,
  context,
  query,
  items,
  isEligible,
}: {
  req: PayloadRequest
  context: PluginContext
  query: string
  /** All there are: vectors of others are forgotten. */
  items: readonly Item[]
  isEligible: (item: Item) => boolean
}): Promise<readonly string[] | null> => {
  const { embed } = context.options.recommendations
  if (!embed || items.length === 0) return null
  const own = meanings.get(req.payload) ?? newMeanings()
  meanings.set(req.payload, own)
  if (Date.now() < own.pausedUntil) return null
  const work = rank({ embed, own, query, items, isEligible })
  work.then(
    () => {
      own.pausedUntil = 0
      own.isBroken = false
    },
    () => undefined,
  )
  try {
    return await inTime(work)
  } catch (error) {
    if (!own.isBroken) {
      req.payload.logger.warn({
        err: error,
        msg: 'payload-playbooks: recommendations.embed failed; recommended actions are found by words alone.',
      })
    }
    own.isBroken = true
    own.pausedUntil = Date.now() + PAUSE_MS
    return null
  }
}

const newMeanings = (): Meanings => ({
  vectors: new Map(),
  fetching: null,
  pausedUntil: 0,
  isBroken: false,
})

const rank = async ({
  embed,
  own,
  query,
  items,
  isEligible,
}: {
  embed: Embed
  own: Meanings
  query: string
  items: readonly Item[]
  isEligible: (item: Item) => boolean
}): Promise<readonly string[]> => {
  const [[asked]] = await Promise.all([
    embedded({ embed, texts: [query] }),
    fetchMissing({ embed, own, items }),
  ])
  return items
    .filter(isEligible)
    .map((item) => ({ id: item.id, nearness: nearness(asked, own.vectors.get(meaningOf(item).hash)) }))
    .filter((each) => each.nearness > 0)
    .sort((one, other) => other.nearness - one.nearness)
    .slice(0, NEAREST)
    .map(({ id }) => id)
}

/** Asks for the vectors that are not there yet. Those who come meanwhile wait for the same answer. */
const fetchMissing = async ({
  embed,
  own,
  items,
}: {
  embed: Embed
  own: Meanings
  items: readonly Item[]
}): Promise<void> => {
  while (own.fetching) await own.fetching
  const texts = new Map(items.map((item) => [meaningOf(item).hash, meaningOf(item).text] as const))
  const missing = [...texts].filter(([hash]) => !own.vectors.has(hash))
  if (missing.length === 0) return
  own.fetching = fill({ embed, own, missing, current: texts }).finally(() => {
    own.fetching = null
  })
  await own.fetching
}

const fill = async ({
  embed,
  own,
  missing,
  current,
}: {
  embed: Embed
  own: Meanings
  missing: readonly (readonly [string, string])[]
  current: ReadonlyMap<string, string>
}): Promise<void> => {
  for (let at = 0; at < missing.length; at += BATCH) {
    const batch = missing.slice(at, at + BATCH)
    const vectors = await embedded({ embed, texts: batch.map(([, text]) => text) })
    for (const [index, [hash]] of batch.entries()) own.vectors.set(hash, vectors[index] as Float32Array)
  }
  for (const hash of own.vectors.keys()) if (!current.has(hash)) own.vectors.delete(hash)
}

const embedded = async ({
  embed,
  texts,
}: {
  embed: Embed
  texts: readonly string[]
}): Promise<Float32Array[]> => {
  const vectors = await embed(texts)
  if (!Array.isArray(vectors) || vectors.length !== texts.length) {
    throw new Error(`recommendations.embed gave ${vectors?.length} vectors for ${texts.length} texts.`)
  }
  return vectors.map((vector) => {
    const numbers = Float32Array.from(vector)
    if (numbers.length === 0 || !numbers.every(Number.isFinite)) {
      throw new Error('recommendations.embed gave something else than vectors of numbers.')
    }
    return numbers
  })
}

/** The cosine of the angle between two vectors; 0 for those that cannot be compared. */
const nearness = (one: Float32Array | undefined, other: Float32Array | undefined): number => {
  if (!one || !other || other.length !== one.length) return 0
  let [product, first, second] = [0, 0, 0]
  for (let at = 0; at < one.length; at++) {
    const [a, b] = [one[at] as number, other[at] as number]
    product += a * b
    first += a * a
    second += b * b
  }
  return first === 0 || second === 0 ? 0 : product / Math.sqrt(first * second)
}

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  // Whatever becomes of it later, somebody has listened.
  work.catch(() => undefined)
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`recommendations.embed took longer than ${PATIENCE_MS} ms.`)),
      PATIENCE_MS,
    )
  })
  try {
    return await Promise.race([work, tooSlow])
  } finally {
    clearTimeout(timer)
  }
}
