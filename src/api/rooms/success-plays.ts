import { type Endpoint, type PayloadRequest, UnauthorizedError } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { SubjectKind } from '../../runtime/subject.ts'
import { launch, previewLaunch } from '../../runtime/success-plays/launch.ts'
import { offersOf } from '../../runtime/success-plays/offers.ts'
import { launchSubject } from '../../runtime/success-plays/subject.ts'
import { refuseTooDeep } from '../../runtime/well-formed.ts'
import { readBody } from '../body.ts'

/**
 * Success plays from a play or an engagement:
 * `GET /:id/success-plays` names those that the caller may launch here, with their questions;
 * `POST /:id/success-plays/:key/launch` `{ answers, launchKey }` launches one and answers what was created;
 * with `?dryRun=true` it answers what would be.
 */
export const successPlayEndpoints = ({
  context,
  kind,
}: {
  context: PluginContext
  kind: SubjectKind
}): Endpoint[] => [
  {
    path: '/:id/success-plays',
    method: 'get',
    handler: async (req) => {
      const subject = await launchSubject({ req, context, kind, id: signedIn(req) })
      return Response.json({ successPlays: await offersOf({ req, context, subject }) })
    },
  },
  {
    path: '/:id/success-plays/:key/launch',
    method: 'post',
    handler: async (req) => {
      const id = signedIn(req)
      const { answers, launchKey } = await readBody({ req, allowed: ['answers', 'launchKey'] })
      refuseTooDeep({ req, value: answers })
      const args = { req, context, kind, id, key: String(req.routeParams?.key ?? ''), answers }
      return Response.json(
        req.searchParams?.get('dryRun') === 'true'
          ? await previewLaunch(args)
          : await launch({ ...args, launchKey }),
      )
    },
  },
]

/** The id from the path, once somebody is signed in. */
const signedIn = (req: PayloadRequest): unknown => {
  if (!req.user) throw new UnauthorizedError(req.t)
  return req.routeParams?.id
}
