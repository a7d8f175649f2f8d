import path from 'node:path'
import type { Payload } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { LoadedDefinition } from '../../definition/load.ts'
import { publishText } from './publish.ts'
import { changeHead, findHead, type HeadChange, insertHead, newestVersion } from './store.ts'
import type { PlaybookDocument } from './types.ts'

type Place = { payload: Payload; context: PluginContext }

/** More would mean that somebody publishes the same playbook faster than it can be read. */
const ATTEMPTS = 20

/**
 * Compares the playbooks' files with what is stored, when a process starts. A file that is as it was when it was last
 * loaded changes nothing. A changed one becomes the next version, unless somebody went on in the panel meanwhile: then
 * its text waits beside what is published. Never a reason not to start.
 */
export const storeFiles = async ({ payload, context }: Place): Promise<void> => {
  if (context.options.definitions === 'panel') return
  for (const file of context.files) await storeFile({ payload, context, file })
  await noteGoneFiles({ payload, context })
}

const storeFile = async ({ payload, context, file }: Place & { file: LoadedDefinition }): Promise<void> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const head = await findHead({ payload, context, key: file.definition.key })
    const done = head
      ? await updateFromFile({ payload, context, head, file })
      : await createFromFile({ payload, context, file })
    // Of several processes that start together one wins; the others look again.
    if (done) return
  }
  throw new Error(`payload-playbooks: the playbook "${file.definition.key}" changes too fast to be loaded.`)
}

const createFromFile = async ({
  payload,
  context,
  file,
}: Place & { file: LoadedDefinition }): Promise<boolean> => {
  const { key, label } = file.definition
  const stored = await newestVersion({ payload, context, key })
  const own = ownOf(file)
  if (stored.version > 0 && stored.hash === file.hash) {
    const head = { key, label, state: 'published', version: stored.version, hash: file.hash, ...own } as const
    return Boolean(await insertHead({ payload, context, head: { ...head, origin: 'file' } }))
  }
  const taken = await prefixTakenBy({ payload, context, file })
  if (taken === null) {
    return Boolean(
      await publishText({ payload, context, head: null, publication: publicationOf(file), change: own }),
    )
  }
  warn({ payload, file, why: `its number prefix is used by the playbook "${taken}"` })
  const head = {
    key,
    label,
    state: 'draft',
    ...own,
    ...waiting(file),
    ...draftOf({ file, from: null }),
  } as const
  return Boolean(await insertHead({ payload, context, head }))
}

const updateFromFile = async ({
  payload,
  context,
  head,
  file,
}: Place & { head: PlaybookDocument; file: LoadedDefinition }): Promise<boolean> => {
  const own = ownOf(file)
  const change = (change: HeadChange): Promise<boolean> =>
    changeHead({ payload, context, head, change }).then(Boolean)
  if (head.fileHash === file.hash) {
    return head.fileState === 'gone' || head.file !== own.file
      ? change({ ...own, fileState: back(head) })
      : true
  }
  if (head.hash === file.hash && head.state !== 'draft') return change({ ...own, fileText: null })
  const filesRule = context.options.definitions === 'files'
  if (filesRule || !changedInPanel(head)) {
    const keptDraft: HeadChange = filesRule && head.draft !== null ? keepDraft(head) : {}
    return Boolean(
      await publishText({
        payload,
        context,
        head,
        publication: publicationOf(file),
        change: { ...own, fileText: null, ...keptDraft },
      }),
    )
  }
  warn({ payload, file, why: 'it was changed in the panel, too' })
  return change({
    ...own,
    ...waiting(file),
    ...(head.draft === null ? draftOf({ file, from: head.version }) : {}),
  })
}

/** Whether somebody went on in the panel since the file was last loaded. */
const changedInPanel = ({ state, hash, fileHash, draft }: PlaybookDocument): boolean =>
  state !== 'published' || draft !== null || hash !== fileHash

const noteGoneFiles = async ({ payload, context }: Place): Promise<void> => {
  const keys = context.files.map(({ definition }) => definition.key)
  const { docs } = await payload.db.find<PlaybookDocument>({
    collection: context.options.slugs.playbooks,
    joins: false,
    limit: 0,
    pagination: false,
    where: {
      and: [{ fileState: { in: ['loaded', 'waiting'] } }, { key: { not_in: keys.length > 0 ? keys : [''] } }],
    },
  })
  for (const head of docs) {
    // What the panel has published does not hang on the file any more.
    const gone = head.origin === 'file'
    const change: HeadChange = gone
      ? { fileState: 'gone' }
      : { fileState: 'none', file: null, fileHash: null }
    await changeHead({ payload, context, head, change: { ...change, fileText: null } })
    if (gone && head.state === 'published') {
      payload.logger.warn(
        `payload-playbooks: the file ${head.file ?? ''} is gone: no plays of "${head.key}" can be started until it is back, or the playbook is kept in the panel.`,
      )
    }
  }
}

const publicationOf = ({ definition, source, hash, file }: LoadedDefinition) => ({
  definition,
  source,
  hash,
  file: path.basename(file),
  note: null,
  origin: 'file' as const,
  by: null,
})

const ownOf = (file: LoadedDefinition) =>
  ({ file: path.basename(file.file), fileHash: file.hash, fileState: 'loaded' }) as const

const waiting = ({ source }: LoadedDefinition) => ({ fileState: 'waiting', fileText: source }) as const

/** A file that comes back is as it was; what waited is still to be looked at. */
const back = ({ fileText }: PlaybookDocument) => (fileText === null ? 'loaded' : 'waiting')

const draftOf = ({ file, from }: { file: LoadedDefinition; from: number | null }) =>
  ({
    draft: file.source,
    draftFrom: from,
    draftSource: 'file',
    draftBy: null,
    draftAt: new Date().toISOString(),
  }) as const

const keepDraft = ({ draft, draftFrom, draftSource, draftBy, draftAt }: PlaybookDocument): HeadChange => ({
  draft,
  draftFrom,
  draftSource,
  draftBy,
  draftAt,
})

/** Key of the published playbook that has the file's number prefix already; null: none has. */
const prefixTakenBy = async ({
  payload,
  context,
  file: { definition },
}: Place & { file: LoadedDefinition }): Promise<string | null> => {
  const { docs } = await payload.db.find<{ id: string; key: string; version: number }>({
    collection: context.options.slugs.playbooks,
    joins: false,
    limit: 0,
    pagination: false,
    select: { key: true, version: true },
    where: { and: [{ version: { greater_than: 0 } }, { fileState: { not_in: ['loaded', 'gone'] } }] },
  })
  for (const { key, version } of docs) {
    const stored = await payload.db.findOne<{ id: string; compiled: LoadedDefinition['definition'] }>({
      collection: context.options.slugs.definitions,
      select: { compiled: true },
      where: { and: [{ key: { equals: key } }, { version: { equals: version } }] },
    })
    if (stored?.compiled.record.numberPrefix === definition.record.numberPrefix) return key
  }
  return null
}

const warn = ({ payload, file, why }: { payload: Payload; file: LoadedDefinition; why: string }): void => {
  payload.logger.warn(
    `payload-playbooks: ${path.basename(file.file)} was not published: ${why}. Its text waits in the panel, at the playbook "${file.definition.key}".`,
  )
}
