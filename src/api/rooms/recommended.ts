import type { Endpoint, PayloadRequest } from 'payload'
import { RECOMMENDATION_KINDS, type RecommendationKind } from '../../../collections/shared/values.ts'
import type { PluginContext } from '../../context.ts'
import { isStorable } from '../../engine/texts.ts'
import type { InputError } from '../../engine/types.ts'
import { forbidden, invalid } from '../../runtime/errors.ts'
import {
  attach,
  detach,
  giveOpinion,
  type Opinion,
  type Target,
} from '../../runtime/recommendations/feedback.ts'
import { type Order, recommend, titleOfTarget } from '../../runtime/recommendations/recommend.ts'
import type { SubjectKind } from '../../runtime/subject.ts'
import { mayWorkOn, readSubject, type SubjectRecord } from '../../runtime/subject.ts'
import { writeSubjectEntry } from '../../runtime/subject-entries.ts'
import { readBody } from '../body.ts'

const OPINIONS: readonly Opinion[] = ['helpful', 'not-helpful']
const ORDERS: readonly Order[] = ['relevance', 'newest']
const LIMIT = 20
const MAX_LIMIT = 50
const MAX_QUERY = 500
const MAX_KEY = 500

type Room = { context: PluginContext; kind: SubjectKind }

/** Recommended actions for a play or an engagement; for the staff. docs/recommended-actions.md describes them. */
export const recommendationEndpoints = (room: Room): Endpoint[] => [
  {
    path: '/:id/recommendations',
    method: 'get',
    handler: async (req) => {
      const subject = await readSubject({ req, ...room })
      return Response.json(await recommend({ req, context: room.context, subject, ...searchOf(req) }))
    },
  },
  action({
    room,
    path: 'verdict',
    allowed: ['kind', 'key', 'verdict'],
    does: async ({ req, context, subject, body }) => {
      const { verdict = null } = body
      const errors: InputError[] =
        verdict === null || OPINIONS.includes(verdict as Opinion)
          ? []
          : [{ path: 'verdict', code: 'not-an-option', params: { allowed: OPINIONS.join(', ') } }]
      const target = targetOf({ req, body, errors })
      const opinion = verdict as Opinion | null
      const title = opinion === null ? '' : await knownTitle({ req, context, subject, target })
      await giveOpinion({ req, context, subject, target, title, opinion })
      return { ...target, verdict: opinion }
    },
  }),
  action({
    room,
    path: 'attach',
    allowed: ['kind', 'key'],
    does: async ({ req, context, subject, body }) => {
      const target = targetOf({ req, body })
      await refuseLookers({ req, context, subject })
      const title = await knownTitle({ req, context, subject, target })
      const row = await attach({ req, context, subject, target, title })
      // Named by the moment of attaching: attached again later, it is told again.
      await writeSubjectEntry({
        req,
        context,
        subject,
        entry: {
          kind: 'recommendation',
          event: { ...target, title: row.title ?? title },
          visibility: 'internal',
        },
        entryKey: `recommendation:${target.kind}:${target.key}:${new Date(row.createdAt).toISOString()}`,
      })
      return { ...target, isAttached: true }
    },
  }),
  action({
    room,
    path: 'detach',
    allowed: ['kind', 'key'],
    does: async ({ req, context, subject, body }) => {
      const target = targetOf({ req, body })
      await refuseLookers({ req, context, subject })
      await detach({ req, context, subject, target })
      return { ...target, isAttached: false }
    },
  }),
]

const action = ({
  room: { context, kind },
  path,
  allowed,
  does,
}: {
  room: Room
  path: string
  allowed: readonly string[]
  does: (args: {
    req: PayloadRequest
    context: PluginContext
    subject: SubjectRecord
    body: Readonly<Record<string, unknown>>
  }) => Promise<Record<string, unknown>>
}): Endpoint => ({
  path: `/:id/recommendations/${path}`,
  method: 'post',
  handler: async (req) => {
    const subject = await readSubject({ req, context, kind })
    const body = await readBody({ req, allowed })
    return Response.json(await does({ req, context, subject, body }))
  },
})

const refuseLookers = async (args: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
}): Promise<void> => {
  if (!(await mayWorkOn(args))) throw forbidden(args.req)
}

const targetOf = ({
  req,
  body: { kind, key },
  errors: others = [],
}: {
  req: PayloadRequest
  body: Readonly<Record<string, unknown>>
  errors?: readonly InputError[]
}): Target => {
  const errors: InputError[] = [...others]
  if (!RECOMMENDATION_KINDS.includes(kind as RecommendationKind)) errors.push(notAKind('kind'))
  if (typeof key !== 'string') errors.push({ path: 'key', code: 'wrong-type', params: { type: 'text' } })
  else if (key === '') errors.push({ path: 'key', code: 'required' })
  else if (key.length > MAX_KEY) errors.push({ path: 'key', code: 'too-long', params: { max: MAX_KEY } })
  else if (!isStorable(key)) errors.push({ path: 'key', code: 'unstorable-text' })
  if (errors.length > 0) throw invalid({ errors, req })
  return { kind: kind as RecommendationKind, key: key as string }
}

const knownTitle = async ({
  req,
  context,
  subject,
  target,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
  target: Target
}): Promise<string> => {
  const title = await titleOfTarget({ req, context, subject, target })
  if (title === null) {
    throw invalid({ errors: [{ path: 'key', code: 'not-found', params: { id: target.key } }], req })
  }
  return title
}

/** `?q=…&kinds=article,playbook&sort=newest&limit=20` */
const searchOf = (
  req: PayloadRequest,
): { q: string | null; kinds: readonly RecommendationKind[]; order: Order; limit: number } => {
  const params = req.searchParams
  const q = params?.get('q')?.trim() || null
  const kinds = (params?.get('kinds') ?? RECOMMENDATION_KINDS.join()).split(',').filter(Boolean)
  const order = params?.get('sort') || 'relevance'
  const limit = Number(params?.get('limit') || LIMIT)
  const errors: InputError[] = []
  if (q && q.length > MAX_QUERY) errors.push({ path: 'q', code: 'too-long', params: { max: MAX_QUERY } })
  if (!kinds.every((kind) => RECOMMENDATION_KINDS.includes(kind as RecommendationKind))) {
    errors.push(notAKind('kinds'))
  }
  if (!ORDERS.includes(order as Order)) {
    errors.push({ path: 'sort', code: 'not-an-option', params: { allowed: ORDERS.join(', ') } })
  }
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    errors.push({ path: 'limit', code: 'not-an-option', params: { allowed: `1–${MAX_LIMIT}` } })
  }
  if (errors.length > 0) throw invalid({ errors, req })
  return { q, kinds: kinds as RecommendationKind[], order: order as Order, limit }
}

const notAKind = (path: string): InputError => ({
  path,
  code: 'not-an-option',
  params: { allowed: RECOMMENDATION_KINDS.join(', ') },
})
