import type { Endpoint, PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { checkText } from '../../runtime/playbooks/check-text.ts'
import {
  createDraft,
  discardDraft,
  findHead,
  restoreVersion,
  saveDraft,
} from '../../runtime/playbooks/heads.ts'
import { playbookPage } from '../../runtime/playbooks/page.ts'
import type { DraftSaved, PlaybookDocument } from '../../runtime/playbooks/types.ts'
import { publishedText } from '../../runtime/playbooks/versions.ts'
import { bodyOf, editing, keyIn, revIn, sourceOf, wholeNumber } from './input.ts'

/**
 * Drafts, by whoever may change playbooks:
 * `POST /drafts` `{ text }` makes a playbook; `PUT /:key/draft` `{ text, rev }` saves its draft, with findings too;
 * `DELETE /:key/draft` `{ rev }` throws it away, and a playbook that was never published with it;
 * `POST /:key/restore` `{ version, rev }` makes an old version the draft.
 */
export const draftEndpoints = ({ context }: { context: PluginContext }): Endpoint[] => [
  {
    path: '/drafts',
    method: 'post',
    handler: async (req) => {
      editing({ req, context })
      const { text } = await bodyOf({ req, allowed: ['text'] })
      const head = await createDraft({ req, context, text: text as string, source: sourceOf(req) })
      return Response.json({ id: head.id, ...(await savedOf({ req, context, head })) }, { status: 201 })
    },
  },
  {
    path: '/:key/draft',
    method: 'put',
    handler: async (req) => {
      editing({ req, context })
      const key = keyIn(req)
      const body = await bodyOf({ req, allowed: ['text', 'rev'] })
      const rev = revIn({ req, body })
      const text = body.text as string
      const head = await saveDraft({ req, context, key, text, rev, source: sourceOf(req) })
      return Response.json(await savedOf({ req, context, head }))
    },
  },
  {
    path: '/:key/draft',
    method: 'delete',
    handler: async (req) => {
      editing({ req, context })
      const key = keyIn(req)
      const rev = revIn({ req, body: await bodyOf({ req, allowed: ['rev'] }) })
      await discardDraft({ req, context, key, rev })
      const isLeft = (await findHead({ req, context, key })) !== null
      return Response.json(isLeft ? await playbookPage({ req, context, key }) : { key, deleted: true })
    },
  },
  {
    path: '/:key/restore',
    method: 'post',
    handler: async (req) => {
      editing({ req, context })
      const key = keyIn(req)
      const body = await bodyOf({ req, allowed: ['version', 'rev'] })
      const version = wholeNumber({ req, value: body.version, path: 'version' })
      const head = await restoreVersion({ req, context, key, version, rev: revIn({ req, body }) })
      return Response.json(await savedOf({ req, context, head }))
    },
  },
]

const savedOf = async ({
  req,
  context,
  head,
}: {
  req: PayloadRequest
  context: PluginContext
  head: PlaybookDocument
}): Promise<DraftSaved> => {
  await context.freshPlaybooks(req)
  const { key, rev, draft, draftAt } = head
  const previous = (await publishedText({ req, context, head }))?.compiled ?? null
  const { findings } = checkText({ context, key, text: draft ?? '', previous })
  return { key, rev, savedAt: new Date(draftAt ?? 0).toISOString(), findings }
}
