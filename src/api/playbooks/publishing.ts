import type { Endpoint, PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { unknownPlaybook } from '../../runtime/playbooks/errors.ts'
import {
  current,
  dismissFile,
  findHead,
  publishDraft,
  removeUnused,
  retirePlaybook,
  revivePlaybook,
  takeFile,
} from '../../runtime/playbooks/heads.ts'
import { playbookPage } from '../../runtime/playbooks/page.ts'
import { planOf, publishPlan } from '../../runtime/playbooks/plan.ts'
import { bodyOf, editing, fail, keyIn, revIn, sourceOf } from './input.ts'

/**
 * What becomes of playbooks, by whoever may change them:
 * `POST /:key/publish` `{ note, rev }`, and with `?dryRun=true` what that would do; `POST /:key/retire` `{ rev }`;
 * `POST /:key/revive` `{ rev }`; `POST /:key/file` `{ take, rev }`; `DELETE /:key/unused` `{ rev }`.
 */
export const publishingEndpoints = ({ context }: { context: PluginContext }): Endpoint[] => [
  {
    path: '/:key/publish',
    method: 'post',
    handler: async (req) => {
      const isDryRun = req.searchParams?.get('dryRun') === 'true'
      editing({ req, context })
      const key = keyIn(req)
      const body = await bodyOf({ req, allowed: ['note', 'rev'] })
      if (isDryRun) {
        // Whoever names the `rev` is told about that one, or that it is from the past.
        const head =
          body.rev === undefined
            ? await findHead({ req, context, key })
            : await current({ req, context, key, rev: revIn({ req, body }) })
        if (!head) throw unknownPlaybook({ req, key })
        return Response.json({ ...(await publishPlan({ req, context, head })), published: false })
      }
      const note = body.note as string
      const rev = revIn({ req, body })
      await publishDraft({ req, context, key, rev, note, source: sourceOf(req) })
      return Response.json({ ...planOf(req), published: true })
    },
  },
  {
    path: '/:key/retire',
    method: 'post',
    handler: async (req) => {
      const { key, rev } = await commandOf({ req, context, allowed: ['rev'] })
      await retirePlaybook({ req, context, key, rev })
      return Response.json(await playbookPage({ req, context, key }))
    },
  },
  {
    path: '/:key/revive',
    method: 'post',
    handler: async (req) => {
      const { key, rev } = await commandOf({ req, context, allowed: ['rev'] })
      await revivePlaybook({ req, context, key, rev })
      return Response.json(await playbookPage({ req, context, key }))
    },
  },
  {
    path: '/:key/file',
    method: 'post',
    handler: async (req) => {
      const { key, rev, body } = await commandOf({ req, context, allowed: ['take', 'rev'] })
      if (typeof body.take !== 'boolean') fail({ req, path: 'take', key: 'playbookErrors:trueOrFalse' })
      await (body.take ? takeFile({ req, context, key, rev }) : dismissFile({ req, context, key, rev }))
      return Response.json(await playbookPage({ req, context, key }))
    },
  },
  {
    path: '/:key/unused',
    method: 'delete',
    handler: async (req) => {
      const { key, rev } = await commandOf({ req, context, allowed: ['rev'] })
      await removeUnused({ req, context, key, rev })
      return Response.json({ key, deleted: true })
    },
  },
]

const commandOf = async ({
  req,
  context,
  allowed,
}: {
  req: PayloadRequest
  context: PluginContext
  allowed: readonly string[]
}): Promise<{ key: string; rev: number; body: Record<string, unknown> }> => {
  editing({ req, context })
  const key = keyIn(req)
  const body = await bodyOf({ req, allowed })
  return { key, rev: revIn({ req, body }), body }
}
