import type { Endpoint } from 'payload'
import type { PluginContext } from '../../context.ts'
import { compareVersions } from '../../runtime/playbooks/compare.ts'
import { playbookPage } from '../../runtime/playbooks/page.ts'
import { playbookText } from '../../runtime/playbooks/versions.ts'
import { signedIn } from './input.ts'

/**
 * Playbooks read, by whoever may read them:
 * `GET /:key/page`; `GET /:key/versions/:version` (`published`, `draft`, or a number);
 * `GET /:key/compare?from=1&to=draft` (what is published with the draft, where nothing is said).
 */
export const readingEndpoints = ({ context }: { context: PluginContext }): Endpoint[] => [
  {
    path: '/:key/page',
    method: 'get',
    handler: async (req) => {
      signedIn(req)
      return Response.json(await playbookPage({ req, context, key: String(req.routeParams?.key ?? '') }))
    },
  },
  {
    path: '/:key/versions/:version',
    method: 'get',
    handler: async (req) => {
      signedIn(req)
      const { key, version } = req.routeParams ?? {}
      const args = { key: String(key ?? ''), version: String(version ?? '') }
      return Response.json(await playbookText({ req, context, ...args }))
    },
  },
  {
    path: '/:key/compare',
    method: 'get',
    handler: async (req) => {
      signedIn(req)
      const from = req.searchParams?.get('from') ?? 'published'
      const to = req.searchParams?.get('to') ?? 'draft'
      const key = String(req.routeParams?.key ?? '')
      return Response.json(await compareVersions({ req, context, key, from, to }))
    },
  },
]
