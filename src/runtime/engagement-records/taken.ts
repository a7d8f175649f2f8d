import type { AfterErrorHook } from 'payload'
import type { PluginContext } from '../../context.ts'
import { invalid } from '../errors.ts'
import { openRiskOf, riskIsOpen, wantedKeyOf } from './risk-keys.ts'

/**
 * Two that add the same at the same moment both pass the rules; the database takes the first. What it says to the second
 * names a hidden field; here it becomes what the rule would have said.
 */
export const takenMeanwhile =
  ({ context }: { context: PluginContext }): AfterErrorHook =>
  async ({ error, req }) => {
    const path = (error as { data?: { errors?: { path?: string }[] } }).data?.errors?.[0]?.path
    const answer = async () => {
      if (path === 'pairKey')
        return invalid({ errors: [{ path: 'responsibility', code: 'already-there' }], req })
      const openKey = path === 'openKey' ? wantedKeyOf(req) : undefined
      const first = openKey === undefined ? null : await openRiskOf({ req, context, openKey, alone: true })
      return first && riskIsOpen({ req, number: first.number })
    }
    const said = await answer()
    if (!said) return undefined
    const { name, message, data, status } = said
    return { status, response: { errors: [{ name, message, data }] } }
  }
