import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { everyPlaybook } from '../playbooks/catalog.ts'

/** Whether a playbook is internal, as far as a process has seen: tasks of one that was retired are still there. */
const seen = new WeakMap<PluginContext, Promise<Map<string, boolean>>>()

/** Keys of the playbooks whose plays customers never see, retired ones included. A statement once in a process. */
export const internalPlaybooks = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<readonly string[]> => {
  const reading = seen.get(context) ?? readEvery({ req, context })
  seen.set(context, reading)
  // Whoever comes next tries again.
  reading.catch(() => seen.delete(context))
  const known = await reading
  for (const [key, { definition }] of context.playbooks) {
    known.set(key, definition.record.visibility === 'internal')
  }
  return [...known].flatMap(([key, isInternal]) => (isInternal ? [key] : []))
}

const readEvery = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<Map<string, boolean>> => {
  const every = await everyPlaybook({ payload: req.payload, context })
  return new Map(
    [...every].map(([key, { definition }]) => [key, definition.record.visibility === 'internal']),
  )
}
