import type { PayloadRequest } from 'payload'
import { idOf, typedId } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { ownRequest } from './own-request.ts'

type NamedUser = { readonly id: RecordId; readonly name: string }
/** Users by what templates and records call them. */
export type TemplateUsers = {
  /** By e-mail address or id. */
  readonly find: (text: string) => NamedUser | undefined
  readonly byId: (id: unknown) => NamedUser | undefined
}

/** All users that templates and the play speak of, in one statement. */
export const templateUsers = async ({
  req,
  context,
  texts,
  ids,
}: {
  req: PayloadRequest
  context: PluginContext
  texts: readonly string[]
  ids: readonly RecordId[]
}): Promise<TemplateUsers> => {
  const collection = context.options.slugs.users
  const emails = [...new Set(texts.filter((text) => text.includes('@')).map((text) => text.toLowerCase()))]
  const wanted = [
    ...ids,
    ...texts.map((text) => typedId({ req, collection, id: text })).filter((id) => id !== null),
  ]
  if (emails.length === 0 && wanted.length === 0) return { find: () => undefined, byId: () => undefined }
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    limit: 0,
    overrideAccess: false,
    pagination: false,
    req: ownRequest(req),
    select: { name: true, email: true } as never,
    where: {
      or: [
        ...(emails.length > 0 ? [{ email: { in: emails } }] : []),
        ...(wanted.length > 0 ? [{ id: { in: [...new Set(wanted)] } }] : []),
      ],
    },
  })
  const known = new Map<string, NamedUser>()
  for (const user of docs as unknown as readonly (Readonly<Record<string, unknown>> & { id: RecordId })[]) {
    const named = { id: user.id, name: textOf(user.name) || textOf(user.email) || String(user.id) }
    known.set(String(user.id), named)
    if (typeof user.email === 'string') known.set(user.email.toLowerCase(), named)
  }
  return {
    find: (text) => known.get(text.toLowerCase()) ?? known.get(text),
    byId: (id) => known.get(String(idOf(id))),
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
