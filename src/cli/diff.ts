import { statSync } from 'node:fs'
import { compareDefinitions, compareTexts, type DiffLine, sayChange } from '../definition/compare/index.ts'
import { readDefinition } from '../definition/parse.ts'
import type { Vocabulary } from '../definition/types.ts'
import { defaultVocabulary } from '../definition/vocabulary.ts'
import type { Comparison } from '../runtime/playbooks/types.ts'
import { defineCommand } from './command.ts'
import { unified } from './diff-lines.ts'
import { playbookFiles } from './files.ts'
import { isKey, readLocal } from './local.ts'
import type { Application } from './remote/application.ts'
import { CONNECTION, CONNECTION_HELP, connect, isConnected, reaching } from './remote/connect.ts'
import { bodyOf, listPlaybooks, readPage } from './remote/playbooks.ts'
import { type ExitCode, plural, printable, type Terminal } from './terminal.ts'

/** Two texts compared, or why they could not be. */
type Difference = {
  readonly key: string | null
  readonly from: string
  readonly to: string
  readonly outcome: 'same' | 'different' | 'missing' | 'unreadable'
  readonly message: string | null
  readonly words: readonly string[]
  readonly lines: readonly DiffLine[]
  readonly added: number
  readonly removed: number
}

type Shown = { readonly words: boolean; readonly text: boolean; readonly language: string }

