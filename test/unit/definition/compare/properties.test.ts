import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareDefinitions, sayChange, sayCondition } from '../../../../src/definition/compare/index.ts'
import type { Activity, Definition, FormField } from '../../../../src/definition/types.ts'

/* Few names, so that parts of two playbooks meet each other: by key, by label, by neither. */
const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'alphas')
const label = fc.constantFrom('Alpha', 'Beta', 'Legal review', '</script>', 'مراجعة', 'x'.repeat(150))
const maybe = <T>(what: fc.Arbitrary<T>) => fc.option(what, { nil: null })
const few = <T>(what: fc.Arbitrary<T>) => fc.array(what, { maxLength: 3 })
const condition = fc.oneof(
  fc.record({ priority: fc.record({ in: few(word) }) }),
  fc.record({
    or: fc.array(fc.record({ dueDate: fc.record({ exists: fc.boolean() }) }), { minLength: 1, maxLength: 2 }),
  }),
)

const field: fc.Arbitrary<FormField> = fc
  .record({
    name: word,
    own: fc.boolean(),
    label: maybe(label),
    required: fc.boolean(),
    type: fc.constantFrom('text', 'number', 'select'),
    options: few(word),
    when: maybe(condition),
  })
  .map((each) => (each.own ? each : { ...each, type: null, options: [] })) as fc.Arbitrary<FormField>

const common = {
  key: word,
  label,
  button: fc.constantFrom('Mark Complete', 'Send and continue', 'Go'),
  instructions: maybe(label),
  when: maybe(condition),
  skippable: fc.boolean(),
  after: maybe(few(word)),
  roles: maybe(few(word)),
}
const activity = fc.oneof(
  fc.record({ ...common, type: fc.constantFrom('comment', 'work-note', 'close-record') }),
  fc.record({ ...common, type: fc.constantFrom('form', 'create'), fields: few(field) }),
  fc.record({
    ...common,
    type: fc.constant('records'),
    collection: fc.constantFrom('tasks', 'meetings', 'others'),
    open: few(word),
  }),
) as fc.Arbitrary<Activity>

const rule = fc.record({ openRecords: fc.constantFrom('cancel', 'refuse', 'leave') })
const definition = fc.record({
  key: word,
  label,
  plural: maybe(label),
  description: maybe(label),
  record: fc.record({
    numberPrefix: fc.constantFrom('ABC', 'DEF'),
    visibility: fc.constantFrom('customer', 'internal'),
    roles: few(word),
    categories: few(label),
    closureCodes: few(label),
  }),
  phases: few(
    fc.record({
      key: word,
      label,
      when: maybe(condition),
      laneOrder: fc.constantFrom('sequential', 'parallel'),
      lanes: few(
        fc.record({ key: word, label: maybe(label), when: maybe(condition), activities: few(activity) }),
      ),
    }),
  ),
  close: rule,
  cancel: rule,
  scenarios: few(fc.record({ name: label, steps: few(fc.record({ complete: word })) })),
}) as fc.Arbitrary<Definition>

/** One thing of a playbook is another: what a pair of independent ones never shows. */
const nearlySame = fc
  .tuple(definition, definition, fc.nat())
  .map(([one, other, seed]): readonly [Definition, Definition] => {
    const to = structuredClone(one) as unknown
    let left: unknown = to
    let right: unknown = other
    let turn = seed
    for (;;) {
      if (typeof left !== 'object' || left === null || typeof right !== 'object' || right === null) break
      const keys = Object.keys(left).filter((key) => Object.hasOwn(right as object, key))
      const key = keys[turn % Math.max(1, keys.length)]
      if (key === undefined) break
      turn = Math.floor(turn / 3)
      const [inside, outside]: unknown[] = [
        (left as Record<string, unknown>)[key],
        (right as Record<string, unknown>)[key],
      ]
      if (typeof inside !== 'object' || inside === null || turn % 4 === 0) {
        ;(left as Record<string, unknown>)[key] = outside
        break
      }
      left = inside
      right = outside
    }
    return [one, to as Definition]
  })
  // What is taken from another activity may not fit the type; then it is no playbook.
  .filter(([, to]) =>
    to.phases.every(({ lanes }) => lanes.every(({ activities }) => activities.every(isSound))),
  )

function isSound(each: Activity): boolean {
  const fields = 'fields' in each ? each.fields : []
  return (
    'fields' in each === (each.type === 'form' || each.type === 'create') &&
    'open' in each === (each.type === 'records') &&
    fields.every(({ own, type, options }) => (own ? type !== null : type === null && options.length === 0))
  )
}

/** Objects as they come from a text or a database. */
const plain = (each: Definition): Definition => JSON.parse(JSON.stringify(each))

const pairs = fc.oneof(
  fc.tuple(definition, definition),
  nearlySame,
  definition.map((each) => [each, structuredClone(each)] as const),
)

it('there is a change exactly where two playbooks differ, and each is said in every language', () => {
  fc.assert(
    fc.property(
      pairs.map(([from, to]) => [plain(from), plain(to)] as const),
      ([from, to]) => {
        const changes = compareDefinitions({ from, to })
        expect(changes.length === 0).toBe(isDeepStrictEqual(from, to))
        for (const change of changes) {
          for (const language of ['en', 'de', 'pt']) {
            const sentence = sayChange({ change, language })
            expect(sentence).toMatch(/^\p{Lu}.*[.]$/u)
            expect(sentence).not.toMatch(/undefined|\{\{|\[object|NaN|null/)
          }
        }
      },
    ),
    { numRuns: 600 },
  )
})

it('conditions are said whatever they are', () => {
  fc.assert(
    fc.property(fc.object(), (anything) => {
      for (const language of ['en', 'de', 'pt', 'xx', '__proto__']) {
        const text = sayCondition({ condition: anything, language })
        expect(text).not.toBe('')
        expect(text.length).toBeLessThan(300)
      }
    }),
  )
})
