import type { Path } from '../located.ts'
import type { Definition } from '../types.ts'
import { activitiesOf, fieldsOf, lanesOf, oncePer } from './walk.ts'

export type PlacedText = {
  readonly path: Path
  readonly text: string
  readonly kind: 'label' | 'button' | 'long' | 'value'
}

/** Every text that people read, with its place in the document. */
export const textsOf = oncePer((definition: Definition): readonly PlacedText[] => {
  const { label, plural, description, phases, record } = definition
  const entries: { path: Path; text: string | null | undefined; kind: PlacedText['kind'] }[] = [
    { path: ['label'], text: label, kind: 'label' },
    { path: ['plural'], text: plural, kind: 'label' },
    { path: ['description'], text: description, kind: 'long' },
    ...values(['record', 'categories'], record.categories),
    ...values(['record', 'closureCodes'], record.closureCodes),
    ...phases.map((phase, p) => ({
      path: ['phases', p, 'label'],
      text: phase.label,
      kind: 'label' as const,
    })),
    ...lanesOf(definition).map(({ path, lane }) => ({
      path: [...path, 'label'],
      text: lane.label,
      kind: 'label' as const,
    })),
    ...activitiesOf(definition).flatMap(({ path, activity }) => [
      { path: [...path, 'label'], text: activity.label, kind: 'label' as const },
      { path: [...path, 'button'], text: activity.button, kind: 'button' as const },
      { path: [...path, 'instructions'], text: activity.instructions, kind: 'long' as const },
    ]),
    ...fieldsOf(definition).flatMap(({ path, field }) => [
      { path: [...path, 'label'], text: field.label, kind: 'label' as const },
      ...values([...path, 'options'], field.options),
    ]),
  ]
  return entries.flatMap(({ text, ...rest }) => (text == null ? [] : [{ ...rest, text }]))
})

function values(path: Path, texts: readonly string[]): PlacedText[] {
  return texts.map((text, index) => ({ path: [...path, index], text, kind: 'value' }))
}

/** What is the same to people: capitals, accents' spelling and the amount of space do not matter. */
export function alike(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
