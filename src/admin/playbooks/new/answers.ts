import {
  keyFrom,
  newPlaybook,
  prefixFrom,
  setValue,
  type TemplateName,
} from '../../../definition/edit/index.ts'
import { applyEdits } from '../../../definition/fixes/apply.ts'
import { LIMITS } from '../../../definition/limits.ts'
import { FORMATS } from '../../../definition/shapes.ts'
import type { NewPlaybookPage } from '../../../runtime/playbooks/new-page.ts'

/** What a new playbook begins from. */
export type Start = TemplateName | 'copy' | 'text'

/** What is asked before there is a text. Key and prefix are null as long as they follow the name. */
export type Answers = {
  readonly label: string
  readonly key: string | null
  readonly visibility: 'customer' | 'internal'
  readonly roles: readonly string[]
  readonly numberPrefix: string | null
  readonly start: Start
  /** Key of the playbook that is copied. */
  readonly copied: string | null
  /** YAML of one's own. */
  readonly text: string
}

export type AnswerName = keyof Answers

/** What is wrong with an answer: a text of `publishing:new:wrong`, and what it names. */
export type Wrong = { readonly code: WrongCode; readonly params?: Readonly<Record<string, string | number>> }
export type WrongCode =
  | 'label'
  | 'labelLong'
  | 'key'
  | 'keyTaken'
  | 'roles'
  | 'prefix'
  | 'prefixTaken'
  | 'prefixReserved'
  | 'copied'
  | 'text'
  | 'textLong'

/** Roles that are never asked to run plays: they may only look, or may do everything anyway. */
const NEVER_RUN = new Set(['admin', 'viewer', 'customer'])
/** Roles that make playbooks rather than run them. */
const MAKES_THEM = new Set(['playbook-admin'])

/** Those who do the work first: the first is chosen to begin with. */
export const rolesToRun = ({ vocabulary }: Pick<NewPlaybookPage, 'vocabulary'>): readonly string[] => {
  const roles = vocabulary.roles.filter((role) => !NEVER_RUN.has(role))
  return [...roles.filter((role) => !MAKES_THEM.has(role)), ...roles.filter((role) => MAKES_THEM.has(role))]
}

/** Answers to begin with. */
export const firstAnswers = (page: Pick<NewPlaybookPage, 'vocabulary'>): Answers => ({
  label: '',
  key: null,
  visibility: 'customer',
  roles: rolesToRun(page).slice(0, 1),
  numberPrefix: null,
  start: 'customer',
  copied: null,
  text: '',
})

type Taken = Pick<NewPlaybookPage, 'taken' | 'others' | 'reservedPrefixes'>

/** The key that the playbook gets: what was typed, or what its name makes; empty without a name. */
export const keyOf = ({ answers, taken }: { answers: Answers } & Taken): string => {
  if (answers.key !== null) return answers.key.trim()
  const label = answers.label.trim()
  return label === '' ? '' : keyFrom({ label, taken: taken.map(({ key }) => key), prefix: 'playbook' })
}

/** What numbers of its plays begin with: what was typed, or a free one that its name makes; empty without a name. */
export const prefixOf = ({ answers, others, reservedPrefixes }: { answers: Answers } & Taken): string => {
  if (answers.numberPrefix !== null) return answers.numberPrefix.trim().toUpperCase()
  const label = answers.label.trim()
  const taken = [...others.map(({ record }) => record.numberPrefix), ...Object.keys(reservedPrefixes)]
  return label === '' ? '' : prefixFrom({ label, taken })
}

/** What is missing or wrong, by the name of the answer; empty: a text can be made. */
export const wrongIn = ({
  answers,
  ...taken
}: { answers: Answers } & Taken): Readonly<Partial<Record<AnswerName, Wrong>>> => {
  const { label, roles, start, copied, text } = answers
  if (start === 'text') {
    if (text.trim() === '') return { text: { code: 'text' } }
    const isLong = new TextEncoder().encode(text).length > LIMITS.bytes
    return isLong ? { text: { code: 'textLong', params: { max: LIMITS.bytes / 1024 } } } : {}
  }
  const key = keyOf({ answers, ...taken })
  const prefix = prefixOf({ answers, ...taken })
  const name = label.trim()
  const wrong: Partial<Record<AnswerName, Wrong>> = {}
  if (name === '') wrong.label = { code: 'label' }
  else if (name.length > LONGEST_LABEL) wrong.label = { code: 'labelLong', params: { max: LONGEST_LABEL } }
  if (name !== '' || answers.key !== null) {
    const other = taken.taken.find((each) => each.key === key)
    if (!FORMATS.key.pattern.test(key) || key.length > LONGEST_KEY) wrong.key = { code: 'key' }
    else if (other) wrong.key = { code: 'keyTaken', params: { key, label: other.label } }
  }
  if (name !== '' || answers.numberPrefix !== null) {
    const other = taken.others.find(({ record }) => record.numberPrefix === prefix)
    const reserved = Object.hasOwn(taken.reservedPrefixes, prefix)
      ? taken.reservedPrefixes[prefix]
      : undefined
    if (!FORMATS.numberPrefix.pattern.test(prefix)) wrong.numberPrefix = { code: 'prefix' }
    else if (other) wrong.numberPrefix = { code: 'prefixTaken', params: { prefix, label: other.label } }
    else if (reserved) wrong.numberPrefix = { code: 'prefixReserved', params: { prefix, records: reserved } }
  }
  if (roles.length === 0) wrong.roles = { code: 'roles' }
  if (start === 'copy' && copied === null) wrong.copied = { code: 'copied' }
  return wrong
}

const LONGEST_LABEL = 200
const LONGEST_KEY = 64

/**
 * The text of the new playbook; null: the copied one cannot be changed as asked. Only for answers that nothing is wrong
 * with.
 */
export const textOf = ({
  answers,
  copiedText,
  ...taken
}: {
  answers: Answers
  /** Text of the playbook that is copied. */
  copiedText: string | null
} & Taken): string | null => {
  const { label, visibility, roles, start, text } = answers
  if (start === 'text') return text
  const head = {
    key: keyOf({ answers, ...taken }),
    label: label.trim(),
    numberPrefix: prefixOf({ answers, ...taken }),
    visibility,
    roles,
  }
  if (start === 'copy') return copiedText === null ? null : copyOf({ text: copiedText, ...head })
  return newPlaybook({ ...head, template: start })
}

/** Another playbook's text, comments and all, with another name, key, prefix, readers and roles. */
const copyOf = ({
  text,
  key,
  label,
  numberPrefix,
  visibility,
  roles,
}: {
  text: string
  key: string
  label: string
  numberPrefix: string
  visibility: Answers['visibility']
  roles: readonly string[]
}): string | null => {
  const changes = [
    [['key'], key],
    [['label'], label],
    [['plural'], label],
    [['record', 'numberPrefix'], numberPrefix],
    [['record', 'visibility'], visibility],
    [['record', 'roles'], roles],
  ] as const
  let copy: string | null = text
  for (const [path, value] of changes) {
    const result: ReturnType<typeof setValue> = setValue({ text: copy, path, value })
    if ('problem' in result) return null
    copy = applyEdits({ text: copy, edits: result.edits })
  }
  return copy
}
