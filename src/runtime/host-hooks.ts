import type { CollectionConfig, Field, Payload } from 'payload'

/**
 * Tells the plugin's own hooks from those a host has put on the same collection. A cascade may write past Payload only
 * where nobody else wants to hear of it.
 */

const CHANGE_HOOKS = [
  'beforeOperation',
  'beforeValidate',
  'beforeChange',
  'afterChange',
  'afterOperation',
] as const
const FIELD_CHANGE_HOOKS = ['beforeValidate', 'beforeChange', 'afterChange'] as const

// biome-ignore lint/complexity/noBannedTypes: hooks of every kind are told apart by identity only
const ownHooks = new WeakSet<Function>()
const remembered = new WeakMap<Payload, Map<string, boolean>>()

/** Marks hooks as the plugin's own and gives them back. */
export const own = <T extends NonNullable<CollectionConfig['hooks']>>(hooks: T): T => {
  for (const list of Object.values(hooks)) {
    for (const hook of list as unknown[]) if (typeof hook === 'function') ownHooks.add(hook)
  }
  return hooks
}

/** Whether a host listens to changes of this collection, by a hook of the collection or of one of its fields. */
export const hasHostHooks = ({ payload, collection }: { payload: Payload; collection: string }): boolean => {
  const known = remembered.get(payload) ?? new Map<string, boolean>()
  remembered.set(payload, known)
  let answer = known.get(collection)
  if (answer === undefined) {
    const config = payload.collections[collection]?.config as unknown as CollectionConfig | undefined
    answer = config ? listens(config) : false
    known.set(collection, answer)
  }
  return answer
}

const listens = (config: CollectionConfig): boolean =>
  CHANGE_HOOKS.some((name) => (config.hooks?.[name] ?? []).some((hook) => !ownHooks.has(hook))) ||
  config.fields.some(fieldListens)

const fieldListens = (field: Field): boolean => {
  const hooks = ('hooks' in field ? field.hooks : undefined) as Record<string, unknown[]> | undefined
  if (FIELD_CHANGE_HOOKS.some((name) => (hooks?.[name] ?? []).length > 0)) return true
  return 'fields' in field && Array.isArray(field.fields) ? field.fields.some(fieldListens) : false
}
