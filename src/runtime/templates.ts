import type { PayloadRequest } from 'payload'
import type { TemplateTarget } from '../../collections/shared/values.ts'
import { idOf } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { isRecord } from '../engine/values.ts'
import { languageOf, translate } from '../i18n/index.ts'
import { authorOf } from './facts.ts'
import { renderLiquid } from './liquid.ts'
import { forPlaybook } from './mail/templates.ts'
import { ownRequest } from './own-request.ts'
import type { SubjectRecord } from './subject.ts'
import { converted, type FindRecord, partsOf } from './template-convert.ts'
import { choicesOf, choiceWord, type FillableField, fillableFields, labelOf } from './template-fields.ts'
import { type TemplateUsers, templateUsers } from './template-users.ts'
import { templateValues } from './template-values.ts'

/** One field that a template fills in. */
export type TemplateValue = {
  readonly field: string
  /** What people call it. */
  readonly label: string
  /** How its values are shown. */
  readonly kind: 'text' | 'date' | 'checkbox'
  /** Declared by the playbook: it goes into `data`. */
  readonly own: boolean
  /** As the API takes it; undefined where there is a problem. */
  readonly value?: unknown
  /** As people read it; dates as ISO. */
  readonly text: string | null
  /** What the open play holds; only for plays. */
  readonly old?: unknown
  readonly oldText?: string | null
  readonly problem?: string
}

export type FilledTemplate = {
  readonly id: RecordId
  readonly name: string
  readonly description: string
  readonly target: TemplateTarget
  /** Made by the reader for the own use. */
  readonly mine: boolean
  readonly values: readonly TemplateValue[]
}

/** More than anybody looks through. */
const OFFERED = 100

type Doc = Readonly<Record<string, unknown>> & { readonly id: RecordId }

/**
 * The record templates that can be used on a play or engagement, their values filled in from it. Problems of single
 * fields are told, not thrown. A constant number of statements.
 */
export const filledTemplates = async ({
  req,
  context,
  subject,
  target,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
  /** null: of every kind. */
  target: TemplateTarget | null
}): Promise<readonly FilledTemplate[]> => {
  const { slugs } = context.options
  const { docs } = await req.payload.find({
    collection: slugs.formTemplates,
    depth: 0,
    limit: OFFERED,
    overrideAccess: false,
    pagination: false,
    req: ownRequest(req),
    sort: 'name',
    where: { and: [forPlaybook(subject.playbook), ...(target ? [{ target: { equals: target } }] : [])] },
  })
  const templates = docs as unknown as readonly Doc[]
  if (templates.length === 0) return []
  const values = await templateValues({ req, context, subject })
  const current = subject.kind === 'play' ? await openPlay({ req, context, id: subject.id }) : null
  const drafts = templates.map((doc) => draftOf({ req, context, subject, doc, values }))
  const users = await templateUsers({
    req,
    context,
    texts: drafts.flatMap(({ rows }) => rows.flatMap(referencesOf)),
    ids: current ? drafts.flatMap(({ rows }) => rows.flatMap((row) => oldIdsOf({ row, current }))) : [],
  })
  const me = authorOf({ req, context })
  return drafts.map(({ doc, rows, target: kind }) => ({
    id: doc.id,
    name: textOf(doc.name),
    description: textOf(doc.description),
    target: kind,
    mine: me !== null && String(idOf(doc.owner)) === String(me),
    values: rows.map((row) => filledValue({ req, context, subject, row, current, users, target: kind })),
  }))
}

type Row = {
  readonly name: string
  readonly fillable: FillableField | null
  /** Filled in; null where the Liquid is wrong. */
  readonly text: string | null
  readonly isBlank: boolean
  readonly problem?: string
}

