import { type Endpoint, UnauthorizedError } from 'payload'
import type { PluginContext } from '../../context.ts'
import { pushValues } from '../../runtime/health/push.ts'
import { refreshHealth } from '../../runtime/health/refresh.ts'
import { setWeights } from '../../runtime/health/set-weights.ts'
import { runWeeklySnapshots } from '../../runtime/health/weekly.ts'
import { readBody } from '../body.ts'

/** `POST /api/engagements/:id/refresh-health`: measures now, and answers with the tab *Health*. */
export const refreshEndpoints = ({ context }: { context: PluginContext }): Endpoint[] => [
  {
    path: '/:id/refresh-health',
    method: 'post',
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      await readBody({ req, allowed: [] })
      return Response.json(await refreshHealth({ req, context, id: req.routeParams?.id }))
    },
  },
]

/** All weights at once, and values that programs push; on the collection of indicators. */
export const indicatorEndpoints = ({ context }: { context: PluginContext }): Endpoint[] => [
  {
    path: '/weights',
    method: 'put',
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      const { weights } = await readBody({ req, allowed: ['weights'] })
      return Response.json(await setWeights({ req, context, weights }))
    },
  },
  {
    path: '/:key/values',
    method: 'post',
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      const { rows } = await readBody({ req, allowed: ['rows'] })
      const key = String(req.routeParams?.key ?? '')
      return Response.json(await pushValues({ req, context, key, rows }))
    },
  },
]

/** `POST /api/health-snapshots/run`: what the weekly job does, now. */
export const snapshotEndpoints = ({ context }: { context: PluginContext }): Endpoint[] => [
  {
    path: '/run',
    method: 'post',
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      await readBody({ req, allowed: [] })
      return Response.json(await runWeeklySnapshots({ req, context }))
    },
  },
]
