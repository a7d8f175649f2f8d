import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { TEMPLATE_TARGETS, type TemplateTarget } from '../../collections/shared/values.ts'
import { idOf } from '../access/ids.ts'
import { effectiveRoles } from '../access/roles.ts'
import type { PluginContext } from '../context.ts'
import { isRecord } from '../engine/values.ts'
import { languageOf, translate } from '../i18n/index.ts'
import { invalid, type Problem } from './errors.ts'
import { authorOf } from './facts.ts'
import { liquidProblem } from './liquid.ts'
import { fillableFields } from './template-fields.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * The Liquid of a template's lines must at least be Liquid: what each line is filled in with shows only on a record.
 * @throws ValidationError
 */
export const refuseBadLiquid = ({
  req,
  collection,
  data,
  fields,
}: {
  req: PayloadRequest
  collection: SanitizedCollectionConfig
  data: Data
  fields: readonly string[]
}): void => {
  const errors = fields.flatMap((path) => liquidErrors({ req, path, template: data[path] }))
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
}

const liquidErrors = ({
  req,
  path,
  template,
}: {
  req: PayloadRequest
  path: string
  template: unknown
}): Problem[] => {
  if (typeof template !== 'string') return []
  const problem = liquidProblem({ template, language: languageOf(req) })
  return problem ? [{ path, message: problem.message }] : []
}

/**
 * Completes a record template and checks it: its fields are those of what it fills in, none of them the server's, each
 * once; its Liquid is Liquid; it belongs to whoever writes it, unless that is an administrator, who may also give it to
 * somebody else or to everybody.
 * @throws ValidationError
 */
export const checkedFormTemplate = ({
  req,
  context,
  collection,
  data,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Record<string, unknown>
  before?: Data | undefined
}): Record<string, unknown> => {
  const errors = [...rowErrors({ req, context, data }), ...ownerErrors({ req, context, data, before })]
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  const isNewOfAgent = !before && req.user && !mayShare({ req, context })
  return isNewOfAgent ? { ...data, owner: authorOf({ req, context }) } : data
}

const rowErrors = ({
  req,
  context,
  data,
}: {
  req: PayloadRequest
  context: PluginContext
  data: Data
}): Problem[] => {
  const target = TEMPLATE_TARGETS.find((each) => each === data.target) as TemplateTarget | undefined
  const rows: unknown[] = Array.isArray(data.values) ? data.values : []
  if (!target) return []
  const playbook = typeof data.playbook === 'string' && data.playbook !== '' ? data.playbook : null
  const fillable = fillableFields({ req, context, target, playbook })
  const seen = new Set<string>()
  return rows.flatMap((row, at) => {
    if (!isRecord(row)) return []
    const { field, value } = row
    const errors = liquidErrors({ req, path: `values.${at}.value`, template: value })
    if (typeof field !== 'string' || field === '') return errors
    const path = `values.${at}.field`
    if (seen.has(field)) return [...errors, { path, code: 'duplicate' as const }]
    seen.add(field)
    if (fillable.has(field)) return errors
    const params = { field: field.slice(0, 60), allowed: [...fillable.keys()].join(', ') }
    return [...errors, { path, message: translate({ key: 'templates:notFillable', params, req }) }]
  })
}

const mayShare = ({ req, context }: { req: PayloadRequest; context: PluginContext }): boolean =>
  effectiveRoles({ user: req.user, context }).some((role) => role === 'admin' || role === 'playbook-admin')

const ownerErrors = ({
  req,
  context,
  data,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  data: Data
  before: Data | undefined
}): Problem[] => {
  // A program that calls without a user knows what it does.
  if (!req.user || mayShare({ req, context })) return []
  const owner = idOf(data.owner)
  const own = String(authorOf({ req, context }))
  if (!before && owner === null) return []
  if (String(owner) === own) return []
  return [{ path: 'owner', message: translate({ key: 'templates:ownOnly', req }) }]
}