const draftOf = ({
  req,
  context,
  subject,
  doc,
  values,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
  doc: Doc
  values: Readonly<Record<string, unknown>>
}): { readonly doc: Doc; readonly target: TemplateTarget; readonly rows: readonly Row[] } => {
  const target = doc.target as TemplateTarget
  const fillable = fillableFields({ req, context, target, playbook: subject.playbook })
  const rows = (Array.isArray(doc.values) ? doc.values : []).filter(isRecord).map((row): Row => {
    const name = textOf(row.field)
    const template = textOf(row.value)
    const field = fillable.get(name) ?? null
    const rendered = renderLiquid({ template, values, language: languageOf(req) })
    return {
      name,
      fillable: field,
      text: rendered.problem ? null : rendered.text,
      isBlank: template.trim() === '',
      ...(rendered.problem ? { problem: rendered.problem.message } : {}),
    }
  })
  return { doc, target, rows }
}

const filledValue = ({
  req,
  context,
  subject,
  row,
  current,
  users,
  target,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
  row: Row
  current: Doc | null
  users: TemplateUsers
  target: TemplateTarget
}): TemplateValue => {
  const { fillable, name } = row
  if (!fillable) {
    const problem = translate({ key: 'templates:notHere', params: { field: name }, req })
    return { field: name, label: name, kind: 'text', own: false, text: row.text, problem }
  }
  const { playbook } = subject
  const shown = (value: unknown) => shownValue({ req, context, fillable, playbook, value, users })
  const stored = current && target === 'plays' ? (storedValue({ fillable, current }) ?? null) : undefined
  const base = {
    field: name,
    label: labelOf({ req, fillable }),
    kind: kindOf(fillable),
    own: fillable.own !== null,
    ...(stored === undefined ? {} : { old: stored, oldText: shown(stored) }),
  }
  if (row.problem !== undefined || row.text === null)
    return { ...base, text: null, problem: row.problem ?? '' }
  // A line that is left empty clears the field; one that found nothing to fill in does not.
  if (row.isBlank) return { ...base, value: null, text: null }
  if (row.text.trim() === '') {
    return { ...base, text: null, problem: translate({ key: 'templates:nothingThere', req }) }
  }
  const find: FindRecord = ({ text, collection }) =>
    collection === context.options.slugs.users ? (users.find(text)?.id ?? null) : null
  const result = converted({ req, context, fillable, playbook, text: row.text, find, now: new Date() })
  return result.problem === undefined
    ? { ...base, value: result.value, text: shown(result.value) }
    : { ...base, text: row.text, problem: result.problem }
}

const kindOf = ({ own, field }: FillableField): TemplateValue['kind'] => {
  const type = own ? own.type : field?.type
  return type === 'date' || type === 'checkbox' ? type : 'text'
}

const storedValue = ({ fillable, current }: { fillable: FillableField; current: Doc }): unknown =>
  fillable.own ? (isRecord(current.data) ? current.data[fillable.name] : null) : current[fillable.name]

const shownValue = ({
  req,
  context,
  fillable,
  playbook,
  value,
  users,
}: {
  req: PayloadRequest
  context: PluginContext
  fillable: FillableField
  playbook: string | null
  value: unknown
  users: TemplateUsers
}): string | null => {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value) && value.length === 0) return null
  if (fillable.field?.type === 'relationship') {
    const ids = Array.isArray(value) ? value : [value]
    return ids.map((id) => users.byId(id)?.name ?? String(idOf(id))).join(', ')
  }
  const choices = choicesOf({ context, fillable, playbook })
  const choice = choices?.find((each) => each.value === value)
  if (choice) return choiceWord({ req, choice })
  return Array.isArray(value) ? value.map(String).join(', ') : String(value)
}

/** The open play as its form holds it. */
const openPlay = async ({
  req,
  context,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  id: RecordId
}): Promise<Doc> =>
  (await req.payload.findByID({
    collection: context.options.slugs.plays,
    id,
    depth: 0,
    joins: false,
    overrideAccess: false,
    req: ownRequest(req),
  })) as unknown as Doc

const isOfUsers = (row: Row): boolean => row.fillable?.field?.type === 'relationship'

const referencesOf = (row: Row): readonly string[] =>
  isOfUsers(row) && row.text !== null ? partsOf(row.text) : []

const oldIdsOf = ({ row, current }: { row: Row; current: Doc }): readonly RecordId[] => {
  if (!isOfUsers(row) || !row.fillable) return []
  const value = storedValue({ fillable: row.fillable, current })
  return (Array.isArray(value) ? value : [value]).map(idOf).filter((id) => id !== null)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
