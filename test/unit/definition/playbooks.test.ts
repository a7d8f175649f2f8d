import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { buildJsonSchema, formatJsonSchema } from '../../../src/definition/json-schema.ts'
import { loadDefinitions } from '../../../src/definition/load.ts'
import type { Definition } from '../../../src/definition/types.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'

const directory = new URL('../../../playbook-definitions/', import.meta.url)
const { definitions, findings } = loadDefinitions({
  directory: directory.pathname,
  vocabulary: defaultVocabulary,
})

/** Every activity as one line: phase, label, type, button, and what is asked for (`!` required) or gated on. */
function outline({ phases }: Definition): string[] {
  return phases.flatMap((phase) =>
    phase.lanes.flatMap((lane) =>
      lane.activities.map((activity) => {
        const fields =
          'fields' in activity
            ? activity.fields.map(({ name, required }) => name + (required ? '!' : ''))
            : []
        const gate = activity.type === 'records' ? [activity.collection, ...activity.open] : []
        return [
          phase.label,
          activity.label,
          activity.type,
          activity.button,
          [...fields, ...gate].join(' '),
        ].join(' | ')
      }),
    ),
  )
}

const start = [
  'Initiate | Select engagement | create | Continue | engagement',
  'Initiate | Enter core information | form | Mark Complete | assignedTo priority category dueDate shortDescription! description!',
  'Initiate | Add squad | form | Mark Complete | squad!',
]
const end = [
  'Review & Close | Communicate the final outcome | comment | Send and continue | ',
  'Review & Close | Close record | close-record | Mark Complete | ',
]
const withCustomer = [
  ...start,
  'Assist | Communicate the intended outcome | comment | Send and continue | ',
  'Assist | Define the action plan | work-note | Send and continue | ',
  'Assist | Related meeting | records | Mark Complete | meetings draft scheduled',
  'Assist | Related work | records | Mark Complete | tasks new in-progress paused',
  ...end,
]
const internal = [
  ...start,
  'Assist | Formulate the action steps | work-note | Send and continue | ',
  'Assist | Related work | records | Mark Complete | tasks new in-progress paused',
  ...end,
]

describe('the shipped playbooks', () => {
  test('have no findings', () => {
    expect(findings).toEqual([])
    expect(definitions).toHaveLength(3)
  })
  test.each([
    ['customer-play', 'Customer play', 'CPL', 'customer', ['customer-success-agent'], withCustomer],
    ['internal-play', 'Internal play', 'IPL', 'internal', ['customer-success-agent'], internal],
    [
      'success-case',
      'Success case',
      'SCS',
      'customer',
      ['ale-success-agent', 'customer-success-agent'],
      withCustomer,
    ],
  ])('%s goes activity by activity', (key, label, numberPrefix, visibility, roles, activities) => {
    const definition = definitions
      .map((loaded) => loaded.definition)
      .find((one) => one.key === key) as Definition
    expect(definition).toMatchObject({ label, record: { numberPrefix, visibility, roles } })
    expect(definition.record.closureCodes).toEqual([
      'Achieved',
      'Partially achieved',
      'Not achieved',
      'Canceled',
    ])
    expect(definition).toMatchObject({ close: { openRecords: 'cancel' }, cancel: { openRecords: 'cancel' } })
    expect(outline(definition)).toEqual(activities)
    for (const activity of definition.phases.flatMap(({ lanes }) =>
      lanes.flatMap((lane) => lane.activities),
    )) {
      const isWritten = activity.type === 'comment' || activity.type === 'work-note'
      expect(activity.instructions !== null).toBe(isWritten)
      expect(activity.skippable).toBe(false)
    }
  })
  test('have their categories', () => {
    const categories = Object.fromEntries(
      definitions.map(({ definition }) => [definition.key, definition.record.categories]),
    )
    const customer = ['Guidance', 'Architecture review', 'Demos and POCs', 'Training']
    expect(categories).toEqual({
      'customer-play': customer,
      'success-case': customer,
      'internal-play': [
        'General',
        'Account health',
        'Adoption support',
        'Expansion and renewal support',
        'Governance and audits',
        'Partner reviews',
      ],
    })
  })
})

describe('the JSON Schema', () => {
  const validate = z.fromJSONSchema(buildJsonSchema() as Parameters<typeof z.fromJSONSchema>[0])
  const files = readdirSync(directory).filter((name) => name.endsWith('.yaml'))

  test('is the checked-in one (npm run playbooks -- schema writes it)', () => {
    expect(readFileSync(new URL('playbook.schema.json', directory), 'utf8')).toBe(formatJsonSchema())
  })
  test.each(files)('accepts %s, which names it for editors', (file) => {
    const text = readFileSync(new URL(file, directory), 'utf8')
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./playbook.schema.json')
    expect(validate.safeParse(parseYaml(text)).error).toBeUndefined()
  })
  test('refuses an unknown key and an unknown activity type', () => {
    const text = readFileSync(new URL('customer-play.yaml', directory), 'utf8')
    expect(validate.safeParse(parseYaml(`${text}\nlable: x\n`)).success).toBe(false)
    expect(validate.safeParse(parseYaml(text.replace('type: create', 'type: creat'))).success).toBe(false)
  })
  test('describes every property', () => {
    type Node = { description?: string; $ref?: string; properties?: Record<string, Node> }
    const schema = buildJsonSchema() as { definitions: Record<string, Node> }
    const referred = ({ $ref }: Node) => schema.definitions[$ref?.split('/').at(-1) ?? '']
    const bare: string[] = []
    let properties = 0
    const look = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, value] of Object.entries(node)) look(value, `${path}/${key}`)
      for (const [name, property] of Object.entries((node as Node).properties ?? {})) {
        properties++
        if (!(property.description ?? referred(property)?.description)) bare.push(`${path}/${name}`)
      }
    }
    look(schema, '')
    expect(bare).toEqual([])
    expect(properties).toBeGreaterThan(50)
  })
})
