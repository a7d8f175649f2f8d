import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aboutAt } from '../../../../src/admin/playbooks/yaml/about.ts'
import { offersAt } from '../../../../src/admin/playbooks/yaml/complete.ts'
import { defaultVocabulary } from '../../../../src/definition/vocabulary.ts'

const SHIPPED = readFileSync(
  new URL('../../../../playbook-definitions/customer-play.yaml', import.meta.url),
  'utf8',
)

/** The place is marked with a bar. */
const at = (marked: string) => {
  const offset = marked.indexOf('▮')
  return { text: marked.replace('▮', ''), offset, vocabulary: defaultVocabulary }
}
const offered = (marked: string): string[] => offersAt(at(marked))?.offers.map(({ label }) => label) ?? []
const inserted = (marked: string, label: string): string | undefined =>
  offersAt(at(marked))?.offers.find((offer) => offer.label === label)?.insert

const PLAYBOOK = `key: a
label: A
record:
  numberPrefix: AB
  visibility: customer
  roles: [customer-success-agent]
  categories: [One, "Two, three"]
  closureCodes: [Done, Given up]
phases:
  - key: start
    label: Start
    lanes:
      - key: first
        activities:
          - { key: begin, type: create, label: Begin, fields: [engagement] }
          - key: look
            type: form
            label: Look
            fields:
              - { name: reason, label: Why, type: select, options: [cost, time] }
`

