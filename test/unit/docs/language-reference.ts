import { buildJsonSchema } from '../../../src/definition/json-schema.ts'

type Schema = {
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly maxLength?: number
  readonly minItems?: number
  readonly pattern?: string
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly $ref?: string
  readonly definitions?: Readonly<Record<string, Schema>>
}

/** The tables of docs/language-reference.md: a section for every mapping of a playbook's file, made from its JSON Schema. */
export const languageReference = (): string => {
  const schema = buildJsonSchema() as Schema
  const sections: string[] = []
  const shown = new Set<string>()
  walk({ schema, title: 'A playbook', path: '', sections, shown })
  for (const [name, definition] of Object.entries(schema.definitions ?? {})) {
    walk({ schema: definition, title: name, path: name, sections, shown })
  }
  return sections.join('\n\n')
}

const walk = ({
  schema,
  title,
  path,
  sections,
  shown,
}: {
  schema: Schema
  title: string
  path: string
  sections: string[]
  shown: Set<string>
}): void => {
  const { properties, required = [], description } = schema
  if (!properties) return
  // The same mapping may stand in several places; it is shown at the first.
  const shape = JSON.stringify(properties)
  if (shown.has(shape)) return
  shown.add(shape)
  const rows = Object.entries(properties).map(
    ([key, property]) =>
      `| \`${key}\` | ${kindOf(property)} | ${required.includes(key) ? 'yes' : ''} | ${cell(defaultOf(property))} | ${cell(property.description ?? '')} |`,
  )
  sections.push(
    [
      `## ${short(title)}`,
      ...(description ? [`\n${description}`] : []),
      '\n| key | what | required | without it | |',
      '|---|---|---|---|---|',
      ...rows,
    ].join('\n'),
  )
  for (const [key, property] of Object.entries(properties)) {
    const below = path === '' ? key : `${path}.${key}`
    for (const { schema: each, title } of mappingsIn({ schema: property, title: below })) {
      walk({ schema: each, title, path: title, sections, shown })
    }
  }
}

/** `phases[].lanes[].activities[] of type form` is long, and says nothing that its end does not. */
const short = (title: string): string =>
  title.replace(/^.*activities\[\] of type ([a-z-]+)/, 'activity of type $1').replaceAll('[]', '')

/** The mappings that a value can be, or a list of it: several where the type of an activity decides. */
const mappingsIn = ({
  schema,
  title,
}: {
  schema: Schema
  title: string
}): { schema: Schema; title: string }[] => {
  if (schema.$ref) return []
  if (schema.items) return mappingsIn({ schema: schema.items, title: `${title}[]` })
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) {
    return choices.flatMap((each) => {
      const type = each.properties?.type?.const
      return mappingsIn({
        schema: each,
        title: type === undefined ? title : `${title} of type ${String(type)}`,
      })
    })
  }
  return schema.properties ? [{ schema, title }] : []
}

const kindOf = (schema: Schema): string => {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref
  if (reference) {
    const name = reference.split('/').at(-1) ?? ''
    // A name that zod makes up for a list that stands in two places.
    if (name.startsWith('__')) return 'list of a [condition](#condition), at least 1'
    return `a [${name}](#${name})`
  }
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ')
  if (schema.type === 'array') {
    const items = schema.items ? kindOf(schema.items) : 'values'
    return `list of ${items}${schema.minItems ? `, at least ${schema.minItems}` : ''}`
  }
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return [...new Set(choices.map(kindOf))].join(' or ')
  if (schema.type === 'string') {
    return `text${schema.maxLength ? `, up to ${schema.maxLength.toLocaleString('en')} characters` : ''}`
  }
  const names: Record<string, string> = {
    object: 'mapping',
    boolean: '`true`, `false`',
    number: 'number',
    integer: 'whole number',
    null: '`null`',
  }
  return names[schema.type ?? ''] ?? 'any value'
}

const defaultOf = ({ default: value }: Schema): string => {
  if (value === undefined) return ''
  return typeof value === 'object'
    ? JSON.stringify(value) === '{}'
      ? ''
      : `\`${JSON.stringify(value)}\``
    : `\`${String(value)}\``
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
