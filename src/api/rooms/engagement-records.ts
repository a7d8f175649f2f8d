import { type Endpoint, UnauthorizedError } from 'payload'
import { decideAccess } from '../../access/build.ts'
import type { PluginContext } from '../../context.ts'
import { REPORT_FIELDS, reportRisk } from '../../runtime/engagement-records/report-risk.ts'
import { type RecordKind, STREAM_KINDS } from '../../runtime/engagement-records/specs.ts'
import { forbidden } from '../../runtime/errors.ts'
import { readBody } from '../body.ts'
import { streamEndpoints } from './stream.ts'

/** Endpoints of the kinds of records around an engagement, by the slug of their collection. */
export const engagementRecordEndpoints = ({
  context,
}: {
  context: PluginContext
}): readonly (readonly [slug: string, endpoints: Endpoint[]])[] =>
  STREAM_KINDS.map((kind) => [context.options.slugs[kind], endpointsOf({ context, kind })])

const endpointsOf = ({ context, kind }: { context: PluginContext; kind: RecordKind }): Endpoint[] => [
  ...(kind === 'riskSignals' ? [reportEndpoint({ context })] : []),
  ...streamEndpoints({ context, kind }),
]

/** `POST /api/risk-signals/report`: 201 with a new risk, 200 with the open one that was seen once more. */
const reportEndpoint = ({ context }: { context: PluginContext }): Endpoint => ({
  path: '/report',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new UnauthorizedError(req.t)
    const may = await decideAccess({ collection: 'riskSignals', operation: 'create', context, req })
    if (may !== true) throw forbidden(req)
    const report = await readBody({ req, allowed: REPORT_FIELDS })
    const { created, risk } = await reportRisk({ req, context, report })
    const doc = await req.payload.findByID({
      collection: context.options.slugs.riskSignals,
      id: risk,
      depth: 0,
      overrideAccess: false,
      req,
    })
    return Response.json({ created, doc }, { status: created ? 201 : 200 })
  },
})
