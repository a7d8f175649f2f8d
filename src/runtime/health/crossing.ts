import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { bandOf } from '../../engagement/bands.ts'
import type { Band } from '../../engagement/home.ts'
import type { RecordId } from '../../engine/types.ts'

type Engagement = Readonly<Record<string, unknown>> & { readonly id: RecordId }

/** Tells whoever listens that the score of an engagement has moved into another band. */
export const announceHealth = async ({
  before,
  after,
  bands,
}: {
  req: PayloadRequest
  context: PluginContext
  before: Engagement
  after: Engagement
  bands: readonly Band[]
}): Promise<void> => {
  const [from, to] = [before.healthScore, after.healthScore].map((score) =>
    bandOf({ bands, score: typeof score === 'number' ? score : null }),
  )
  if (from?.label === to?.label) return
}
