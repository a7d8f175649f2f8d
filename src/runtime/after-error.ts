import type { AfterErrorHook } from 'payload'
import type { PluginContext } from '../context.ts'
import { refused } from './errors.ts'
import { isTransientConflict } from './transactions.ts'

/**
 * A write that met somebody else's is a 409 that says so, not the bare 500 that a database's own error becomes. Only
 * for the plugin's collections; everything else stays as the host has it.
 */
export const conflictsAre409 =
  ({ context }: { context: PluginContext }): AfterErrorHook =>
  ({ error, req, collection }) => {
    const ours = Object.values(context.options.slugs).includes(collection?.slug ?? '')
    if (!ours || !isTransientConflict(error)) return undefined
    const { name, message, data, status } = refused({
      code: 'conflict',
      reasons: [{ code: 'changed-meanwhile', attempts: 1 }],
      req,
    })
    return { status, response: { errors: [{ name, message, data }] } }
  }
