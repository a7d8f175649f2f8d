import type { Texts } from '../../payload/texts.ts'
import type { KnownField } from './known-fields.ts'

/** The words of the outline for what the language names by keys. */
export type Words = {
  readonly t: Texts['t']
  readonly language: string
  /** A type of activity: «Form». */
  readonly type: (type: string) => string
  readonly typeText: (type: string, part: 'help' | 'example' | 'name') => string | null
  readonly role: (role: string) => string
  readonly collection: (collection: string) => string
  readonly state: (collection: string, state: string) => string
  /** A field of the play or the engagement, or one of the playbook's own by its label. */
  readonly field: (field: Pick<KnownField, 'name' | 'label'>) => string
  /** A value of a field: «Very high». */
  readonly value: (field: string, value: unknown) => string
  readonly fieldType: (type: string) => string
  /** A property of the language: `visibility` is «Visibility». */
  readonly property: (args: { kind: string; name: string; part: 'label' | 'help' }) => string | null
  /** A name of the language that has no words of its own yet. */
  readonly plainName: (name: string) => string
  readonly choice: (args: { name: string; value: string; part: 'label' | 'help' }) => string | null
  readonly anyOf: (texts: readonly string[]) => string
  readonly allOf: (texts: readonly string[]) => string
  readonly plain: (texts: readonly string[]) => string
}

export const wordsOf = ({ t, known, language }: Pick<Texts, 't' | 'known' | 'language'>): Words => {
  const found = (key: string): string | null => known(key, '') || null
  const humanized = (name: string) =>
    capital(name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[-_]/g, ' '))
  const list = (type: 'conjunction' | 'disjunction' | 'unit') => (texts: readonly string[]) =>
    texts.length < 2 ? (texts[0] ?? '') : formatter(language, type).format(texts)
  const field: Words['field'] = ({ name, label }) => {
    if (label) return label
    const inEngagement = /^engagement\.(.+)$/.exec(name)?.[1]
    if (inEngagement === undefined) return found(`fields:${name}`) ?? humanized(name)
    const inner = found(`fields:${inEngagement}`) ?? humanized(inEngagement)
    return t('outline:ofEngagement', { field: inner })
  }
  return {
    t,
    language,
    type: (type) =>
      found(`outline:types:${type}:word`) ?? (type === '' ? t('outline:noType') : humanized(type)),
    typeText: (type, part) => found(`outline:types:${type}:${part}`),
    role: (role) => found(`values:role:${role}`) ?? humanized(role),
    collection: (collection) => found(`collections:${collection}:plural`) ?? humanized(collection),
    state: (collection, state) =>
      found(`values:${STATES[collection] ?? collection}:${state}`) ?? humanized(state),
    field,
    value: (name, value) => {
      if (value === true) return t('outline:yes')
      if (value === false) return t('outline:no')
      const values = VALUES[name]
      return (values && found(`values:${values}:${String(value)}`)) ?? String(value)
    },
    fieldType: (type) => found(`outline:fieldTypes:${type}`) ?? humanized(type),
    property: ({ kind, name, part }) =>
      found(`outline:properties:${kind}:${name}:${part}`) ?? found(`outline:properties:any:${name}:${part}`),
    plainName: humanized,
    choice: ({ name, value, part }) =>
      found(`outline:choices:${name}:${value}:${part}`) ?? (part === 'label' ? humanized(value) : null),
    anyOf: list('disjunction'),
    allOf: list('conjunction'),
    plain: list('unit'),
  }
}

/** Names of lists of values, by the fields that hold them. */
const VALUES: Readonly<Record<string, string>> = {
  priority: 'priority',
  state: 'playState',
  progress: 'progress',
  'engagement.state': 'engagementState',
  'engagement.stage': 'engagementStage',
  'engagement.perceivedHealth': 'perceivedHealth',
}

const STATES: Readonly<Record<string, string>> = { tasks: 'taskState', meetings: 'meetingState' }

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1).toLowerCase()}`

const formatters = new Map<string, Intl.ListFormat>()

const formatter = (language: string, type: 'conjunction' | 'disjunction' | 'unit'): Intl.ListFormat => {
  const name = `${language} ${type}`
  const before = formatters.get(name)
  if (before) return before
  const made = new Intl.ListFormat(language, { type, style: 'long' })
  formatters.set(name, made)
  return made
}
