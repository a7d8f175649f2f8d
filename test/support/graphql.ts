import { configToSchema } from '@payloadcms/graphql'
import { type DocumentNode, execute, type GraphQLError, parse, specifiedRules, validate } from 'graphql'
import {
  addDataAndFileToRequest,
  addLocalesToRequestFromData,
  createPayloadRequest,
  type Payload,
  type PayloadRequest,
} from 'payload'

export type GraphqlAnswer = {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
  readonly data?: any
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[] | undefined
    // biome-ignore lint/suspicious/noExplicitAny: the shape is the error's
    readonly extensions?: any
  }[]
}

/**
 * Answers GraphQL requests as Payload's own route does, without Next: the schema of the config, its complexity rule,
 * errors in `{ message, extensions: { name, data, statusCode } }`, the config's `afterError` hooks.
 */
export const createGraphqlHandler = ({ payload, key }: { payload: Payload; key: string }) => {
  // Made with the first question: most applications of tests are never asked one.
  let made: ReturnType<typeof configToSchema> | null = null
  const schemaOf = () => {
    made ??= configToSchema(payload.config)
    return made
  }
  // The same queries are asked many times with other variables; what does not depend on those is looked at once.
  const read = new Map<string, { document: DocumentNode; invalid: readonly GraphQLError[] }>()
  const readOnce = (query: string) => {
    const known = read.get(query)
    if (known) return known
    const document = parse(query)
    const looked = { document, invalid: validate(schemaOf().schema, document, specifiedRules) }
    read.set(query, looked)
    return looked
  }
  return async (request: Request): Promise<GraphqlAnswer> => {
    const req = await createPayloadRequest({
      canSetHeaders: true,
      config: payload.config,
      payloadInstanceCacheKey: key,
      request,
    })
    await addDataAndFileToRequest(req)
    addLocalesToRequestFromData(req)
    const { query, variables } = req.data as { query: string; variables?: Record<string, unknown> }
    const { schema, validationRules } = schemaOf()
    const { document, invalid: wrong } = readOnce(query)
    const rules = validationRules({ variableValues: variables } as never) as typeof specifiedRules
    const invalid = wrong.length > 0 ? wrong : validate(schema, document, rules)
    if (invalid.length > 0) return { errors: invalid.map((error) => error.toJSON()) }
    const result = await execute({
      schema,
      document,
      variableValues: variables ?? {},
      contextValue: { headers: {}, req },
    })
    if (!result.errors) return { data: result.data }
    const errors = []
    for (const error of result.errors) errors.push(await formatError({ error, req }))
    return { data: result.data, errors }
  }
}

const formatError = async ({ error, req }: { error: GraphQLError; req: PayloadRequest }) => {
  const original = error.originalError as { status?: number; name?: string; data?: unknown } | undefined
  const status = original?.status || 500
  let response = {
    message: status === 500 ? 'Something went wrong.' : error.message,
    path: error.path,
    extensions: { name: original?.name, data: original?.data || undefined, statusCode: status },
  }
  if (status === 500) req.payload.logger.error({ err: error })
  for (const hook of req.payload.config.hooks.afterError ?? []) {
    const changed = await hook({ context: req.context, error, graphqlResult: response as never, req })
    if (changed?.graphqlResult) response = changed.graphqlResult as unknown as typeof response
  }
  return response
}
