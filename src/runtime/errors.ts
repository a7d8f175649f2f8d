import {
  APIError,
  Forbidden,
  type LabelFunction,
  type PayloadRequest,
  type StaticLabel,
  ValidationError,
} from 'payload'
import type { Definition } from '../definition/types.ts'
import type { InputError, Reason, Refusal, RefusalCode } from '../engine/types.ts'
import { inputErrorMessage, reasonMessage, translate } from '../i18n/index.ts'

/** A reason with its sentence, as answers carry it. */
export type ReasonWithMessage = Reason & { readonly message: string }

/**
 * A command that cannot be done now: HTTP 409,
 * `{ errors: [{ name: 'CommandRefused', message, data: { code, reasons } }] }`.
 */
export class CommandRefused extends APIError<{ code: RefusalCode; reasons: readonly ReasonWithMessage[] }> {
  constructor({
    code,
    reasons,
    message,
  }: {
    code: RefusalCode
    reasons: readonly ReasonWithMessage[]
    message: string
  }) {
    super(message, 409, { code, reasons }, true)
    // Set by hand: a production build shortens class names.
    this.name = 'CommandRefused'
  }
}

/** The sentences for reasons, in the language of the request; with a definition, activities by their labels. */
export const withMessages = ({
  reasons,
  definition,
  req,
}: {
  reasons: readonly Reason[]
  definition?: Definition | undefined
  req: PayloadRequest
}): readonly ReasonWithMessage[] =>
  reasons.map((reason) => ({
    ...reason,
    message: reasonMessage({ reason, req, activityLabel: (key) => activityLabel({ definition, key }) }),
  }))

export const refused = ({
  code,
  reasons,
  definition,
  req,
}: {
  code: RefusalCode
  reasons: readonly Reason[]
  definition?: Definition | undefined
  req: PayloadRequest
}): CommandRefused => {
  const spoken = withMessages({ reasons, definition, req })
  return new CommandRefused({ code, reasons: spoken, message: spoken.map((each) => each.message).join(' ') })
}

/** What is wrong with a field: by code, or already in words. */
export type Problem = InputError | { readonly path: string; readonly message: string }

/** Payload's own 400, with a path and a sentence per field. */
export const invalid = ({
  errors,
  collection,
  req,
}: {
  errors: readonly Problem[]
  collection?: string
  req: PayloadRequest
}): ValidationError => {
  const problems = onePerPath(errors).map((each) => ({
    path: each.path,
    message: 'message' in each ? each.message : inputErrorMessage({ error: each, req }),
  }))
  const error = new ValidationError(
    {
      ...(collection ? { collection } : {}),
      // The sentence calls fields by their labels, as Payload's own does; programs go by the paths.
      errors: problems.map((each) => ({ ...each, ...labelOf({ path: each.path, collection, req }) })),
      req,
    },
    req.t,
  )
  error.data.errors = problems
  error.name = 'ValidationError'
  return error
}

export const forbidden = (req: PayloadRequest): APIError => new Forbidden(req.t)

const labelOf = ({
  path,
  collection,
  req,
}: {
  path: string
  collection: string | undefined
  req: PayloadRequest
}): { label?: LabelFunction | StaticLabel } => {
  const fields =
    collection === undefined ? [] : (req.payload.collections[collection]?.config.flattenedFields ?? [])
  const field = fields.find(({ name }) => name === path)
  return field && 'label' in field && field.label ? { label: field.label } : {}
}

/** Several rules may say the same of a field; people fix it once. */
const onePerPath = (errors: readonly Problem[]): readonly Problem[] =>
  errors.filter(({ path }, at) => errors.findIndex((other) => other.path === path) === at)

/** The error that a refusal of the engine becomes. */
export const errorOf = ({
  refusal,
  definition,
  collection,
  req,
}: {
  refusal: Refusal
  definition?: Definition
  collection: string
  req: PayloadRequest
}): APIError => {
  switch (refusal.kind) {
    case 'refused':
      return refused({ code: refusal.code, reasons: refusal.reasons, definition, req })
    case 'invalid':
      return invalid({ errors: refusal.errors, collection, req }) as APIError
    case 'forbidden':
      return forbidden(req)
    case 'unknown-activity':
      return new APIError(
        translate({ key: 'errors:unknownActivity', params: { activity: refusal.activity }, req }),
        404,
        null,
        true,
      )
  }
}

const activityLabel = ({ definition, key }: { definition: Definition | undefined; key: string }): string =>
  (definition ? labelsOf(definition).get(key) : undefined) ?? key

const labels = new WeakMap<Definition, ReadonlyMap<string, string>>()

/** Remembered per definition: an explained run speaks of every activity. */
const labelsOf = (definition: Definition): ReadonlyMap<string, string> => {
  const known = labels.get(definition)
  if (known) return known
  const made = new Map(
    definition.phases.flatMap((phase) =>
      phase.lanes.flatMap((lane) => lane.activities.map(({ key, label }) => [key, label] as const)),
    ),
  )
  labels.set(definition, made)
  return made
}
