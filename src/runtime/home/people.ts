import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { Named } from '../../engagement/home.ts'
import type { RecordId } from '../../engine/types.ts'

export type Person = Named & { readonly email: string | null }
/** Somebody by the id; null for nobody. Whoever is gone is called by the id. */
export type PersonOf = (id: unknown) => Person | null

/** Users or contacts by their ids: one statement, none for nobody. */
export const findPeople = async ({
  req,
  context,
  collection,
  ids,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: 'users' | 'contacts'
  ids: readonly unknown[]
}): Promise<PersonOf> => {
  const wanted = [...new Map(ids.flatMap((id) => (isId(id) ? [[String(id), id] as const] : []))).values()]
  const found = new Map<string, Person>()
  if (wanted.length > 0) {
    const { docs } = await req.payload.db.find<{ id: RecordId; name?: unknown; email?: unknown }>({
      collection: context.options.slugs[collection],
      joins: false,
      limit: wanted.length,
      pagination: false,
      req,
      select: { name: true, email: true },
      where: { id: { in: wanted } },
    })
    for (const { id, name, email } of docs) {
      const address = typeof email === 'string' && email !== '' ? email : null
      found.set(String(id), { id, name: String(name || address || id), email: address })
    }
  }
  return (id) => (isId(id) ? (found.get(String(id)) ?? { id, name: String(id), email: null }) : null)
}

export const named = (person: Person | null): Named | null =>
  person === null ? null : { id: person.id, name: person.name }

const isId = (id: unknown): id is RecordId => typeof id === 'string' || typeof id === 'number'
