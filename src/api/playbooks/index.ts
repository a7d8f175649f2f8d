import type { Endpoint } from 'payload'
import type { PluginContext } from '../../context.ts'
import { draftEndpoints } from './drafts.ts'
import { publishingEndpoints } from './publishing.ts'
import { readingEndpoints } from './reading.ts'
import { tryingEndpoints } from './trying.ts'

export { schemaEndpoints } from './schema.ts'

/** What can be done with playbooks, below `/api/playbooks`; `:key` is a playbook's key. */
export const playbookEndpoints = (args: { context: PluginContext }): Endpoint[] => [
  ...readingEndpoints(args),
  ...draftEndpoints(args),
  ...publishingEndpoints(args),
  ...tryingEndpoints(args),
]
