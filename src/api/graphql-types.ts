import type { SanitizedConfig } from 'payload'
import type { GraphQLModule } from './graphql.ts'

type RunTypes = { run: unknown; json: unknown }

/** One set of types per schema: GraphQL allows a name only once. */
const built = new WeakMap<SanitizedConfig, RunTypes>()

/** The types of a run, field by field as in the REST answer. */
export const runType = ({
  GraphQL,
  config,
}: {
  GraphQL: GraphQLModule
  config: SanitizedConfig
}): RunTypes => {
  const known = built.get(config)
  if (known) return known
  const {
    GraphQLBoolean,
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLString,
  } = GraphQL
  const json = new GraphQLScalarType({
    name: 'PlaybookJSON',
    description: 'Any JSON value.',
    serialize: (value) => value,
    parseValue: (value) => value,
    parseLiteral: (node, variables) => literalValue({ GraphQL, node, variables }),
  })
  const text = { type: GraphQLString }
  const needed = { type: new GraphQLNonNull(GraphQLString) }
  const flag = { type: GraphQLBoolean }
  const count = { type: GraphQLInt }
  const texts = { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) }
  const listOf = (type: unknown) => ({ type: new GraphQLList(new GraphQLNonNull(type as never)) })
  const object = (name: string, fields: Record<string, { type: unknown }>) =>
    new GraphQLObjectType({ name, fields: fields as never })

  const reason = object('PlaybookReason', {
    code: needed,
    message: needed,
    collection: text,
    count,
    numbers: texts,
    activity: text,
    state: text,
    waitsFor: texts,
    given: count,
    current: count,
  })
  const field = object('PlaybookFormField', {
    name: needed,
    own: flag,
    label: text,
    type: text,
    required: flag,
    options: texts,
    value: { type: json },
  })
  const records = object('PlaybookRecordCounts', { open: count, total: count })
  const activity = object('PlaybookActivity', {
    key: needed,
    type: needed,
    label: needed,
    button: text,
    instructions: text,
    state: needed,
    skippable: flag,
    startedAt: text,
    endedAt: text,
    by: { type: json },
    reason: text,
    allowed: texts,
    blockedBy: listOf(reason),
    fields: listOf(field),
    collection: text,
    records: { type: records },
  })
  const lane = object('PlaybookLane', {
    key: needed,
    label: text,
    state: needed,
    activities: listOf(activity),
  })
  const phase = object('PlaybookPhase', { key: needed, label: needed, state: needed, lanes: listOf(lane) })
  const action = object('PlaybookAction', { allowed: flag, early: flag, blockedBy: listOf(reason) })
  const definition = object('PlaybookDefinitionPin', { key: needed, version: count, hash: text })
  const play = object('PlaybookRunPlay', {
    id: { type: json },
    number: needed,
    playbook: needed,
    state: needed,
    progress: needed,
    rev: count,
    definition: { type: definition },
    currentPhase: text,
    currentActivity: text,
    closureCode: text,
  })
  const actions = object(
    'PlaybookActions',
    Object.fromEntries(
      ['close', 'cancel', 'pause', 'resume', 'reopen'].map((name) => [name, { type: action }]),
    ),
  )
  const canceled = object('PlaybookCanceled', { activities: texts, tasks: texts, meetings: texts })
  const effects = object('PlaybookEffects', { canceled: { type: canceled } })
  const run = object('PlaybookRun', {
    play: { type: play },
    phases: listOf(phase),
    actions: { type: actions },
    effects: { type: effects },
  })
  const types = { run, json }
  built.set(config, types)
  return types
}

/** The type of an argument that takes the id of a record of a collection. */
export const idType = ({
  GraphQL,
  config,
  collection,
}: {
  GraphQL: GraphQLModule
  config: SanitizedConfig
  /** Its slug. */
  collection: string
}): unknown => {
  const found = config.collections.find(({ slug }) => slug === collection)
  const ownId = found?.fields.find((field) => 'name' in field && field.name === 'id')
  const type = ownId?.type ?? config.db.defaultIDType
  return new GraphQL.GraphQLNonNull(type === 'number' ? GraphQL.GraphQLInt : GraphQL.GraphQLString)
}

type LiteralNode = {
  readonly kind: string
  readonly value?: unknown
  readonly values?: readonly LiteralNode[]
  readonly fields?: readonly { readonly name: { readonly value: string }; readonly value: LiteralNode }[]
  readonly name?: { readonly value: string }
}

/** A JSON value written out in the query itself. */
const literalValue = ({
  GraphQL,
  node: given,
  variables,
}: {
  GraphQL: GraphQLModule
  node: unknown
  variables: unknown
}): unknown => {
  const node = given as LiteralNode
  const { Kind } = GraphQL
  const inner = (each: LiteralNode): unknown => literalValue({ GraphQL, node: each, variables })
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value)
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value
    case Kind.LIST:
      return (node.values ?? []).map(inner)
    case Kind.OBJECT:
      return Object.fromEntries((node.fields ?? []).map((field) => [field.name.value, inner(field.value)]))
    case Kind.VARIABLE:
      return (variables as Record<string, unknown> | undefined)?.[node.name?.value ?? '']
    default:
      return null
  }
}
