import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { bandsOf } from '../../engagement/bands.ts'
import type { Band } from '../../engagement/home.ts'
import type { BandContext } from '../../engagement/values.ts'
import { translate } from '../../i18n/index.ts'

type StoredBand = Readonly<Record<string, unknown>>

/** The bands of one kind, lowest first; the default ones where there are none. One statement. Asks no access rules. */
export const readBands = async ({
  req,
  context,
  kind = 'health',
}: {
  req: PayloadRequest
  context: PluginContext
  kind?: BandContext
}): Promise<readonly Band[]> => bandsFor({ req, stored: await storedBands({ req, context, kind }), kind })

/** As they are stored, in no order; none where the default ones hold. One statement. */
export const storedBands = async ({
  req,
  context,
  kind,
}: {
  req: PayloadRequest
  context: PluginContext
  kind: BandContext
}): Promise<readonly StoredBand[]> => {
  const { docs } = await req.payload.db.find<Record<string, unknown>>({
    collection: context.options.slugs.colorBands,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    where: { bandFor: { equals: kind } },
  })
  return docs
}

/** Bands that are read already, in the reader's language. No statement. */
export const bandsFor = ({
  req,
  stored,
  kind,
}: {
  req: PayloadRequest
  stored: readonly StoredBand[]
  kind: BandContext
}): readonly Band[] => bandsOf({ stored, kind, say: (key) => translate({ key, req }) })
