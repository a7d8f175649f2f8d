import type { Config, PayloadRequest, SanitizedConfig } from 'payload'
import { UnauthorizedError } from 'payload'
import type { PluginContext } from '../context.ts'
import type { Command } from '../engine/types.ts'
import { readRun, runCommand } from '../runtime/commands.ts'
import { healthMutations } from './graphql-health.ts'
import { homeQueries } from './graphql-home.ts'
import { idType, runType } from './graphql-types.ts'

/** The GraphQL module that Payload hands to a config: types must be built with it and no other copy. */
export type GraphQLModule = Parameters<NonNullable<NonNullable<Config['graphQL']>['mutations']>>[0]

type Arguments = Readonly<Record<string, unknown>>
type Field = {
  type: unknown
  args: Record<string, { type: unknown; description?: string }>
  description: string
  resolve: (parent: unknown, args: Arguments, context: { req: PayloadRequest }) => Promise<unknown>
}
type BuildArgs = { GraphQL: GraphQLModule; config: SanitizedConfig; context: PluginContext }

/** `playRun(id)`: the run of a play, as `GET /api/plays/:id/run` gives it. */
export const graphqlQueries = ({ GraphQL, config, context }: BuildArgs): Record<string, Field> => ({
  playRun: {
    description: 'The run of a play: the state of every phase, lane and activity, and what is in the way.',
    type: runType({ GraphQL, config }).run,
    args: { id: idArgument({ GraphQL, config, context }) },
    resolve: async (_parent, { id }, { req }) => {
      signedIn(req)
      return readRun({ req, context, id })
    },
  },
  ...homeQueries({ GraphQL, config, context }),
})

/** The commands of the REST endpoints, with the same answers and the same refusals (in `extensions`). */
export const graphqlMutations = ({ GraphQL, config, context }: BuildArgs): Record<string, Field> => {
  const { run, json } = runType({ GraphQL, config })
  const { GraphQLBoolean, GraphQLInt, GraphQLNonNull, GraphQLString } = GraphQL
  const common = {
    id: idArgument({ GraphQL, config, context }),
    rev: {
      type: GraphQLInt,
      description: 'Refused with `conflict` when the play has moved on from this rev.',
    },
    dryRun: { type: GraphQLBoolean, description: 'Decide and answer, write nothing.' },
  }
  const key = { type: new GraphQLNonNull(GraphQLString), description: 'Key of the activity.' }
  const text = { type: GraphQLString }
  const mutation = ({
    description,
    args,
    command,
  }: {
    description: string
    args: Field['args']
    command: (args: Arguments) => Command
  }): Field => ({
    description,
    type: run,
    args: { ...common, ...args },
    resolve: async (_parent, given, { req }) => {
      signedIn(req)
      const { id, dryRun, ...rest } = given
      return runCommand({ req, context, id, command: command(withoutNull(rest)), dryRun: dryRun === true })
    },
  })
  return {
    ...healthMutations({ GraphQL, config, context }),
    completeActivity: mutation({
      description: 'Completes an activity: `data` for forms, `body` for comments and work notes.',
      args: { key, data: { type: json }, body: text },
      command: ({ key: activity, ...rest }) => ({ type: 'complete', activity: String(activity), ...rest }),
    }),
    skipActivity: mutation({
      description: 'Skips a skippable activity.',
      args: { key, reason: text },
      command: ({ key: activity, ...rest }) => ({ type: 'skip', activity: String(activity), ...rest }),
    }),
    closePlay: mutation({
      description: 'Closes a play; what is still pending is canceled.',
      args: { closureCode: text, closeNotes: text },
      command: (rest) => ({ type: 'close', ...rest }),
    }),
    cancelPlay: mutation({
      description: 'Cancels a play with all that is pending.',
      args: { reason: text },
      command: (rest) => ({ type: 'cancel', ...rest }),
    }),
    pausePlay: mutation({
      description: 'Pauses a play: only resume, close and cancel are possible then.',
      args: {},
      command: (rest) => ({ type: 'pause', ...rest }),
    }),
    resumePlay: mutation({
      description: 'Resumes a paused play where it stood.',
      args: {},
      command: (rest) => ({ type: 'resume', ...rest }),
    }),
    reopenPlay: mutation({
      description: 'Opens a closed or canceled play again.',
      args: { reason: text },
      command: (rest) => ({ type: 'reopen', ...rest }),
    }),
  }
}

const idArgument = ({ GraphQL, config, context }: BuildArgs): { type: unknown; description: string } => ({
  type: idType({ GraphQL, config, collection: context.options.slugs.plays }),
  description: 'Id of the play.',
})

const signedIn = (req: PayloadRequest): void => {
  if (!req.user) throw new UnauthorizedError(req.t)
}

/** An argument that is left out and one that is null mean the same here. */
const withoutNull = (args: Arguments): Record<string, unknown> =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null && value !== undefined))
