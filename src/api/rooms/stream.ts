import { type Endpoint, type PayloadRequest, UnauthorizedError } from 'payload'
import { ACTIVITY_KINDS, VISIBILITIES } from '../../../collections/shared/values.ts'
import { typedId } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import { invalid, type Problem } from '../../runtime/errors.ts'
import { decodeCursor, type StreamCursor } from '../../runtime/stream-cursor.ts'
import type { StreamKind } from '../../runtime/stream-kinds.ts'
import { type StreamQuery, streamPage } from '../../runtime/stream-page.ts'

const DEFAULT_LIMIT = 30
const MAX_LIMIT = 100

/** The activity stream of a play, an engagement or a record around one: `GET …/:id/stream`. */
export const streamEndpoints = ({
  context,
  kind,
}: {
  context: PluginContext
  kind: StreamKind
}): Endpoint[] => [
  {
    path: '/:id/stream',
    method: 'get',
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      const page = await streamPage({
        req,
        context,
        subject: { kind, id: req.routeParams?.id },
        query: readQuery({ req, context }),
      })
      return Response.json(page, { headers: { 'Cache-Control': 'no-store' } })
    },
  },
]

/** @throws ValidationError */
const readQuery = ({ req, context }: { req: PayloadRequest; context: PluginContext }): StreamQuery => {
  const errors: Problem[] = []
  const given = (name: string): string | undefined => req.searchParams?.get(name) || undefined
  const allowed = (path: string, values: readonly string[], asked: readonly string[]): void => {
    if (asked.some((each) => !values.includes(each))) {
      errors.push({ path, code: 'not-an-option', params: { allowed: values.join(', ') } })
    }
  }
  const cursor = (name: string): StreamCursor | undefined => {
    const text = given(name)
    const found = text === undefined ? undefined : decodeCursor(text)
    const isOurs = found?.ids.every(
      (id) => typedId({ req, collection: context.options.slugs.activity, id }) !== null,
    )
    if (text !== undefined && !isOurs) errors.push({ path: name, code: 'not-found', params: { id: text } })
    return found ?? undefined
  }
  const limit = Number(given('limit') ?? DEFAULT_LIMIT)
  if (!Number.isInteger(limit) || limit < 1) {
    errors.push({ path: 'limit', code: 'wrong-type', params: { type: 'integer' } })
  }
  const kinds = given('kinds')
    ?.split(',')
    .map((each) => each.trim())
  allowed('kinds', ACTIVITY_KINDS, kinds ?? [])
  const visibility = given('visibility')
  allowed('visibility', VISIBILITIES, visibility === undefined ? [] : [visibility])
  const query = { before: cursor('before'), since: cursor('since'), kinds, visibility }
  if (errors.length > 0) throw invalid({ errors, collection: context.options.slugs.activity, req })
  return { ...query, limit: Math.min(limit, MAX_LIMIT) }
}
