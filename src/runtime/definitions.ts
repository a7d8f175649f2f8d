import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../context.ts'
import type { Definition } from '../definition/types.ts'
import { type DefinitionPin, definitionOf } from './playbooks/loaded.ts'

export type { DefinitionPin } from './playbooks/loaded.ts'

/**
 * The definition that a play is pinned to. Versions never change, so each is read once per process.
 * @throws Error when the version is not stored: the database was tampered with.
 */
export const pinnedDefinition = ({
  req,
  context,
  pin,
}: {
  req: PayloadRequest
  context: PluginContext
  pin: DefinitionPin
}): Promise<Definition> => definitionOf({ payload: req.payload, context, pin, req })
