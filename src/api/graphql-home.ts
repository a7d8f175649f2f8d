import type { PayloadRequest, SanitizedConfig } from 'payload'
import { UnauthorizedError } from 'payload'
import type { PluginContext } from '../context.ts'
import { engagementHome } from '../runtime/home/home.ts'
import { portfolio } from '../runtime/home/portfolio.ts'
import type { Asked } from '../runtime/home/query.ts'
import { HOME_TAB_READERS } from '../runtime/home/tabs.ts'
import type { GraphQLModule } from './graphql.ts'
import { HOME_SHAPES, type Shape } from './graphql-home-types.ts'
import { idType, runType } from './graphql-types.ts'

type Arguments = Readonly<Record<string, unknown>>
type Field = {
  type: unknown
  args: Record<string, { type: unknown; description?: string }>
  description: string
  resolve: (parent: unknown, args: Arguments, context: { req: PayloadRequest }) => Promise<unknown>
}
type BuildArgs = { GraphQL: GraphQLModule; config: SanitizedConfig; context: PluginContext }

/** Names of types begin with this: a host may have a `Contract` of its own. */
const PREFIX = 'PlaybookHome'

const WORK_ITEMS = { view: 'text', filter: 'text', sort: 'text', limit: 'int', page: 'int' } as const

/** The answers of `GET /api/engagements/:id/home`, `/home/<tab>` and `/portfolio`, with the same refusals. */
export const homeQueries = ({ GraphQL, config, context }: BuildArgs): Record<string, Field> => {
  const types = homeTypes({ GraphQL, config })
  const id = {
    type: idType({ GraphQL, config, collection: context.options.slugs.engagements }),
    description: 'Id of the engagement.',
  }
  const argsOf = (names: Readonly<Record<string, 'text' | 'int'>>): Field['args'] =>
    Object.fromEntries(Object.entries(names).map(([name, kind]) => [name, { type: types(kind) }]))
  const ofEngagement = (
    type: string,
    description: string,
    asked: Readonly<Record<string, 'text' | 'int'>>,
    read: (args: {
      req: PayloadRequest
      context: PluginContext
      id: unknown
      query: Asked
    }) => Promise<unknown>,
  ): Field => ({
    description,
    type: types(type),
    args: { id, ...argsOf(asked) },
    resolve: async (_parent, { id: given, ...query }, { req }) => {
      signedIn(req)
      return read({ req, context, id: given, query })
    },
  })
  const tabs = HOME_TAB_READERS
  return {
    engagementHome: ofEngagement(
      'Home',
      'What is above the tabs of an engagement, and the first tab.',
      WORK_ITEMS,
      engagementHome,
    ),
    engagementOverview: ofEngagement(
      'Overview',
      'Teams, touchpoints, risks and work items of an engagement.',
      WORK_ITEMS,
      tabs.overview,
    ),
    engagementHealth: ofEngagement(
      'Health',
      'The health of an engagement, indicator by indicator.',
      { sort: 'text' },
      tabs.health,
    ),
    engagementBlueprint: ofEngagement(
      'Blueprint',
      'Objectives of an engagement, and the roadmap of outcomes and initiatives.',
      { state: 'text' },
      tabs.blueprint,
    ),
    engagementAdoption: ofEngagement(
      'Adoption',
      'How an engagement uses what was sold.',
      { view: 'text', sort: 'text' },
      tabs.adoption,
    ),
    engagementRenewal: ofEngagement('Renewal', 'The active contracts of an engagement.', {}, tabs.renewal),
    engagementHierarchy: ofEngagement(
      'Hierarchy',
      'The account of an engagement as a whole.',
      {},
      tabs.hierarchy,
    ),
    engagementTimeline: ofEngagement(
      'Timeline',
      'What happened on an engagement, newest first.',
      { search: 'text', facet: 'text', from: 'text', to: 'text', limit: 'int', before: 'text' },
      tabs.timeline,
    ),
    successPortfolio: {
      description: 'The engagements under way that the user may see.',
      type: types('Portfolio'),
      args: argsOf({
        filter: 'text',
        sort: 'text',
        direction: 'text',
        search: 'text',
        limit: 'int',
        page: 'int',
      }),
      resolve: async (_parent, query, { req }) => {
        signedIn(req)
        return portfolio({ req, context, query })
      },
    },
  }
}

type Types = (name: string) => unknown

/** One set of types per schema: GraphQL allows a name only once. */
const built = new WeakMap<SanitizedConfig, Types>()

export const homeTypes = ({
  GraphQL,
  config,
}: {
  GraphQL: GraphQLModule
  config: SanitizedConfig
}): Types => {
  const known = built.get(config)
  if (known) return known
  const { GraphQLBoolean, GraphQLFloat, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString } = GraphQL
  const made = new Map<string, unknown>([
    ['text', GraphQLString],
    ['number', GraphQLFloat],
    ['int', GraphQLInt],
    ['flag', GraphQLBoolean],
    ['json', runType({ GraphQL, config }).json],
  ])
  const types: Types = (name) => {
    const found = made.get(name) ?? objectOf(name, HOME_SHAPES[name] as Shape)
    made.set(name, found)
    return found
  }
  const objectOf = (name: string, fields: Shape): unknown =>
    new GraphQL.GraphQLObjectType({
      name: `${PREFIX}${name}`,
      // Asked for once all types are there: a node has nodes below it.
      fields: () =>
        Object.fromEntries(
          Object.entries(fields).map(([field, of]) => [
            field,
            {
              type:
                typeof of === 'string'
                  ? (types(of) as never)
                  : new GraphQLList(new GraphQLNonNull(types(of[0]) as never)),
            },
          ]),
        ),
    })
  built.set(config, types)
  return types
}

const signedIn = (req: PayloadRequest): void => {
  if (!req.user) throw new UnauthorizedError(req.t)
}
