import { type Endpoint, type PayloadRequest, UnauthorizedError } from 'payload'
import type { PluginContext } from '../context.ts'
import type { Command } from '../engine/types.ts'
import { readRun, runCommand } from '../runtime/commands.ts'
import { panelPages } from '../runtime/panel-pages.ts'
import { playPage } from '../runtime/play-page.ts'
import { startablePlaybooks } from '../runtime/start-page.ts'
import { readBody } from './body.ts'

/**
 * The commands as endpoints of the plays collection (`/api/plays/:id/…`). Each answers 200 with the run as it is
 * afterwards, or would be with `?dryRun=true`; with `?view=page` the run comes with what a page shows around it.
 */
export const playEndpoints = ({ context }: { context: PluginContext }): Endpoint[] => [
  {
    path: '/:id/run',
    method: 'get',
    handler: async (req) => {
      const id = signedIn(req)
      return Response.json(await readRun({ req, context, id }))
    },
  },
  {
    path: '/start',
    method: 'get',
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      const { playbook, engagement } = Object.fromEntries(req.searchParams ?? [])
      return Response.json(await panelPages({ context }).start({ req, playbook, engagement }))
    },
  },
  {
    path: '/startable',
    method: 'get',
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      return Response.json({ playbooks: await startablePlaybooks({ req, context }) })
    },
  },
  {
    path: '/:id/page',
    method: 'get',
    handler: async (req) => {
      const id = signedIn(req)
      return Response.json(await readRun({ req, context, id, answer: playPage }))
    },
  },
  commandEndpoint({
    context,
    path: '/:id/activities/:key/complete',
    allowed: ['data', 'body', 'rev'],
    command: (body, activity) => ({ type: 'complete', activity, ...body }),
  }),
  commandEndpoint({
    context,
    path: '/:id/activities/:key/skip',
    allowed: ['reason', 'rev'],
    command: (body, activity) => ({ type: 'skip', activity, ...body }),
  }),
  commandEndpoint({
    context,
    path: '/:id/close',
    allowed: ['closureCode', 'closeNotes', 'rev'],
    command: (body) => ({ type: 'close', ...body }),
  }),
  commandEndpoint({
    context,
    path: '/:id/cancel',
    allowed: ['reason', 'rev'],
    command: (body) => ({ type: 'cancel', ...body }),
  }),
  commandEndpoint({
    context,
    path: '/:id/pause',
    allowed: ['rev'],
    command: (body) => ({ type: 'pause', ...body }),
  }),
  commandEndpoint({
    context,
    path: '/:id/resume',
    allowed: ['rev'],
    command: (body) => ({ type: 'resume', ...body }),
  }),
  commandEndpoint({
    context,
    path: '/:id/reopen',
    allowed: ['reason', 'rev'],
    command: (body) => ({ type: 'reopen', ...body }),
  }),
]

const commandEndpoint = ({
  context,
  path,
  allowed,
  command,
}: {
  context: PluginContext
  path: string
  allowed: readonly string[]
  command: (body: Record<string, unknown>, activity: string) => Command
}): Endpoint => ({
  path,
  method: 'post',
  handler: async (req) => {
    const id = signedIn(req)
    const body = await readBody({ req, allowed })
    const answer = await runCommand({
      req,
      context,
      id,
      command: command(body, String(req.routeParams?.key ?? '')),
      dryRun: req.searchParams?.get('dryRun') === 'true',
      ...(req.searchParams?.get('view') === 'page' ? { answer: playPage } : {}),
    })
    return Response.json(answer)
  },
})

/** The play's id from the path, once somebody is signed in. */
const signedIn = (req: PayloadRequest): unknown => {
  if (!req.user) throw new UnauthorizedError(req.t)
  return req.routeParams?.id
}
