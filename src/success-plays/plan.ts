import type { Definition, Vocabulary } from '../definition/types.ts'
import { DATES_ALLOWED, momentOf } from './dates.ts'
import { type ItemField, itemFields, titleTemplate } from './item-fields.ts'
import { wordsOf } from './people.ts'
import { type Answers, conditionHolds } from './questions.ts'
import { isTemplate } from './templates.ts'
import type { Item, ItemKind, Playbooks, SuccessPlay, TemplateValue } from './types.ts'

/** One record that a launch creates. */
export type PlannedItem = {
  readonly as: string
  readonly kind: ItemKind
  readonly playbook: string | null
  /** `this`, or the item whose play it belongs to. */
  readonly of: string | null
  readonly title: string
  /** Values of the record's own fields, by name; empty ones are left out. */
  readonly fields: Readonly<Record<string, unknown>>
  /** Values of the fields that the playbook declares. */
  readonly data: Readonly<Record<string, unknown>>
}

/** A value that a template did not give as it should. */
export type PlanProblem = { readonly as: string; readonly field: string; readonly message: string }

export type Render = (args: {
  template: string
  values: Readonly<Record<string, unknown>>
}) => { readonly text: string } | { readonly problem: { readonly message: string } }

/**
 * What a launch with these answers creates, in order. An item whose `when` does not hold is left out, and so is what
 * would belong to it. Pure: `numbers` are the numbers that the records get, by their items' names; what is not there
 * yet is shown as `…`.
 */
export function planItems({
  successPlay,
  playbooks,
  vocabulary,
  answers,
  engagement,
  values,
  numbers,
  people,
  render,
  now,
}: {
  successPlay: SuccessPlay
  playbooks: Playbooks
  vocabulary: Vocabulary
  answers: Answers
  /** The engagement's fields, for conditions. */
  engagement: Readonly<Record<string, unknown>>
  /** What templates can use besides answers and earlier items. */
  values: Readonly<Record<string, unknown>>
  numbers: Readonly<Record<string, string>>
  /** Ids of those that a word such as `me` stands for; none where there is nobody. */
  people: Readonly<Record<string, readonly unknown[]>>
  render: Render
  /** ISO 8601. */
  now: string
}): { readonly items: readonly PlannedItem[]; readonly problems: readonly PlanProblem[] } {
  const items: PlannedItem[] = []
  const problems: PlanProblem[] = []
  const known: Record<string, unknown> = { ...values, answers }
  const created = new Set<string>()
  for (const item of successPlay.creates) {
    const playbook = item.playbook === null ? null : (playbooks.get(item.playbook) ?? null)
    const belongs = item.of === null || item.of === 'this' || created.has(item.of)
    if (!belongs || !conditionHolds({ condition: item.when, answers, engagement })) continue
    const planned = planItem({
      item,
      playbook,
      vocabulary,
      people,
      now,
      problems,
      text: filler({ known, render }),
    })
    created.add(item.as)
    known[item.as] = { number: numbers[item.as] ?? '…', title: planned.title }
    items.push(planned)
  }
  return { items, problems }
}

type Fill = (template: string) => { text: string } | { problem: { message: string } }

function filler({ known, render }: { known: Readonly<Record<string, unknown>>; render: Render }): Fill {
  return (template) => (isTemplate(template) ? render({ template, values: known }) : { text: template })
}

function planItem({
  item,
  playbook,
  vocabulary,
  people,
  now,
  problems,
  text,
}: {
  item: Item
  playbook: Definition | null
  vocabulary: Vocabulary
  people: Readonly<Record<string, readonly unknown[]>>
  now: string
  problems: PlanProblem[]
  text: Fill
}): PlannedItem {
  const infos = itemFields({ item, playbook, vocabulary })
  const fields: Record<string, unknown> = {}
  const data: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(item.fields)) {
    const info = infos[name]
    if (!info) continue
    const made = wordsOf(name)
      ? { value: idsOf({ value, info, people }) }
      : makeValue({ value, info, now, text })
    if ('message' in made) problems.push({ as: item.as, field: name, message: made.message })
    else if (made.value !== null) (info.own ? data : fields)[name] = made.value
  }
  const filled = text(titleTemplate({ item, playbook }))
  const title = 'text' in filled ? filled.text.trim() : ''
  return {
    as: item.as,
    kind: item.kind,
    playbook: item.playbook,
    of: item.of,
    title: title === '' ? (playbook?.label ?? item.as) : title,
    fields,
    data,
  }
}

/** The ids that words stand for: several, or the first. */
function idsOf({
  value,
  info,
  people,
}: {
  value: TemplateValue
  info: ItemField
  people: Readonly<Record<string, readonly unknown[]>>
}): unknown {
  const words = (Array.isArray(value) ? value : [value]).map(String)
  const ids = [...new Set(words.flatMap((word) => people[word] ?? []))]
  return info.kind === 'relationships' ? (ids.length > 0 ? ids : null) : (ids[0] ?? null)
}

type Made = { value: unknown } | { message: string }

/** A template's text as the value of a field; null where there is none. */
function makeValue({
  value,
  info,
  now,
  text,
}: {
  value: TemplateValue
  info: ItemField
  now: string
  text: Fill
}): Made {
  if (typeof value === 'boolean' || typeof value === 'number') return { value }
  const isList = info.kind === 'list' || info.kind === 'relationships'
  const parts: string[] = []
  for (const template of typeof value === 'string' ? [value] : value) {
    const filled = text(template)
    if ('problem' in filled) return { message: filled.problem.message }
    parts.push(...(isList ? filled.text.split(',') : [filled.text]))
  }
  const words = parts.map((part) => part.trim()).filter((part) => part !== '')
  if (isList) return { value: words.length > 0 ? [...new Set(words)] : null }
  const word = words.join('\n')
  return word === '' ? { value: null } : convert({ word, info, now })
}

function convert({ word, info, now }: { word: string; info: ItemField; now: string }): Made {
  switch (info.kind) {
    case 'date': {
      const moment = momentOf({ text: word, now })
      return moment === null ? { message: `“${word}”: ${DATES_ALLOWED}` } : { value: moment }
    }
    case 'number':
      return Number.isFinite(Number(word)) ? { value: Number(word) } : { message: `“${word}”` }
    case 'checkbox':
      return word === 'true' || word === 'false'
        ? { value: word === 'true' }
        : { message: `“${word}”: true, false` }
    default:
      return { value: word }
  }
}
