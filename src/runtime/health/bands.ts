import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { DEFAULT_BANDS } from '../../engagement/bands.ts'
import type { Band } from '../../engagement/home.ts'
import type { BandContext, BandTone } from '../../engagement/values.ts'
import { translate } from '../../i18n/index.ts'

/** The bands of one kind, lowest first; the default ones where there are none. One statement. Asks no access rules. */
export const readBands = async ({
  req,
  context,
  kind = 'health',
}: {
  req: PayloadRequest
  context: PluginContext
  kind?: BandContext
}): Promise<readonly Band[]> => {
  const { docs } = await req.payload.db.find<Record<string, unknown>>({
    collection: context.options.slugs.colorBands,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    where: { bandFor: { equals: kind } },
  })
  if (docs.length === 0) return defaultBands({ req, kind })
  return docs
    .map((doc) => ({
      label: String(doc.label ?? ''),
      tone: (doc.tone ?? 'neutral') as BandTone,
      min: Number(doc.min),
      max: Number(doc.max),
    }))
    .sort((one, other) => one.min - other.min)
}

/** In the reader's language. */
const defaultBands = ({ req, kind }: { req: PayloadRequest; kind: BandContext }): readonly Band[] =>
  DEFAULT_BANDS[kind].map((band, at) => ({
    ...band,
    label: translate({ key: `healthRules:${NAMES[kind][at] ?? 'neutral'}`, req }),
  }))

const NAMES = {
  health: ['poor', 'neutral', 'good'],
  adoption: ['low', 'medium', 'high'],
} as const satisfies Record<BandContext, readonly string[]>
