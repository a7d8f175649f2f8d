import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDefinition } from '../../../src/definition/parse.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'
import { parse, SAMPLE } from './sample.ts'

const shipped = ['customer-play', 'internal-play', 'success-case'].map((name) =>
  readFileSync(new URL(`../../../playbook-definitions/${name}.yaml`, import.meta.url), 'utf8'),
)

/** Whatever the text: no throw, a definition exactly when there is no error, and every finding points inside. */
function expectSound(text: string): void {
  const { definition, findings } = parse(text)
  expect(definition === null).toBe(findings.some(({ severity }) => severity === 'error'))
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  for (const { line, column, message } of findings) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(lines.length)
    expect(column).toBeGreaterThanOrEqual(1)
    expect(column).toBeLessThanOrEqual((lines[line - 1] as string).length + 1)
    expect(message).not.toMatch(/\n|undefined|\[object/)
    expect(message).not.toContain('could not be checked')
  }
}

const pieces = [
  ': ',
  ' - ',
  '\n',
  '\n  ',
  '\t',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '|',
  '>',
  '&a ',
  '*a',
  '!!str ',
  '!x ',
  '? ',
  '#',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
  '<<: ',
  '__proto__: ',
  'constructor: ',
  'null',
  '~',
  'true',
  'yes',
  '1',
  '1e999',
  '.nan',
  '0x1',
  '2026-01-01',
  'when: ',
  'after: ',
  'and: ',
  'or: ',
  'equals: ',
  'in: []',
  'type: ',
  'create',
  'records',
  'fields: ',
  'skippable: true',
  'key: a',
  'phases: ',
  'lanes: ',
  'activities: ',
  'roles: ',
  '\u0000',
  '\uD800',
  '\uFEFF',
  '\r',
  '🎉',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
)

// Many texts are read: slow only on a machine that has other work.
describe('parseDefinition', { timeout: 120_000 }, () => {
  test('takes any text', () => {
    fc.assert(fc.property(anyText, expectSound), { numRuns: 1000 })
  })

  test('takes a valid file with a few places changed', () => {
    const change = fc.record({
      at: fc.nat(),
      drop: fc.nat({ max: 30 }),
      add: fc.oneof(fc.constant(''), fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })),
    })
    const mutated = fc
      .tuple(fc.constantFrom(SAMPLE, ...shipped), fc.array(change, { minLength: 1, maxLength: 4 }))
      .map(([text, changes]) =>
        changes.reduce((before, { at, drop, add }) => {
          const place = at % (before.length + 1)
          return before.slice(0, place) + add + before.slice(place + drop)
        }, text),
      )
    fc.assert(fc.property(mutated, expectSound), { numRuns: 150 })
  })

  test('takes a valid file with a value replaced by any other', () => {
    const values = fc.oneof(
      fc.constantFrom(...pieces),
      fc.json({ maxDepth: 3 }),
      fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify({ when: value, and: [value] })),
    )
    const spots = [...SAMPLE.matchAll(/(?<=: )[^\s,{}[\]][^\n,{}[\]]*/g)]
    const replaced = fc.tuple(fc.constantFrom(...spots), values).map(([spot, value]) => {
      return SAMPLE.slice(0, spot.index) + value + SAMPLE.slice(spot.index + spot[0].length)
    })
    fc.assert(fc.property(replaced, expectSound), { numRuns: 300 })
  })

  test('compares any two playbooks', () => {
    const spots = [...SAMPLE.matchAll(/(?<=: )[^\s,{}[\]][^\n,{}[\]]*/g)]
    const words = fc.constantFrom(
      'x',
      'form',
      'tasks',
      'priority',
      'internal',
      'true',
      'customer',
      'a!',
      '"\\u200B"',
    )
    const changed = fc
      .array(fc.tuple(fc.constantFrom(...spots), words), { maxLength: 3 })
      .map((changes) => changes.reduce((text, [spot, word]) => text.replace(spot[0], () => word), SAMPLE))
    const anyOf = fc.oneof(changed, fc.constantFrom(...shipped))
    fc.assert(
      fc.property(anyOf, anyOf, (before, text) => {
        const { draft } = readDefinition({ file: 'before.yaml', text: before, vocabulary: defaultVocabulary })
        const { findings } = readDefinition({
          file: 'sample.yaml',
          text,
          vocabulary: defaultVocabulary,
          previous: draft,
        })
        expect(findings.map(({ rule }) => rule)).not.toContain('rule-crashed')
      }),
      { numRuns: 60 },
    )
  })

  test('takes any condition', () => {
    const names = fc.constantFrom(
      'priority',
      'dueDate',
      'squad',
      'state',
      'engagement.stage',
      'visibleToCustomer',
      'description',
      'x',
    )
    const operators = fc.constantFrom(
      ...[
        'equals',
        'not_equals',
        'in',
        'not_in',
        'exists',
        'greater_than',
        'less_than_equal',
        'like',
        'contains',
        'all',
        'x',
      ],
    )
    const operand = fc.oneof(
      fc.constantFrom('high', 'low', '2026-01-01', 'new', true, false, null, 1),
      fc.jsonValue({ maxDepth: 1 }),
    )
    const value = fc.oneof(operand, fc.array(operand, { maxLength: 3 }))
    const { condition } = fc.letrec((tie) => ({
      comparison: fc.dictionary(operators, value, { maxKeys: 3 }),
      field: fc.dictionary(names, tie('comparison'), { maxKeys: 3 }),
      junction: fc.dictionary(fc.constantFrom('and', 'or'), fc.array(tie('condition'), { maxLength: 3 }), {
        maxKeys: 2,
      }),
      condition: fc.oneof({ depthSize: 'small' }, tie('field'), tie('junction')),
    }))
    const text = condition.map((when) =>
      SAMPLE.replace('label: Plan }', () => `label: Plan, when: ${JSON.stringify(when)} }`),
    )
    fc.assert(fc.property(text, expectSound), { numRuns: 150 })
  })
})