describe('what is offered', () => {
  it('are the keys that are allowed and not there yet', () => {
    const root = offered('key: a\n▮')
    expect(root).toEqual(expect.arrayContaining(['label', 'record', 'phases', 'scenarios']))
    expect(root).not.toContain('key')
    expect(offered('key: a\nre▮\nphases:\n  - key: b\n')).toContain('record')
    expect(offered('record:\n  ▮')).toEqual(expect.arrayContaining(['numberPrefix', 'visibility']))
    expect(offered('record:\n  visibility: customer\n  ro▮\nphases: []\n')).not.toContain('visibility')
  })

  it('are the keys of an activity of that type', () => {
    const records = `${PLAYBOOK}          - key: gate\n            type: records\n            ▮`
    expect(offered(records)).toEqual(expect.arrayContaining(['collection', 'open', 'after', 'when']))
    expect(offered(records)).not.toContain('fields')
    expect(offered(`${PLAYBOOK}          - { key: gate, type: form, ▮ }`)).toContain('fields')
    expect(offered(`${PLAYBOOK}          - { key: gate, type: form, ▮`)).not.toContain('collection')
  })

  it('are the types of activities with what each is for', () => {
    const offers = offersAt(at(`${PLAYBOOK}          - key: x\n            type: f▮`))?.offers ?? []
    expect(offers.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['create', 'form', 'comment', 'work-note', 'records', 'close-record']),
    )
    expect(offers.find(({ label }) => label === 'form')?.schema?.description).toMatch(/Asks for fields/)
  })

  it('are values of the language and of the host', () => {
    expect(offered('record:\n  visibility: ▮')).toEqual(['customer', 'internal'])
    expect(offered('record:\n  roles: [▮]')).toContain('customer-success-agent')
    expect(offered('record:\n  roles:\n    - ▮')).toContain('customer-success-agent')
    expect(offered(`${PLAYBOOK}            skippable: ▮`)).toEqual(['true', 'false'])
    const gate = `${PLAYBOOK}          - key: g\n            type: records\n            collection: meetings\n`
    expect(offered(`${gate}            open: [▮]`)).toEqual(['draft', 'scheduled', 'complete', 'canceled'])
    expect(
      offered(`${gate}            collection: ▮`.replace('collection: meetings\n', 'label: G\n')),
    ).toEqual(['tasks', 'meetings'])
    expect(offered(`${PLAYBOOK}              - ▮`)).toEqual(
      expect.arrayContaining(['priority', 'name', 'label']),
    )
    expect(offered(`${PLAYBOOK}              - { ▮ }`)).toEqual(
      expect.arrayContaining(['name', 'required', 'options']),
    )
  })

  it('are activities of the same phase to come after', () => {
    expect(offered(`${PLAYBOOK}            after: [▮]`)).toEqual(['begin'])
    expect(offered(`${PLAYBOOK}            after:\n              - ▮`)).toEqual(['begin'])
    const other = `${PLAYBOOK}  - key: end\n    label: End\n    lanes:\n      - key: l\n        activities:\n          - { key: last, type: comment, label: Last, after: [▮] }\n`
    expect(offered(other)).toEqual([])
  })

  it('are fields, operators and options of conditions', () => {
    expect(offered(`${PLAYBOOK}            when: { ▮ }`)).toEqual(
      expect.arrayContaining(['and', 'or', 'priority', 'reason', 'state', 'engagement.stage']),
    )
    expect(offered(`${PLAYBOOK}            when: { priority: { ▮ } }`)).toEqual(
      expect.arrayContaining(['equals', 'in', 'exists']),
    )
    expect(offered(`${PLAYBOOK}            when: { priority: { in: [▮] } }`)).toContain('critical')
    expect(offered(`${PLAYBOOK}            when:\n              reason:\n                equals: ▮`)).toEqual(
      ['cost', 'time'],
    )
    expect(inserted(`${PLAYBOOK}            when: { category: { equals: ▮ } }`, 'Two, three')).toBe(
      '"Two, three"',
    )
  })

  it('are the verbs of scenarios and what they are about', () => {
    const scenario = `${PLAYBOOK}scenarios:\n  - name: s\n    steps:\n      - `
    expect(offered(`${scenario}▮`)).toEqual(expect.arrayContaining(['complete', 'skip', 'add', 'expect']))
    expect(offered(`${scenario}complete: ▮`)).toEqual(['begin', 'look'])
    expect(offered(`${scenario}{ complete: look, with: { ▮ } }`)).toEqual(['reason'])
    expect(offered(`${scenario}{ complete: look, with: { reason: ▮ } }`)).toEqual(['cost', 'time'])
    expect(offered(`${scenario}{ add: tasks, state: ▮ }`)).toContain('in-progress')
    expect(offered(`${scenario}expect: { activities: { ▮ } }`)).toEqual(['begin', 'look'])
    expect(offered(`${scenario}expect: { activities: { look: ▮ } }`)).toContain('skipped')
    expect(offered(`${scenario}close: { closureCode: ▮ }`)).toEqual(['Done', 'Given up'])
  })

  it('goes on as it has to, as far in as it has to', () => {
    expect(inserted('▮', 'key')).toBe('key: ')
    expect(inserted('key: a\n▮', 'phases')).toBe('phases:\n  - ')
    expect(inserted('key: a\n▮', 'record')).toBe('record:\n  ')
    expect(inserted('key: a\nphases:\n  - ▮', 'lanes')).toBe('lanes:\n      - ')
    expect(inserted('key: a\nphas▮: []\n', 'phases')).toBe('phases')
    expect(inserted('phases:\n  ▮', '-')).toBe('- ')
    expect(inserted(`${PLAYBOOK}          - { ▮ }`, 'fields')).toBe('fields: ')
  })

  it('is nothing in a comment and in prose', () => {
    expect(offered('key: a # ▮')).toEqual([])
    expect(offered('description: some ▮')).toEqual([])
    expect(offered('description: >-\n  some\n  ▮')).toEqual([])
  })

  it('is found out at every place of any text, without a slip', () => {
    for (let offset = 0; offset <= SHIPPED.length; offset += 61) {
      offersAt({ text: SHIPPED, offset, vocabulary: defaultVocabulary })
      offersAt({ text: SHIPPED.slice(0, offset), offset, vocabulary: defaultVocabulary })
      aboutAt({ text: SHIPPED, offset, vocabulary: defaultVocabulary })
    }
    const piece = fc.constantFrom(
      '- ',
      '\n',
      '  ',
      'phases:',
      'when: ',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '#',
      'x',
      '__proto__: ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(100), (pieces, place) => {
        const text = pieces.join('')
        const offset = Math.min(place, text.length)
        offersAt({ text, offset, vocabulary: defaultVocabulary })
        aboutAt({ text, offset, vocabulary: defaultVocabulary })
      }),
      { numRuns: 500 },
    )
  }, 60_000)
})

describe('what stands at a place', () => {
  it('is explained by the language', () => {
    expect(aboutAt(at(SHIPPED.replace('numberPrefix', 'num▮berPrefix')))).toMatchObject({
      on: 'key',
      required: true,
      schemas: [{ description: expect.stringMatching(/numbers of the plays begin/) }],
    })
    expect(aboutAt(at(SHIPPED.replace('type: form', 'type: fo▮rm')))?.schemas[0]?.description).toMatch(
      /Asks for fields/,
    )
  })

  it('leads to what it names', () => {
    const referring = `${PLAYBOOK}            after: [be▮gin]\n`
    expect(aboutAt(at(referring))).toMatchObject({
      name: { kind: 'activity', about: 'Begin' },
      target: referring.indexOf('key: begin'),
    })
    const step = `${PLAYBOOK}scenarios:\n  - name: s\n    steps:\n      - complete: lo▮ok\n`
    expect(aboutAt(at(step))?.target).toBe(step.indexOf('key: look'))
    const condition = `${PLAYBOOK}            when: { rea▮son: { equals: cost } }\n`
    expect(aboutAt(at(condition))?.target).toBe(condition.indexOf('name: reason'))
    expect(aboutAt(at(`${PLAYBOOK}            when: { prio▮rity: { equals: low } }\n`))?.target).toBe(null)
  })
})
