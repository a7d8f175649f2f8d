import { deepFreeze } from '../definition/freeze.ts'
import type { SuccessPlaySource } from './schema.ts'
import type { Item, ItemKind, SuccessPlay, TemplateValue } from './types.ts'

type ItemSource = SuccessPlaySource['creates'][number]

/** Makes the success play that the runtime knows: every key is there, items are told apart, all of it frozen. */
export function buildSuccessPlay({ source }: { source: SuccessPlaySource }): SuccessPlay {
  return deepFreeze({
    key: source.key,
    category: source.category,
    subCategory: source.subCategory,
    title: source.title,
    description: source.description ?? null,
    order: source.order,
    from: source.from,
    roles: source.roles ?? null,
    questions: source.questions.map((question) => ({
      ...question,
      options: question.options ?? [],
      when: question.when ?? null,
      default: question.default ?? null,
    })),
    creates: source.creates.map(buildItem),
  })
}

/** Where the fields of an item stand in the document, below the item. */
export function fieldsPath(kind: ItemKind): readonly string[] {
  return kind === 'play' ? ['play', 'fields'] : [kind]
}

function buildItem(item: ItemSource): Item {
  const common = { as: item.as, when: item.when ?? null }
  if (item.play) {
    const { playbook, fields } = item.play
    return { ...common, kind: 'play', playbook, of: null, fields: fields as Record<string, TemplateValue> }
  }
  const { of, ...fields } = (item.task ?? item.meeting) as NonNullable<ItemSource['task']>
  return {
    ...common,
    kind: item.task ? 'task' : 'meeting',
    playbook: null,
    of,
    fields: fields as Record<string, TemplateValue>,
  }
}
