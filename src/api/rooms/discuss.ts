import { randomUUID } from 'node:crypto'
import { type Endpoint, type PayloadRequest, UnauthorizedError } from 'payload'
import type { PluginContext } from '../../context.ts'
import {
  changeParticipants,
  endDiscussion,
  readSubject,
  sendMessage,
  startDiscussion,
  subjectOfPath,
} from '../../runtime/discussions/commands.ts'
import type { SubjectRef } from '../../runtime/discussions/documents.ts'
import { listDiscussions, myDiscussions, readMessages } from '../../runtime/discussions/read.ts'
import { invalid } from '../../runtime/errors.ts'
import type { SubjectKind } from '../../runtime/subject.ts'
import { readBody } from '../body.ts'

/** Longest key by which something sent twice is done once. */
const MAX_KEY = 200

/** Discussions about a play or an engagement. */
export const discussionEndpoints = ({
  context,
  kind,
}: {
  context: PluginContext
  kind: SubjectKind
}): Endpoint[] => {
  /** An endpoint below `/:id/discussions`, for whoever may read the record. */
  const about = (
    method: 'get' | 'post',
    path: string,
    answer: (args: {
      req: PayloadRequest
      context: PluginContext
      subject: SubjectRef
      id: unknown
    }) => Promise<object>,
  ): Endpoint => ({
    path: `/:id/discussions${path}`,
    method,
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      const { id, discussion } = req.routeParams ?? {}
      // Who may read a message is asked of the message: a poll is not to read the record each time.
      const isPoll = method === 'get' && path !== ''
      const subject = isPoll
        ? subjectOfPath({ req, context, kind, id })
        : await readSubject({ req, context, kind, id })
      return Response.json(await answer({ req, context, subject, id: discussion }))
    },
  })
  return [
    about('get', '', ({ req, subject }) => listDiscussions({ req, context, subject })),
    about('post', '', async ({ req, subject }) => {
      const body = await readBody({ req, allowed: ['participants', 'message', 'discussionKey'] })
      const { participants, message } = body
      const key = keyIn({ req, body, name: 'discussionKey' })
      return startDiscussion({ req, context, subject, participants, message, key })
    }),
    about('get', '/:discussion/messages', (args) => {
      const asked = (name: string) => args.req.searchParams?.get(name) ?? null
      return readMessages({ ...args, rev: asked('rev'), since: asked('since'), before: asked('before') })
    }),
    about('post', '/:discussion/messages', async (args) => {
      const body = await readBody({ req: args.req, allowed: ['body', 'messageKey'] })
      const key = keyIn({ req: args.req, body, name: 'messageKey' })
      return sendMessage({ ...args, body: body.body, key })
    }),
    about('post', '/:discussion/participants', async (args) => {
      const { add, remove } = await readBody({ req: args.req, allowed: ['add', 'remove'] })
      return changeParticipants({ ...args, add, remove })
    }),
    about('post', '/:discussion/end', async (args) => {
      await readBody({ req: args.req, allowed: [] })
      return endDiscussion(args)
    }),
  ]
}

/** Discussions about whatever record: `/api/discussions/mine`. */
export const myDiscussionEndpoints = ({ context }: { context: PluginContext }): Endpoint[] => [
  {
    path: '/mine',
    method: 'get',
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      return Response.json(await myDiscussions({ req, context }))
    },
  },
]

/** Without a key of its own every request is a new one. */
const keyIn = ({
  req,
  body,
  name,
}: {
  req: PayloadRequest
  body: Readonly<Record<string, unknown>>
  name: string
}): string => {
  const key = body[name] ?? randomUUID()
  if (typeof key !== 'string' || key === '') {
    throw invalid({ errors: [{ path: name, code: 'wrong-type', params: { type: 'text' } }], req })
  }
  if (key.length > MAX_KEY) {
    throw invalid({ errors: [{ path: name, code: 'too-long', params: { max: MAX_KEY } }], req })
  }
  return key
}