/** `playbooks diff`: what differs, in words and line by line. */
export const diff = defineCommand({
  name: 'diff',
  usage: '[files | one other | key --from version --to version] [--words | --text] [--json]',
  summary: 'Says what differs between files and an application, two versions, or two files.',
  help: `  Compares files with what an application has published; two files with each other, where no application is named
  or --files is given; or two versions of a playbook by its key. Says what differs in words, and line by line.

  --draft             compares files with the draft of a playbook that has one
  --from, --to name   versions of the playbook whose key is given: a number, published, draft
  --files             compares the two files with each other, whatever application is named
  --words, --text     only this
  --language code     of the words: en, de, pt
  --json              everything as JSON, for programs
${CONNECTION_HELP}
  --help              this text

Without files it reads the directory that PLAYBOOK_DEFINITIONS names, or ./playbook-definitions, and also tells which
published playbooks have no file there.
Exit code 0 when all is the same, 1 when something differs, 2 when the command was not understood, 3 when the
application could not be reached or did not let us in.`,
  options: {
    ...CONNECTION,
    draft: { type: 'boolean' },
    from: { type: 'string' },
    to: { type: 'string' },
    files: { type: 'boolean' },
    words: { type: 'boolean' },
    text: { type: 'boolean' },
    language: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: ({ values, positionals, env, directory, misuse, out, err }) => {
    const { draft = false, from, to, json = false, language = 'en' } = values
    const shown = { words: values.words ?? !values.text, text: values.text ?? !values.words, language }
    const tell = (differences: readonly Difference[]): ExitCode =>
      report({ differences, json, shown, out, err })
    if (from !== undefined || to !== undefined) {
      const [key, another] = positionals
      if (!isKey(key) || another !== undefined) return misuse('--from and --to take the key of one playbook')
      for (const name of [from, to]) {
        if (name !== undefined && !/^(published|draft|[1-9]\d{0,8})$/.test(name)) {
          return misuse(`${JSON.stringify(name)} is no version; allowed: a number, published, draft`)
        }
      }
      const connected = connect({ values, env })
      if ('problem' in connected) return misuse(connected.problem)
      const { application } = connected
      const names = { from: from ?? 'published', to: to ?? 'draft' }
      return reaching({ err, run: async () => tell([await versions({ application, key, ...names })]) })
    }
    const [one, other] = positionals
    const areTwo = positionals.length === 2 && positionals.every(isFile)
    if (values.files && !areTwo) return misuse('--files takes two files')
    if (
      one !== undefined &&
      other !== undefined &&
      areTwo &&
      (values.files || !isConnected({ values, env }))
    ) {
      return tell([twoFiles({ one, other, language })])
    }
    const connected = connect({ values, env })
    if ('problem' in connected) return misuse(connected.problem)
    const { application } = connected
    const { files, findings } = playbookFiles({ paths: positionals, directory })
    return reaching({
      err,
      run: async () => {
        const differences: Difference[] = findings
          .filter(({ severity }) => severity === 'error')
          .map(({ file, message }) => ({
            ...NOTHING,
            from: application.name,
            to: file,
            outcome: 'unreadable',
            message,
          }))
        for (const file of files)
          differences.push(await withApplication({ application, file, draft, language }))
        if (positionals.length === 0) {
          const there = new Set(differences.map(({ key }) => key))
          for (const { key, state } of await listPlaybooks(application)) {
            if (state !== 'published' || there.has(key)) continue
            const message = 'it is published, and has no file here'
            differences.push({
              ...NOTHING,
              key,
              from: application.name,
              to: directory,
              outcome: 'missing',
              message,
            })
          }
        }
        return tell(differences)
      },
    })
  },
})

const NOTHING = { key: null, message: null, words: [], lines: [], added: 0, removed: 0 } as const

function report({
  differences,
  json,
  shown,
  out,
  err,
}: Pick<Terminal, 'out' | 'err'> & {
  differences: readonly Difference[]
  json: boolean
  shown: Shown
}): ExitCode {
  const differ = differences.filter(({ outcome }) => outcome !== 'same')
  if (json) out(JSON.stringify({ different: differ.length, playbooks: differences }, null, 2))
  else {
    for (const { key, from, to, outcome, message, words, lines } of differ) {
      if (outcome !== 'different') {
        out(printable(`${key ?? to}: ${message ?? outcome}`))
        continue
      }
      if (shown.words) {
        out(printable(`${key ?? to}: what ${to} says otherwise than ${from}`))
        const sentences =
          words.length > 0 ? words : ['Nothing else is meant: only comments, order or layout differ.']
        for (const sentence of sentences) out(`  ${printable(sentence)}`)
      }
      if (shown.text) for (const line of unified({ from, to, lines })) out(line)
    }
    err(`${plural(differences.length, 'playbook')}, ${differ.length} different`)
  }
  return differ.length > 0 ? 1 : 0
}

function twoFiles({ one, other, language }: { one: string; other: string; language: string }): Difference {
  const [from, to] = [readLocal(one), readLocal(other)]
  for (const each of [from, to]) {
    if ('problem' in each)
      return {
        ...NOTHING,
        from: one,
        to: other,
        outcome: 'unreadable',
        message: `${each.file}: ${each.problem}`,
      }
  }
  if ('problem' in from || 'problem' in to) throw new Error('unreadable files are told above')
  return compared({
    key: to.key,
    from: { name: one, text: from.text },
    to: { name: other, text: to.text },
    vocabulary: defaultVocabulary,
    language,
  })
}

async function withApplication({
  application,
  file,
  draft,
  language,
}: {
  application: Application
  file: string
  draft: boolean
  language: string
}): Promise<Difference> {
  const local = readLocal(file)
  if ('problem' in local)
    return { ...NOTHING, from: application.name, to: file, outcome: 'unreadable', message: local.problem }
  const { key, text } = local
  const page = await readPage({ application, key })
  const source = draft && page?.draft ? page.draft : (page?.published ?? null)
  const name =
    source === null
      ? 'nothing'
      : source === page?.published
        ? `version ${page.published.version}`
        : 'the draft'
  return compared({
    key,
    from: { name, text: source?.text ?? null },
    to: { name: file, text },
    vocabulary: page?.vocabulary ?? defaultVocabulary,
    language,
  })
}

async function versions({
  application,
  key,
  from,
  to,
}: {
  application: Application
  key: string
  from: string
  to: string
}): Promise<Difference> {
  const query = new URLSearchParams({ from, to })
  const reply = await application.call({ method: 'GET', path: `/playbooks/${key}/compare?${query}` })
  if (!reply.ok && (reply.status === 404 || reply.status === 400)) {
    return { ...NOTHING, key, from, to, outcome: 'missing', message: reply.message }
  }
  const comparison = bodyOf<Comparison>({ application, reply })
  const { words, lines, added, removed } = comparison
  const outcome = lines.length === 0 ? 'same' : 'different'
  const names = { from: comparison.from.name, to: comparison.to.name }
  return { key, ...names, outcome, message: null, words, lines, added, removed }
}

function compared({
  key,
  from,
  to,
  vocabulary,
  language,
}: {
  key: string
  from: { readonly name: string; readonly text: string | null }
  to: { readonly name: string; readonly text: string }
  vocabulary: Vocabulary
  language: string
}): Difference {
  const meaning = (name: string, text: string) => readDefinition({ file: name, text, vocabulary }).draft
  const [before, now] = [from.text === null ? null : meaning(from.name, from.text), meaning(to.name, to.text)]
  // Where a text cannot be understood, that is no news about the playbook.
  const told =
    now === null || (before === null && from.text !== null)
      ? []
      : compareDefinitions({ from: before, to: now })
  const texts = compareTexts({ from: from.text ?? '', to: to.text })
  return {
    key,
    from: from.name,
    to: to.name,
    outcome: texts.lines.length === 0 ? 'same' : 'different',
    message: null,
    words: told.map((change) => sayChange({ change, language })),
    ...texts,
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? /\.ya?ml$/.test(path)
}
