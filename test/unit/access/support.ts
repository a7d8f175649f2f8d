import type { PayloadRequest, Where } from 'payload'
import type { PluginContext } from '../../../src/context.ts'
import type { Definition } from '../../../src/definition/types.ts'
import type { Role } from '../../../src/definition/values.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'
import { sanitizeOptions } from '../../../src/options.ts'

/** A context with two playbooks: `open` is run by both kinds of agents, `closed` by customer success agents alone. */
export const testContext = ({ slugs = {} }: { slugs?: Record<string, string> } = {}): PluginContext => ({
  options: sanitizeOptions({ options: { slugs }, usersSlug: 'users' }),
  vocabulary: defaultVocabulary,
  successPlays: new Map(),
  timeline: { activities: new Map(), facets: [] },
  files: [],
  freshPlaybooks: async () => {},
  playbooks: new Map(
    [
      { key: 'open', roles: ['customer-success-agent', 'ale-success-agent'] },
      { key: 'closed', roles: ['customer-success-agent'] },
    ].map(({ key, roles }) => [
      key,
      {
        definition: { key, label: key, record: { roles } } as unknown as Definition,
        hash: '',
        version: 1,
      },
    ]),
  ),
})

type Row = { id: number; [field: string]: unknown }

/** A request of a user with these roles over a few records, which counts how often it reads. */
export const testRequest = ({
  roles,
  contact,
  collection = 'users',
  id = 7,
  records = {},
}: {
  roles: readonly (Role | string)[] | null
  contact?: unknown
  collection?: string
  id?: number
  records?: Record<string, Row[]>
}): { req: PayloadRequest; reads: { collection: string; where: Where }[] } => {
  const reads: { collection: string; where: Where }[] = []
  const rowsOf = ({ collection: slug, where }: { collection: string; where: Where }): Row[] => {
    reads.push({ collection: slug, where })
    return (records[slug] ?? []).filter((row) => matches(row, where))
  }
  const req = {
    user: roles === null ? null : { id, collection, roles, contact },
    payload: {
      collections: {},
      db: {
        name: 'sqlite',
        defaultIDType: 'number',
        findOne: async (args: { collection: string; where: Where }) => rowsOf(args)[0] ?? null,
        find: async (args: { collection: string; where: Where }) => ({ docs: rowsOf(args) }),
      },
    },
  }
  return { req: req as unknown as PayloadRequest, reads }
}

/** Enough of Payload's queries for the filters: equals, in and `and` over fields of the record itself. */
const matches = (row: Row, where: Where): boolean =>
  Object.entries(where).every(([field, condition]) => {
    if (field === 'and') return (condition as Where[]).every((each) => matches(row, each))
    const { equals, in: among } = condition as { equals?: unknown; in?: unknown[] }
    return among ? among.includes(row[field]) : row[field] === equals
  })
