import { isKey, keyFrom, type NewPlaybook, prefixFrom } from '../definition/edit/index.ts'
import { FORMATS } from '../definition/shapes.ts'
import type { Definition } from '../definition/types.ts'
import type { Terminal } from './terminal.ts'

/** What options say about a new playbook. */
export type Wanted = {
  readonly [K in
    | 'label'
    | 'key'
    | 'visibility'
    | 'roles'
    | 'prefix'
    | 'template'
    | 'plural'
    | 'description']?: string
}

/** One question: what an answer may be, and what holds where nothing is answered. */
type Question = {
  readonly text: string
  readonly usual: string | null
  /** What is wrong with an answer; null: nothing. */
  readonly check: (answer: string) => string | null
}

type Answers = Record<string, string>

const oneOf =
  (...allowed: readonly string[]) =>
  (answer: string) =>
    allowed.includes(answer) ? null : `allowed: ${allowed.join(', ')}`

const notBlank = (answer: string) =>
  FORMATS.notBlank.pattern.test(answer) && answer.length <= 200
    ? null
    : 'allowed: up to 200 signs, not only blanks'

/** In the order in which they are asked: a later one may go by the answers to those before. */
const QUESTIONS: readonly {
  readonly name: keyof Wanted
  readonly of: (args: { answers: Answers; others: readonly Definition[] }) => Question
}[] = [
  { name: 'label', of: () => ({ text: 'What do people call the playbook?', usual: null, check: notBlank }) },
  {
    name: 'key',
    of: ({ answers, others }) => ({
      text: 'Its key, for programs and the name of the file',
      usual: keyFrom({
        label: answers.label as string,
        taken: others.map(({ key }) => key),
        prefix: 'playbook',
      }),
      check: (answer) => (isKey(answer) ? null : `allowed: ${FORMATS.key.allowed}, up to 64`),
    }),
  },
  {
    name: 'visibility',
    of: () => ({
      text: 'May the customer see its plays? (customer, internal)',
      usual: 'customer',
      check: oneOf('customer', 'internal'),
    }),
  },
  {
    name: 'roles',
    of: () => ({
      text: 'Who may start and run it? (roles, with commas)',
      usual: 'customer-success-agent',
      check: (answer) => (rolesIn(answer).length > 0 ? null : 'allowed: at least one role'),
    }),
  },
  {
    name: 'prefix',
    of: ({ answers, others }) => ({
      text: 'What do numbers of its plays begin with?',
      usual: prefixFrom({
        label: answers.label as string,
        taken: [...RESERVED, ...others.map(({ record }) => record.numberPrefix)],
      }),
      check: (answer) =>
        FORMATS.numberPrefix.pattern.test(answer) ? null : `allowed: ${FORMATS.numberPrefix.allowed}`,
    }),
  },
  {
    name: 'template',
    of: ({ answers }) => ({
      text: 'What does it begin with? (blank, customer, internal)',
      usual: answers.visibility as string,
      check: oneOf('blank', 'customer', 'internal'),
    }),
  },
]

/** What other kinds of record are numbered with, unless a host says otherwise. */
const RESERVED = ['ENG', 'TSK', 'MTG', 'KBA']

/**
 * What options say, and what is missing of it by asking; where nobody can be asked, what is usual. On a terminal a
 * wrong answer is asked for again, a wrong option never.
 */
export async function completed({
  wanted,
  others: read,
  ask,
  err,
}: Pick<Terminal, 'ask' | 'err'> & {
  wanted: Wanted
  others: readonly (Definition | null)[]
}): Promise<{ readonly playbook: NewPlaybook } | { readonly problem: string }> {
  const others = read.filter((each) => each !== null)
  const answers: Answers = {}
  // Whoever says all that is needed by options is not asked for the rest.
  const asks = ask !== undefined && wanted.label === undefined ? ask : null
  for (const { name, of } of QUESTIONS) {
    const question = of({ answers, others })
    const given = wanted[name]
    if (given !== undefined) {
      const problem = question.check(given)
      if (problem !== null) return { problem: `--${name} ${JSON.stringify(given.slice(0, 80))}: ${problem}` }
      answers[name] = given
    } else if (asks !== null) {
      const answer = await answerTo({ question, ask: asks, err })
      if (answer === null) return { problem: `there was no answer for --${name}` }
      answers[name] = answer
    } else if (question.usual === null) return { problem: `what is it called? allowed: --${name} "…"` }
    else answers[name] = question.usual
  }
  for (const name of ['plural', 'description'] as const) {
    const given = wanted[name]
    if (given !== undefined && notBlank(given) !== null) return { problem: `--${name}: ${notBlank(given)}` }
  }
  return {
    playbook: {
      key: answers.key as string,
      label: answers.label as string,
      visibility: answers.visibility as NewPlaybook['visibility'],
      roles: rolesIn(answers.roles as string),
      numberPrefix: answers.prefix as string,
      template: answers.template as NewPlaybook['template'],
      ...(wanted.plural !== undefined && { plural: wanted.plural }),
      ...(wanted.description !== undefined && { description: wanted.description }),
    },
  }
}

/** null: after some wrong answers, or where there is nobody after all. */
async function answerTo({
  question: { text, usual, check },
  ask,
  err,
}: {
  question: Question
  ask: (question: string) => Promise<string>
  err: (line: string) => void
}): Promise<string | null> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const typed = (await ask(usual === null ? `${text} ` : `${text} [${usual}] `)).trim()
    const answer = typed === '' ? (usual ?? '') : typed
    const problem = check(answer)
    if (problem === null) return answer
    err(problem)
  }
  return null
}

function rolesIn(text: string): readonly string[] {
  return [...new Set(text.split(',').map((role) => role.trim()))].filter((role) => role !== '')
}
