import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../context.ts'
import type { Role } from '../definition/values.ts'
import { effectiveRoles } from './roles.ts'

/** Who may save drafts, publish and retire. */
export const playbookEditors: readonly Role[] = ['admin', 'playbook-admin']

/** Whether the reader may change playbooks here: by role, and because files are not the only place they come from. */
export const mayEditPlaybooks = ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): boolean =>
  context.options.definitions !== 'files' &&
  effectiveRoles({ user: req.user, context }).some((role) => playbookEditors.includes(role))
