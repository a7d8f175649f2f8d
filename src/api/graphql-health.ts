import type { PayloadRequest, SanitizedConfig } from 'payload'
import { UnauthorizedError } from 'payload'
import type { PluginContext } from '../context.ts'
import { refreshHealth } from '../runtime/health/refresh.ts'
import type { GraphQLModule } from './graphql.ts'
import { homeTypes } from './graphql-home.ts'
import { idType } from './graphql-types.ts'

/** `refreshHealth(id)`: as `POST /api/engagements/:id/refresh-health`. */
export const healthMutations = ({
  GraphQL,
  config,
  context,
}: {
  GraphQL: GraphQLModule
  config: SanitizedConfig
  context: PluginContext
}) => ({
  refreshHealth: {
    description: 'Measures the health of an engagement now.',
    type: homeTypes({ GraphQL, config })('Health'),
    args: {
      id: {
        type: idType({ GraphQL, config, collection: context.options.slugs.engagements }),
        description: 'Id of the engagement.',
      },
    },
    resolve: async (
      _parent: unknown,
      { id }: Readonly<Record<string, unknown>>,
      { req }: { req: PayloadRequest },
    ) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      return refreshHealth({ req, context, id })
    },
  },
})
