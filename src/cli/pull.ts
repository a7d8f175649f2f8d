import { existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hashOf } from '../definition/load.ts'
import type { PlaybookPage } from '../runtime/playbooks/types.ts'
import { defineCommand } from './command.ts'
import { fileNameOf, isKey, isSameText, type LocalPlaybook, localPlaybooks } from './local.ts'
import type { Application } from './remote/application.ts'
import { CONNECTION, CONNECTION_HELP, connect, reaching } from './remote/connect.ts'
import { listPlaybooks, readPage } from './remote/playbooks.ts'
import { replaceFile } from './replace-file.ts'
import { plural, printable } from './terminal.ts'

type Outcome = 'wrote' | 'would write' | 'unchanged' | 'skipped' | 'refused'

type Pulled = {
  readonly key: string
  readonly file: string | null
  readonly outcome: Outcome
  /** The published version that was written; null: a draft, or nothing. */
  readonly version: number | null
  readonly message: string | null
}

/** `playbooks pull`: what an application has, to files. */
export const pull = defineCommand({
  name: 'pull',
  usage: '[keys] [--directory path] [--draft] [--force] [--dry-run] [--json]',
  summary: 'Writes playbooks of an application to files.',
  help: `  Writes the published texts of an application's playbooks to files, comments and all: only what changed, each to
  the file that has it, a new one to <key>.yaml. A file with changes that the application never saw is left alone.

  --directory path   where the files are: the directory that PLAYBOOK_DEFINITIONS names, or ./playbook-definitions
  --draft            the draft of a playbook that has one
  --force            replaces files with changes that the application never saw, too
  --dry-run          says what it would write, and writes nothing
  --json             everything as JSON, for programs
${CONNECTION_HELP}
  --help             this text

Without keys all that are published, those retired aside.
Exit code 0 when all went well, 1 when something was refused, 2 when the command was not understood, 3 when the
application could not be reached or did not let us in.`,
  options: {
    ...CONNECTION,
    directory: { type: 'string' },
    draft: { type: 'boolean' },
    force: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: ({ values, positionals, env, directory: usual, misuse, out, err }) => {
    const strange = positionals.find((key) => !isKey(key))
    if (strange !== undefined) return misuse(`${JSON.stringify(strange)} is no key of a playbook`)
    const connected = connect({ values, env })
    if ('problem' in connected) return misuse(connected.problem)
    const { application } = connected
    const {
      directory = usual,
      draft = false,
      force = false,
      'dry-run': dryRun = false,
      json = false,
    } = values
    return reaching({
      err,
      run: async () => {
        const pulled: Pulled[] = []
        const local = localPlaybooks(directory)
        for (const key of await keysOf({ application, asked: [...new Set(positionals)] })) {
          pulled.push(
            typeof key === 'string'
              ? await pullOne({
                  application,
                  key,
                  directory,
                  local,
                  draft,
                  force,
                  dryRun,
                  named: positionals.length > 0,
                })
              : key,
          )
        }
        const refused = pulled.filter(({ outcome }) => outcome === 'refused').length
        if (json) out(JSON.stringify({ directory, dryRun, playbooks: pulled }, null, 2))
        else {
          for (const each of pulled) if (each.outcome !== 'unchanged') out(lineOf(each))
          const wrote = pulled.filter(
            ({ outcome }) => outcome === 'wrote' || outcome === 'would write',
          ).length
          err(
            `${plural(pulled.length, 'playbook')}, ${wrote} ${dryRun ? 'to write' : 'written'}, ${refused} refused`,
          )
        }
        return refused > 0 ? 1 : 0
      },
    })
  },
})

function lineOf({ outcome, file, key, message }: Pulled): string {
  return [outcome, file ?? key, ...(message === null ? [] : [message])].map(printable).join('  ')
}

async function keysOf({
  application,
  asked,
}: {
  application: Application
  asked: readonly string[]
}): Promise<readonly (string | Pulled)[]> {
  if (asked.length > 0) return asked
  return (await listPlaybooks(application)).map(({ key }) => {
    if (isKey(key)) return key
    const message = 'the application gives it a key that none can have'
    return {
      key: printable(String(key)).slice(0, 80),
      file: null,
      outcome: 'refused',
      version: null,
      message,
    }
  })
}

type One = {
  readonly application: Application
  readonly key: string
  readonly directory: string
  readonly local: ReadonlyMap<string, readonly LocalPlaybook[]>
  readonly draft: boolean
  readonly force: boolean
  readonly dryRun: boolean
  /** Asked for by its key: then also what is retired. */
  readonly named: boolean
}

async function pullOne({
  application,
  key,
  directory,
  local,
  draft,
  force,
  dryRun,
  named,
}: One): Promise<Pulled> {
  const told = (outcome: Outcome, rest: Partial<Pulled> = {}): Pulled => ({
    key,
    file: null,
    version: null,
    message: null,
    ...rest,
    outcome,
  })
  const page = await readPage({ application, key })
  if (page === null) return told('refused', { message: 'there is no such playbook' })
  if (page.state === 'retired' && !named) return told('skipped', { message: 'it is retired' })
  const source = draft && page.draft !== null ? page.draft : page.published
  if (source === null) {
    const message = page.draft === null ? 'there is nothing published' : 'it is a draft; --draft takes drafts'
    return told(named ? 'refused' : 'skipped', { message })
  }
  const version = source === page.published ? page.published.version : null
  const [here, another] = local.get(key) ?? []
  if (here !== undefined && another !== undefined) {
    return told('refused', { message: `${here.file} and ${another.file} both have this key` })
  }
  if (here === undefined) {
    const file = path.join(directory, fileNameOf({ key, name: page.file?.name ?? null }))
    return createFile({
      file,
      text: source.text,
      dryRun,
      told: (outcome, rest) => told(outcome, { file, version, ...rest }),
    })
  }
  const { file, text } = here
  const about = { file, version }
  if (isSameText(text, source.text)) return told('unchanged', about)
  if (!force && !hasSeen({ page, text })) {
    const message = 'it has changes that the application never saw; push them, or --force to lose them'
    return told('refused', { ...about, message })
  }
  const message = version === null ? 'draft' : `version ${version}`
  if (dryRun) return told('would write', { ...about, message })
  const problem = replaceFile({ file, before: text, after: source.text })
  return problem === null
    ? told('wrote', { ...about, message })
    : told('refused', { ...about, message: problem })
}

/** Whether the application has, or once had, this very text: then nothing is lost. */
function hasSeen({ page, text }: { page: PlaybookPage; text: string }): boolean {
  const hash = hashOf(text)
  const texts = [page.draft?.text, page.published?.text, page.file?.text]
  return (
    page.versions.some((version) => version.hash === hash) ||
    texts.some((each) => typeof each === 'string' && isSameText(each, text))
  )
}

function createFile({
  file,
  text,
  dryRun,
  told,
}: {
  file: string
  text: string
  dryRun: boolean
  told: (outcome: Outcome, rest?: Partial<Pulled>) => Pulled
}): Pulled {
  // A link that leads nowhere is there, too.
  if (existsSync(file) || lstatSync(file, { throwIfNoEntry: false }) !== undefined) {
    return told('refused', { message: 'there is such a file, and it is not this playbook' })
  }
  if (dryRun) return told('would write', { message: 'new' })
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: 'wx' })
    return told('wrote', { message: 'new' })
  } catch (error) {
    return told('refused', { message: (error as Error).message })
  }
}
