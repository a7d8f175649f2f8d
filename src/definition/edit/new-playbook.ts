import { keyFrom } from './keys.ts'
import { renderPair } from './render.ts'
import { type TemplateName, templateOf } from './templates.ts'

export type NewPlaybook = {
  /** Made from the label where nothing is said. */
  readonly key?: string
  readonly label: string
  /** What its plays are called together; the label, where nothing is said. */
  readonly plural?: string
  readonly description?: string
  readonly visibility: 'customer' | 'internal'
  readonly roles: readonly string[]
  readonly numberPrefix: string
  /** `blank`: the least there can be; `customer`, `internal`: the phases that such work usually has. */
  readonly template: TemplateName
}

const STYLE = { eol: '\n', step: 2, dash: 2 }

/**
 * The text of a new playbook: free of errors and warnings as long as what is handed in is, with a few comments. Line
 * ends are `\n`.
 */
export function newPlaybook({ template, label, key, plural, description, ...record }: NewPlaybook): string {
  const { categories, closureCodes, phases } = templateOf({ template, visibility: record.visibility })
  const head = {
    key: key ?? keyFrom({ label, prefix: 'playbook' }),
    label,
    plural: plural ?? label,
    description: description ?? label,
    record: {
      numberPrefix: record.numberPrefix,
      visibility: record.visibility,
      roles: record.roles,
      ...(categories.length > 0 && { categories }),
      closureCodes,
    },
  }
  const lines = Object.entries(head).map(([name, value]) =>
    renderPair({ key: name, value, column: 0, style: STYLE }),
  )
  return `# yaml-language-server: $schema=./playbook.schema.json\n${lines.join('')}\nphases:\n${phases}`
}

/** What numbers of a playbook's plays may begin with, made from its label: three letters, others than those taken. */
export function prefixFrom({ label, taken = [] }: { label: string; taken?: Iterable<string> }): string {
  const used = new Set(taken)
  const words = keyFrom({ label, prefix: 'play' }).toUpperCase().split('-')
  const [first = 'P', ...more] = words
  const consonants = (word: string) => word.slice(1).replace(/[AEIOU0-9]/g, '')
  const initials = words.map((word) => word[0]).join('')
  const candidates = [
    words.length > 2 ? initials.slice(0, 3) : '',
    `${first[0]}${consonants(first)}`.slice(0, more.length > 0 ? 2 : 3) + (more[0]?.[0] ?? ''),
    first.slice(0, 3),
    initials,
    'PLY',
  ].filter((each) => /^[A-Z][A-Z0-9]{1,9}$/.test(each))
  const free = candidates.find((each) => !used.has(each))
  if (free !== undefined) return free
  const stem = (candidates[0] as string).slice(0, 6)
  for (let number = 2; ; number++) if (!used.has(`${stem}${number}`)) return `${stem}${number}`
}
