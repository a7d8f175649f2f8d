import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { readDefinition } from '../../definition/parse.ts'
import type { RecordId } from '../../engine/types.ts'
import { groupCount } from '../group-count.ts'
import { OPEN_PLAY_STATES } from '../list-views.ts'

/** What the list of playbooks says of one beyond what is stored with it. */
export type PlaybookRow = {
  /** Plays under way. */
  readonly open: number
  /** Errors of its draft; null: there is none, or too many of them are listed to read them all. */
  readonly draftErrors: number | null
}

export type ListedPlaybook = {
  readonly id: RecordId
  readonly key: string
  readonly rev: number
  /** Missing where the reader may not see it. */
  readonly draft?: string | null
}

/** Drafts that are read for one list: reading a long one takes some milliseconds. */
const MOST_READ = 25

/** By key. One statement, however many playbooks and plays there are. */
export const playbookRows = async ({
  req,
  context,
  playbooks,
}: {
  req: PayloadRequest
  context: PluginContext
  /** As the reader was given them. */
  playbooks: readonly ListedPlaybook[]
}): Promise<Readonly<Record<string, PlaybookRow>>> => {
  const groups = await groupCount({
    req,
    collection: context.options.slugs.plays,
    by: ['playbook'],
    where: { playbook: playbooks.map(({ key }) => key), state: OPEN_PLAY_STATES },
  })
  const open = new Map(groups.map(({ values, count }) => [values.playbook, count]))
  let unread = MOST_READ
  const rows = playbooks.map(({ id, key, rev, draft }) => {
    const isRead = typeof draft === 'string' && unread-- > 0
    const draftErrors = isRead ? errorsOf({ context, name: `${id}:${rev}`, text: draft }) : null
    return [key, { open: open.get(key) ?? 0, draftErrors }] as const
  })
  return Object.fromEntries(rows)
}

/** How many errors a draft has, by document and revision: a draft does not change without its revision. */
const KNOWN = new WeakMap<PluginContext, Map<string, number>>()
const MOST_KNOWN = 500

const errorsOf = ({
  context,
  name,
  text,
}: {
  context: PluginContext
  name: string
  text: string
}): number => {
  const known = KNOWN.get(context) ?? new Map<string, number>()
  const before = known.get(name)
  if (before !== undefined) return before
  const { findings } = readDefinition({ file: 'draft.yaml', text, vocabulary: context.vocabulary })
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (known.size >= MOST_KNOWN) known.clear()
  KNOWN.set(context, known.set(name, errors))
  return errors
}
