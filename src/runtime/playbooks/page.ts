import type { PayloadRequest } from 'payload'
import { mayEditPlaybooks } from '../../access/playbooks.ts'
import type { PluginContext } from '../../context.ts'
import { otherPlaybooks, reservedPrefixes } from './check-text.ts'
import { countPlays } from './plays-by-version.ts'
import { readHead, readPeople, readTexts, readVersions, type StoredVersion } from './reading.ts'
import type { Person, PlaybookDocument, PlaybookPage, VersionEntry } from './types.ts'

/**
 * What the page of a playbook shows, with the rights of the request's user. Up to six statements, however many
 * versions and plays there are.
 * @throws Forbidden (403) for customers; NotFound (404) for a playbook that is not there or that the user may not see
 */
export const playbookPage = async ({
  req,
  context,
  key,
}: {
  req: PayloadRequest
  context: PluginContext
  key: string
}): Promise<PlaybookPage> => {
  const head = await readHead({ req, context, key })
  await context.freshPlaybooks(req)
  const stored = await readVersions({ req, context, key })
  const counts = await countPlays({ req, context, key })
  const personOf = await readPeople({
    req,
    context,
    users: [head.draftBy, ...stored.map(({ publishedBy }) => publishedBy)],
  })
  const plays = new Map(counts.map(({ version, total, open }) => [version, { total, open }]))
  const versions = stored.map((version) => entryOf({ version, personOf, plays }))
  const published = versions.find(({ version }) => version === head.version) ?? null
  const texts = await readTexts({ req, context, key, versions: published ? [published.version] : [] })
  const mayEdit = mayEditPlaybooks({ req, context })
  const used = counts.some(({ total }) => total > 0)
  return {
    id: head.id,
    key: head.key,
    label: head.label,
    state: head.state,
    rev: head.rev,
    mode: context.options.definitions,
    mayEdit,
    mayDelete: mayEdit && !used,
    published: published && { ...published, text: texts.get(published.version)?.source ?? '' },
    draft: draftOf({ head, personOf }),
    file: fileOf(head),
    versions,
    vocabulary: context.vocabulary,
    others: otherPlaybooks({ context, key }),
    reservedPrefixes: reservedPrefixes({ context }),
  }
}

type PersonOf = (user: unknown) => Person | null

const NO_PLAYS = { total: 0, open: 0 }

const entryOf = ({
  version: { version, hash, label, note, origin, file, publishedBy, createdAt },
  personOf,
  plays,
}: {
  version: StoredVersion
  personOf: PersonOf
  plays: ReadonlyMap<number, VersionEntry['plays']>
}): VersionEntry => ({
  version,
  hash,
  label,
  note: note ?? null,
  // Versions from before it was recorded came from files.
  source: origin ?? 'file',
  file: file ?? null,
  by: personOf(publishedBy),
  at: new Date(createdAt).toISOString(),
  plays: plays.get(version) ?? NO_PLAYS,
})

/** Nobody but who may change playbooks has the fields at all. */
const draftOf = ({
  head: { draft, draftFrom, draftSource, draftBy, draftAt },
  personOf,
}: {
  head: PlaybookDocument
  personOf: PersonOf
}): PlaybookPage['draft'] =>
  typeof draft === 'string'
    ? {
        text: draft,
        from: draftFrom || null,
        source: draftSource ?? 'panel',
        by: personOf(draftBy),
        at: new Date(draftAt ?? 0).toISOString(),
      }
    : null

const fileOf = ({ file, fileState, fileText }: PlaybookDocument): PlaybookPage['file'] =>
  file && fileState && fileState !== 'none' ? { name: file, state: fileState, text: fileText ?? null } : null
