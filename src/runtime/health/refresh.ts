import { NotFound, type PayloadRequest, UnauthorizedError } from 'payload'
import { decideAccess } from '../../access/build.ts'
import { typedId } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { HealthTab } from '../../engagement/home.ts'
import { expireDue } from '../engagement-records/expire-due.ts'
import { forbidden } from '../errors.ts'
import { readIndicators } from './indicators.ts'
import { measureEngagements } from './measure.ts'
import { healthTab } from './tab.ts'

/**
 * Measures the health of one engagement now. For those who may change the engagement.
 * @throws UnauthorizedError (401), Forbidden (403), NotFound (404)
 */
export const refreshHealth = async ({
  req,
  context,
  id: given,
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  /** As it stands in a path. */
  id: unknown
  now?: Date
}): Promise<HealthTab> => {
  if (!req.user) throw new UnauthorizedError(req.t)
  const collection = context.options.slugs.engagements
  const id = typedId({ req, collection, id: given })
  if (id === null) throw new NotFound(req.t)
  const access = await decideAccess({ collection: 'engagements', operation: 'update', context, req, id })
  if (access === false) throw forbidden(req)
  if (access !== true) {
    const where = { and: [{ id: { equals: id } }, access] }
    if ((await req.payload.db.count({ collection, req, where })).totalDocs === 0) throw forbidden(req)
  }
  await expireDue({ req, context })
  const indicators = await readIndicators({ req, context, activeOnly: true })
  const { measured } = await measureEngagements({
    req,
    context,
    ids: [id],
    origin: 'refresh',
    indicators,
    now,
  })
  const [engagement] = measured
  if (!engagement) throw new NotFound(req.t)
  return healthTab({ req, context, engagement, now })
}
