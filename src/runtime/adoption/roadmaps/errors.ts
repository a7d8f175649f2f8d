import { APIError, type PayloadRequest } from 'payload'
import type { RoadmapReason } from '../../../engagement/roadmap.ts'
import { type TranslationKey, translate } from '../../../i18n/index.ts'

/**
 * A change of a roadmap that cannot be done now: HTTP 409,
 * `{ errors: [{ name: 'RoadmapRefused', message, data: { code, … } }] }`.
 */
export class RoadmapRefused extends APIError<{ code: RoadmapReason } & Record<string, unknown>> {
  constructor({
    code,
    message,
    data,
  }: {
    code: RoadmapReason
    message: string
    data: Readonly<Record<string, unknown>>
  }) {
    super(message, 409, { ...data, code }, true)
    // Set by hand: a production build shortens class names.
    this.name = 'RoadmapRefused'
  }
}

const SENTENCES = {
  published: 'adoptionErrors:published',
  'not-published': 'adoptionErrors:notPublished',
  ended: 'adoptionErrors:ended',
  empty: 'adoptionErrors:empty',
  'no-versions': 'adoptionErrors:noVersions',
  'in-step': 'adoptionErrors:inStep',
  'rev-stale': 'adoptionErrors:revStale',
} as const satisfies Record<RoadmapReason, TranslationKey>

/** Why something cannot be done, in the language of the request. */
export const roadmapReason = ({
  req,
  code,
}: {
  req: PayloadRequest
  code: RoadmapReason
}): { readonly code: RoadmapReason; readonly message: string } => ({
  code,
  message: translate({ key: SENTENCES[code], req }),
})

/** The error of a change that cannot be done now, to be thrown. */
export const roadmapRefused = ({
  req,
  code,
  data = {},
}: {
  req: PayloadRequest
  code: RoadmapReason
  data?: Readonly<Record<string, unknown>>
}): RoadmapRefused => new RoadmapRefused({ ...roadmapReason({ req, code }), data })
