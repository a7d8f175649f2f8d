import { fileURLToPath } from 'node:url'
import { createLocalReq, type Payload, type TypedUser } from 'payload'
import type { PluginContext } from '../../src/context.ts'
import { loadDefinitions } from '../../src/definition/load.ts'
import { defaultVocabulary } from '../../src/definition/vocabulary.ts'
import type { Command, RecordId } from '../../src/engine/types.ts'
import { sanitizeOptions } from '../../src/options.ts'
import type { RunAnswer } from '../../src/runtime/answer.ts'
import { readRun, runCommand } from '../../src/runtime/commands.ts'

/** Commands as a program in the same process gives them: what stands behind the endpoints, without HTTP around it. */
export type LocalCommands = {
  readonly command: (args: { id: RecordId; command: Command }) => Promise<RunAnswer>
  readonly run: (args: { id: RecordId }) => Promise<RunAnswer>
}

const SHIPPED = fileURLToPath(new URL('../../playbook-definitions', import.meta.url))

/**
 * Commands of one user, for an application that runs the playbooks of `directory` (the repository's own unless given)
 * with the plugin's defaults.
 */
export const localCommands = ({
  payload,
  user,
  directory = SHIPPED,
}: {
  payload: Payload
  user: TypedUser
  directory?: string
}): LocalCommands => {
  const { definitions } = loadDefinitions({ directory, vocabulary: defaultVocabulary })
  const context: PluginContext = {
    options: sanitizeOptions({ options: { directory }, usersSlug: user.collection }),
    vocabulary: defaultVocabulary,
    files: definitions,
    playbooks: new Map(definitions.map((each) => [each.definition.key, { ...each, version: null }])),
    successPlays: new Map(),
    timeline: { activities: new Map(), facets: [] },
    freshPlaybooks: async () => {},
  }
  return {
    command: async ({ id, command }) =>
      runCommand({ req: await createLocalReq({ user }, payload), context, id, command }),
    run: async ({ id }) => readRun({ req: await createLocalReq({ user }, payload), context, id }),
  }
}
