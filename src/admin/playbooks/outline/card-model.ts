import type { Path } from '../../../definition/located.ts'
import type { Finding, Vocabulary } from '../../../definition/types.ts'
import { sayCondition } from './condition-words.ts'
import type { FindingPlaces } from './finding-places.ts'
import { askableAt, type KnownField } from './known-fields.ts'
import { type ActivityNode, activitiesOf, type OutlineNode, type PlaybookNode } from './nodes.ts'
import { listOf, placeOf, rawOf, textOf, textsOf } from './raw.ts'
import type { Words } from './words-of.ts'

export type MarkKind =
  | 'when'
  | 'skippable'
  | 'after'
  | 'gate'
  | 'fields'
  | 'roles'
  | 'order'
  | 'eye'
  | 'shield'
  | 'number'

/** All that a card shows, in words. Plain data: two that say the same are drawn once. */
export type CardModel = {
  readonly path: Path
  readonly kind: OutlineNode['kind']
  readonly type: string
  readonly word: string
  /** Empty: it has none. */
  readonly label: string
  readonly key: string
  readonly marks: readonly { readonly kind: MarkKind; readonly text: string }[]
  readonly errors: number
  readonly warnings: number
  /** The first of the errors, or of the warnings. */
  readonly finding: string | null
}

type Around = {
  readonly playbook: PlaybookNode
  readonly places: FindingPlaces
  readonly vocabulary: Vocabulary
  readonly words: Words
}

/** Makes the cards of a playbook. What several cards need is looked up once. */
export const createCards = (around: Around): ((node: OutlineNode) => CardModel) => {
  const { playbook, places, words, vocabulary } = around
  const labels = new Map(activitiesOf(playbook).map(({ key, label }) => [key, label || key]))
  const fields = askableAt({ playbook, vocabulary, place: ['phases', Number.MAX_SAFE_INTEGER] })
  return (node) => {
    const findings = places.ofCard.get(placeOf(node.path)) ?? []
    const errors = findings.filter(({ severity }) => severity === 'error')
    return {
      path: node.path,
      kind: node.kind,
      type: node.kind === 'activity' ? node.type : node.kind,
      word: wordOf(node, words),
      label: node.label,
      key: node.key,
      marks: marksOf({ node, labels, fields, words }),
      errors: errors.length,
      warnings: findings.length - errors.length,
      finding: firstOf(errors, findings),
    }
  }
}

/** What a card is called where it has no label of its own. */
export const nameOf = (node: OutlineNode, words: Words): string => {
  if (node.label !== '') return node.label
  if (node.kind === 'lane') return words.t('outline:laneNumber', { number: Number(node.path[3]) + 1 })
  return node.key || words.t('outline:unnamed')
}

const wordOf = (node: OutlineNode, words: Words): string =>
  node.kind === 'activity' ? words.type(node.type) : words.t(`outline:${node.kind}`)

const firstOf = (...lists: (readonly Finding[])[]): string | null =>
  lists.find((list) => list.length > 0)?.[0]?.message ?? null

type Marks = CardModel['marks'][number][]

const marksOf = ({
  node,
  labels,
  fields,
  words,
}: {
  node: OutlineNode
  labels: ReadonlyMap<string, string>
  fields: readonly KnownField[]
  words: Words
}): Marks => {
  const marks: Marks = []
  const { t } = words
  if (node.kind === 'playbook') return playbookMarks(node, words)
  if (node.kind === 'phase' && node.lanes.length > 1) {
    marks.push({
      kind: 'order',
      text: t(node.isParallel ? 'outline:marks:parallel' : 'outline:marks:sequential'),
    })
  }
  if (node.kind === 'activity') marks.push(...activityMarks(node, labels, words))
  if (node.raw.when !== undefined && node.raw.when !== null) {
    const condition = sayCondition({ condition: node.raw.when, fields, words })
    const text = condition === null ? t('outline:marks:whenOdd') : t('outline:marks:when', { condition })
    marks.push({ kind: 'when', text })
  }
  return marks
}

const activityMarks = (
  { raw, type }: ActivityNode,
  labels: ReadonlyMap<string, string>,
  words: Words,
): Marks => {
  const { t } = words
  const marks: Marks = []
  if (type === 'records') {
    const collection = textOf(raw.collection)
    const states = textsOf(raw.open).map((state) => words.state(collection, state))
    const names = { collection: words.collection(collection), states: words.anyOf(states) }
    marks.push({
      kind: 'gate',
      text: t(states.length > 0 ? 'outline:marks:gate' : 'outline:marks:gateNone', names),
    })
  }
  const count = listOf(raw.fields).length
  if (count > 0) marks.push({ kind: 'fields', text: t('outline:marks:fields', { count }) })
  if (Array.isArray(raw.after)) {
    const after = textsOf(raw.after).map((key) => labels.get(key) ?? key)
    const text =
      after.length > 0
        ? t('outline:marks:after', { activities: words.allOf(after) })
        : t('outline:marks:afterNone')
    marks.push({ kind: 'after', text })
  }
  if (raw.skippable === true) marks.push({ kind: 'skippable', text: t('outline:marks:skippable') })
  const roles = textsOf(raw.roles)
  if (roles.length > 0) {
    marks.push({
      kind: 'roles',
      text: t('outline:marks:roles', { roles: words.allOf(roles.map(words.role)) }),
    })
  }
  return marks
}

const playbookMarks = ({ raw }: PlaybookNode, words: Words): Marks => {
  const { t } = words
  const record = rawOf(raw.record)
  const prefix = textOf(record.numberPrefix)
  const roles = textsOf(record.roles)
  const isInternal = record.visibility === 'internal'
  const marks: Marks = [
    {
      kind: isInternal ? 'shield' : 'eye',
      text: t(isInternal ? 'outline:marks:internal' : 'outline:marks:customer'),
    },
  ]
  if (prefix !== '') marks.push({ kind: 'number', text: t('outline:marks:prefix', { prefix }) })
  if (roles.length > 0) {
    marks.push({
      kind: 'roles',
      text: t('outline:marks:startedBy', { roles: words.allOf(roles.map(words.role)) }),
    })
  }
  return marks
}
