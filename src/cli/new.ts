import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newPlaybook } from '../definition/edit/index.ts'
import { formatFinding } from '../definition/findings.ts'
import { lintDefinitions } from '../definition/lint/across/registry.ts'
import { listDefinitions, readSourceFile } from '../definition/load.ts'
import { type ReadDefinition, readDefinition } from '../definition/parse.ts'
import type { Finding } from '../definition/types.ts'
import { defaultVocabulary } from '../definition/vocabulary.ts'
import { defineCommand } from './command.ts'
import { fileNameOf } from './local.ts'
import { completed, type Wanted } from './new-questions.ts'

/** `playbooks new`: a file to begin with. */
export const createPlaybook = defineCommand({
  name: 'new',
  usage: '[--label text] [--key key] [--visibility customer|internal] … [--dry-run] [--json]',
  summary: 'Makes the file of a new playbook, with questions or with options.',
  help: `  Makes the file of a new playbook that can be used as it is, and changed. On a terminal it asks for what no option
  says; elsewhere only --label is needed. It never overwrites a file.

  --label text         what people call it
  --key key            what programs call it; made from the label
  --visibility who     customer or internal; customer, where nothing is said
  --roles a,b          who may start and run it; customer-success-agent, where nothing is said
  --prefix letters     what numbers of its plays begin with; made from the label
  --template name      blank, customer or internal: the phases to begin with; that of the visibility
  --plural text        what its plays are called together
  --description text   what it is for
  --directory path     where the file is made: the directory that PLAYBOOK_DEFINITIONS names, or ./playbook-definitions
  --file path          the file itself; <key>.yaml in the directory, where nothing is said
  --dry-run            writes the text to standard output instead
  --json               { "key", "file", "written", "findings" }, for programs
  --help               this text

Exit code 0 when it was written, 1 when it would not go with the playbooks there are, or there is such a file, 2 when
the command was not understood.`,
  options: {
    label: { type: 'string' },
    key: { type: 'string' },
    visibility: { type: 'string' },
    roles: { type: 'string' },
    prefix: { type: 'string' },
    template: { type: 'string' },
    plural: { type: 'string' },
    description: { type: 'string' },
    directory: { type: 'string' },
    file: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async ({ values, positionals, directory: usual, misuse, out, err, ask }) => {
    if (positionals.length > 0)
      return misuse(`what is ${JSON.stringify(positionals[0])}? new takes options only`)
    const { directory: named = usual, 'dry-run': dryRun = false, json = false } = values
    const directory = values.file === undefined ? named : path.dirname(values.file)
    const others = playbooksIn(directory)
    const answered = await completed({
      wanted: values as Wanted,
      others: others.map(({ draft }) => draft),
      ask,
      err,
    })
    if ('problem' in answered) return misuse(answered.problem)
    const { playbook } = answered
    const key = playbook.key as string
    const file = values.file ?? path.join(directory, fileNameOf({ key }))
    if (!/\.ya?ml$/.test(file))
      return misuse(`${file} is no name for a playbook; allowed: one that ends in .yaml`)
    const text = newPlaybook(playbook)
    const findings = findingsOf({ file, text, others })
    const errors = findings.filter(({ severity }) => severity === 'error')
    const tell = (written: boolean) => {
      if (json) out(JSON.stringify({ key, file, written, ...(dryRun && { text }), findings }, null, 2))
    }
    if (errors.length > 0) {
      for (const finding of errors) err(formatFinding(finding))
      tell(false)
      return 1
    }
    if (dryRun) {
      if (!json) out(text.trimEnd())
      err(`would write ${file}`)
      tell(false)
      return 0
    }
    try {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text, { flag: 'wx' })
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      err(`playbooks new: ${code === 'EEXIST' ? `there is ${file} already` : message}`)
      tell(false)
      return 1
    }
    err(`wrote ${file}`)
    for (const finding of findings) err(formatFinding(finding))
    tell(true)
    return 0
  },
})

function playbooksIn(directory: string): readonly ReadDefinition[] {
  const listed = listDefinitions({ directory })
  return ('files' in listed ? listed.files : []).flatMap((file) => {
    const read = readSourceFile({ file })
    return 'source' in read
      ? [readDefinition({ file, text: read.source, vocabulary: defaultVocabulary })]
      : []
  })
}

/** About the new one, by itself and among the others. */
function findingsOf({
  file,
  text,
  others,
}: {
  file: string
  text: string
  others: readonly ReadDefinition[]
}): readonly Finding[] {
  const read = readDefinition({ file, text, vocabulary: defaultVocabulary })
  // A file of this name is not overwritten, and not compared with itself.
  const beside = others.filter((other) => path.resolve(other.file) !== path.resolve(file))
  const across = lintDefinitions({ files: [...beside, read] })
  return [...read.findings, ...across.filter((finding) => finding.file === file)]
}
