import type { FlattenedField, PayloadRequest } from 'payload'

/**
 * Payload calls a field's validator only after the hooks of its collection, when a hook has long taken a number and the
 * play's lock. The plugin's own validators look at nothing but the value, so that hooks can ask them first. A host's
 * are left to Payload.
 */

// biome-ignore lint/complexity/noBannedTypes: validators are told apart by identity only
const ownValidators = new WeakSet<Function>()

/** Marks a validator as one that looks at nothing but value, request, `required` and `previousValue`. */
export const ownValidator = <T extends (...args: never[]) => unknown>(validate: T): T => {
  ownValidators.add(validate)
  return validate
}

/** What the field's own validator says against a value; null when it has nothing against it, or is not the plugin's. */
export const validatorMessage = ({
  req,
  field,
  value,
  previousValue,
}: {
  req: PayloadRequest
  field: FlattenedField
  value: unknown
  previousValue?: unknown
}): string | null => {
  const { validate } = field as { validate?: unknown }
  if (typeof validate !== 'function' || !ownValidators.has(validate)) return null
  const required = 'required' in field && field.required === true
  const verdict: unknown = validate(value, { req, required, previousValue })
  return typeof verdict === 'string' ? verdict : null
}
