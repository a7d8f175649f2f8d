import { hashOf } from '../definition/load.ts'
import type { Definition, Finding } from '../definition/types.ts'
import type { DraftSaved, PlaybookPage, PublishPlan } from '../runtime/playbooks/types.ts'
import { runScenarios } from '../simulate/index.ts'
import { isSameText, type LocalPlaybook } from './local.ts'
import type { Application, Reply } from './remote/application.ts'
import { bodyOf, readPage } from './remote/playbooks.ts'
import { plural } from './terminal.ts'

/** What became of a file. */
export type Pushed = {
  readonly file: string
  readonly key: string | null
  readonly outcome:
    | 'created'
    | 'saved'
    | 'published'
    | 'unchanged'
    | 'refused'
    | 'would create'
    | 'would save'
    | 'would publish'
  readonly message: string | null
  /** The revision of the playbook afterwards; of a conflict the one that --over takes. */
  readonly rev: number | null
  /** The version that it is now. */
  readonly version: number | null
  readonly findings: readonly Finding[]
}

type One = {
  readonly application: Application
  readonly local: LocalPlaybook
  /** Who we are: a draft that this command saved before may be replaced by us. */
  readonly me: string | number | null
  /** The revision that may be replaced whoever made it; null: none. */
  readonly over: number | null
  /** Why it is published; null: it is not. */
  readonly note: string | null
  readonly dryRun: boolean
}

export async function pushOne(one: One): Promise<Pushed> {
  const { application, local, me, over, note, dryRun } = one
  const { file, key, text } = local
  const told = (outcome: Pushed['outcome'], rest: Partial<Pushed> = {}): Pushed => ({
    file,
    key,
    message: null,
    rev: null,
    version: null,
    findings: [],
    ...rest,
    outcome,
  })
  const page = await readPage({ application, key })
  const published = page?.published ?? null
  if (page && published && isSameText(published.text, text)) {
    const message = page.draft === null ? null : 'it is published; the draft beside it stays'
    return told('unchanged', { rev: page.rev, version: published.version, message })
  }
  const standing = page?.draft ?? null
  const isSaved = standing !== null && isSameText(standing.text, text)
  const problem = page === null || isSaved ? null : conflictOf({ page, text, me })
  if (page !== null && problem !== null && over !== page.rev) {
    return told('refused', { rev: page.rev, message: `${problem}; to replace it: --over ${page.rev}` })
  }
  if (isSaved && note === null)
    return told('unchanged', { rev: page?.rev ?? null, message: 'it is the draft' })
  if (dryRun) return rehearse({ ...one, isNew: page === null, told })
  const saved =
    page !== null && isSaved
      ? { rev: page.rev, findings: [] }
      : await save({ application, key, text, rev: page?.rev ?? null })
  if ('refused' in saved) return told('refused', { message: saved.refused, rev: saved.rev })
  const { rev, findings } = saved
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const message = errors === 0 ? null : `with ${plural(errors, 'error')}`
  if (note === null) return told(page === null ? 'created' : 'saved', { rev, findings, message })
  return publish({ application, key, rev, note, told })
}

/** Who would lose something. */
function conflictOf({
  page: { draft, published, versions },
  text,
  me,
}: {
  page: PlaybookPage
  text: string
  me: string | number | null
}): string | null {
  const isOurs = draft?.source === 'push' && me !== null && String(draft.by?.id) === String(me)
  if (draft !== null && !isOurs) {
    return `there is a draft of ${draft.by?.name ?? 'somebody'}, saved ${draft.at.slice(0, 16).replace('T', ' ')} UTC`
  }
  const hash = hashOf(text)
  const old = versions.find((version) => version.hash === hash)
  if (old !== undefined && published !== null && old.version < published.version) {
    return `the file is version ${old.version}, and version ${published.version} is published`
  }
  return null
}

type Saved = Pick<DraftSaved, 'rev' | 'findings'> | { readonly refused: string; readonly rev: number | null }

async function save({
  application,
  key,
  text,
  rev,
}: {
  application: Application
  key: string
  text: string
  /** null: there is no such playbook yet. */
  rev: number | null
}): Promise<Saved> {
  const reply = await application.call(
    rev === null
      ? { method: 'POST', path: '/playbooks/drafts?source=push', body: { text } }
      : { method: 'PUT', path: `/playbooks/${key}/draft?source=push`, body: { text, rev } },
  )
  if (reply.ok) return reply.body as DraftSaved
  return { refused: refusalOf({ application, reply }), rev: revOf(reply) }
}

async function publish({
  application,
  key,
  rev,
  note,
  told,
}: {
  application: Application
  key: string
  rev: number
  note: string
  told: (outcome: Pushed['outcome'], rest?: Partial<Pushed>) => Pushed
}): Promise<Pushed> {
  const path = `/playbooks/${key}/publish?source=push`
  const reply = await application.call({ method: 'POST', path, body: { note, rev } })
  if (reply.ok) {
    const { version, findings } = reply.body as PublishPlan
    return told('published', { version, findings, message: `version ${version}` })
  }
  const plan = reply.data.plan as PublishPlan | undefined
  const message = `saved as a draft, not published: ${refusalOf({ application, reply })}`
  return told('refused', { rev: revOf(reply) ?? rev, message, findings: plan?.findings ?? [] })
}

/** What an application says about a change that it does not make; anything else ends the command. */
function refusalOf({
  application,
  reply,
}: {
  application: Application
  reply: Extract<Reply, { ok: false }>
}): string {
  const isAboutThis =
    reply.status === 409 || reply.status === 400 || reply.status === 404 || reply.status === 413
  if (!isAboutThis) bodyOf({ application, reply })
  const current = revOf(reply)
  return current === null ? reply.message : `${reply.message} To replace it: --over ${current}`
}

/** The revision that a conflict names. */
function revOf(reply: Reply): number | null {
  const { current } = reply.ok ? {} : (reply.data as { current?: { rev?: unknown } })
  return typeof current?.rev === 'number' ? current.rev : null
}

/** What would happen, by the application's own rules; nothing is written. */
async function rehearse({
  application,
  local: { key, text },
  note,
  isNew,
  told,
}: One & {
  isNew: boolean
  told: (outcome: Pushed['outcome'], rest?: Partial<Pushed>) => Pushed
}): Promise<Pushed> {
  const reply = await application.call({ method: 'POST', path: '/playbooks/lint', body: { text, key } })
  if (!reply.ok) return told('refused', { message: refusalOf({ application, reply }) })
  const { findings, definition } = reply.body as {
    findings: readonly Finding[]
    definition: Definition | null
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const message = errors === 0 ? null : `with ${plural(errors, 'error')}`
  if (note === null) return told(isNew ? 'would create' : 'would save', { findings, message })
  if (errors > 0) return told('refused', { findings, message: `it could not be published, ${message}` })
  const { failed } = definition === null ? { failed: 0 } : runScenarios({ definition })
  if (failed === 0) return told('would publish', { findings })
  return told('refused', {
    findings,
    message: `it could not be published: ${plural(failed, 'scenario')} failed`,
  })
}
