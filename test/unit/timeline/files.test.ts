import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Field } from 'payload'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { noHooks, pluginCollections } from '../../../src/collections.ts'
import { DefinitionError } from '../../../src/definition/findings.ts'
import { TEXTS } from '../../../src/i18n/index.ts'
import { sanitizeOptions } from '../../../src/options.ts'
import { formatTimelineSchema } from '../../../src/timeline/json-schema.ts'
import { loadTimeline, readTimelineFiles } from '../../../src/timeline/load.ts'
import { readTimeline } from '../../../src/timeline/parse.ts'
import { fieldsOf, SOURCE_KEYS } from '../../../src/timeline/sources.ts'
import { testContext } from '../access/support.ts'

const SHIPPED = fileURLToPath(new URL('../../../playbook-definitions/customer-timeline', import.meta.url))

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'timeline-'))
  mkdirSync(join(directory, 'customer-timeline'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const put = (name: string, text: string) => writeFileSync(join(directory, 'customer-timeline', name), text)

const SAMPLE = `facets:
  - { key: risks, label: Risks }
activities:
  - key: risk-closed
    label: { en: Risk closed, de: Risiko erledigt }
    icon: risk
    facet: risks
    source: riskSignals
    on: update
    changed: [state]
    when: { state: { equals: closed }, before.state: { not_equals: closed } }
    message: "{{ record.number }} is {{ record.stateLabel }}, it was {{ before.stateLabel }}"
`

/** The sample with some of its words replaced. */
const sample = (...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from)
    return text.replace(from, to)
  }, SAMPLE)

const said = (text: string) =>
  readTimeline({ file: 'a.yaml', text }).findings.map(
    ({ line, column, severity, rule, message }) => `${line}:${column} ${severity} ${rule}: ${message}`,
  )

describe('the activity types that ship', () => {
  test('are 30, each with a facet, in every language of the panel, without a finding', () => {
    const { timeline, findings } = loadTimeline({ directory: SHIPPED, mustExist: true })
    expect(findings).toEqual([])
    expect(timeline.activities.size).toBe(30)
    const languages = Object.keys(TEXTS).sort()
    for (const { key, label, message } of timeline.activities.values()) {
      expect([key, Object.keys(label).sort()]).toEqual([key, languages])
      expect([key, Object.keys(message).sort()]).toEqual([key, languages])
    }
    const used = new Set([...timeline.activities.values()].map(({ facet }) => facet))
    expect(timeline.facets.map(({ key }) => key).sort()).toEqual([...used].sort())
  })

  test('have the schema that the parser checks', () => {
    expect(readFileSync(join(SHIPPED, 'activity-types.schema.json'), 'utf8')).toBe(formatTimelineSchema())
  })
})

describe('the sources', () => {
  test('have the fields of their collections', async () => {
    const context = testContext()
    const collections = await pluginCollections({ context, hooksOf: noHooks })
    const ignored = ['textarea', 'text', 'number', 'date', 'checkbox', 'relationship', 'email']
    const flat = (fields: readonly Field[]): Field[] =>
      fields.flatMap((field) =>
        'name' in field ? [field] : 'fields' in field ? flat(field.fields as Field[]) : [],
      )
    for (const source of SOURCE_KEYS) {
      const collection = collections.find(({ slug }) => slug === context.options.slugs[source])
      const stored = flat(collection?.fields ?? []).filter(
        (field) =>
          ignored.includes(field.type) &&
          (!('hidden' in field && field.hidden) || ('name' in field && field.name === 'priorityRank')) &&
          !('virtual' in field && field.virtual),
      )
      const names = stored.map((field) => ('name' in field ? field.name : ''))
      const known = Object.entries(fieldsOf(source))
        .filter(([, { from }]) => from === null)
        .map(([name]) => name)
      expect([source, known.filter((name) => !names.includes(name))]).toEqual([source, []])
      const plumbing = ['rev', 'childLock']
      const missing = names.filter((name) => !known.includes(name) && !plumbing.includes(name))
      expect([source, missing]).toEqual([source, []])
      for (const field of stored) {
        if (field.type !== 'relationship' || !('name' in field)) continue
        const of = fieldsOf(source)[field.name]?.of
        expect([source, field.name, of && context.options.slugs[of]]).toEqual([
          source,
          field.name,
          field.relationTo,
        ])
      }
    }
  })
})

describe('a file', () => {
  test('without a mistake has no finding', () => {
    expect(said(SAMPLE)).toEqual([])
  })

  test('says where what is wrong, what is allowed, and what was probably meant', () => {
    expect(said(sample(['source: riskSignals', 'source: riskSignal']))[0]).toMatch(
      /^8:13 error not-allowed: source: found text "riskSignal"; allowed: engagements, .*did you mean "riskSignals"\?$/,
    )
    expect(said(sample(['changed: [state]', 'changed: [stat]']))).toEqual([
      expect.stringMatching(
        /^10:15 error changed-field: riskSignals have no field "stat"; .*did you mean "state"\?$/,
      ),
    ])
    expect(said(sample(['equals: closed', 'equals: close']))).toEqual([
      expect.stringMatching(
        /^11:30 error condition-value: "state" is never text "close"; allowed: new, active/,
      ),
    ])
    expect(said(sample(['when: { state:', 'when: { stat:']))).toEqual([
      expect.stringMatching(/^11:13 error condition-field: unknown field "stat" .*did you mean "state"\?$/),
    ])
    expect(said(sample(['record.stateLabel', 'record.stateLable']))).toEqual([
      expect.stringMatching(
        /^12:41 error liquid-variable: there is no "record.stateLable"; .*did you mean "record.stateLabel"\?$/,
      ),
    ])
    expect(said(sample(['{{ before.stateLabel }}', '{{ before.stateLabel']))).toEqual([
      expect.stringMatching(/^12:\d+ error liquid-syntax: not Liquid/),
    ])
    expect(said(sample(['icon: risk', 'icon: rsik']))[0]).toMatch(
      /^6:11 error not-allowed: icon: .*did you mean "risk"\?$/,
    )
    expect(said(sample(['de: Risiko', 'Deutsch: Risiko']))).toEqual([
      expect.stringMatching(/^5:31 error language: "Deutsch" is no language/),
    ])
    expect(
      said(sample(['    on: update\n    changed: [state]\n', '    on: create\n    changed: [state]\n'])),
    ).toEqual([
      expect.stringMatching(/^10:5 error changed-field: nothing changes on create/),
      expect.stringMatching(/^11:40 error condition-field: unknown field "before.state"/),
      expect.stringMatching(/^12:\d+ error liquid-variable: there is no "before.stateLabel"/),
    ])
    expect(
      said('activities: [{ key: a, label: A, facet: a, source: engagements, on: delete, message: gone }]'),
    ).toEqual([
      expect.stringMatching(/ error occasion: an engagement that is deleted takes its timeline along/),
    ])
    for (const text of ['', '[]', 'activities: 7', 'facets: []', ': :', '\u0000', 'a: &x [*x]']) {
      expect(said(text).length).toBeGreaterThan(0)
    }
  })

  test('may name fields that a host has added, with a doubt', () => {
    const text = sample(['changed: [state]', 'changed: [hostField]'])
    const { findings } = readTimeline({ file: 'a.yaml', text, open: ['riskSignals'] })
    expect(findings.map(({ severity, rule }) => [severity, rule])).toEqual([['warning', 'changed-field']])
  })
})

describe('a directory', () => {
  const load = () => loadTimeline({ directory: join(directory, 'customer-timeline'), mustExist: true })

  test('has each key once, and the facets of its types', () => {
    put('a.yaml', SAMPLE)
    put('b.yaml', sample(['key: risks', 'key: danger'], ['facet: risks', 'facet: risk']))
    expect(load().findings.map(({ file, line, rule }) => [file.slice(-6), line, rule])).toEqual([
      ['b.yaml', 4, 'activity-key'],
      ['b.yaml', 7, 'facet-unknown'],
    ])
  })

  test('with a mistake stops the start, with every finding of every file', () => {
    const read = () =>
      readTimelineFiles({ options: sanitizeOptions({ options: { directory }, usersSlug: 'users' }) })
    put('a.yaml', SAMPLE)
    expect([...read().activities.keys()]).toEqual(['risk-closed'])
    put(
      'b.yaml',
      sample(['key: risk-closed', 'key: one'], ['key: risks', 'key: two'], ['on: update', 'on: upate']),
    )
    put('c.yaml', 'facets: [{ key: Three, label: Three }]')
    expect(read).toThrow(DefinitionError)
    expect(read).toThrow(/b\.yaml:9:9 {2}error {2}not-allowed[\s\S]*c\.yaml:1:17 {2}error {2}wrong-format/)
    rmSync(join(directory, 'customer-timeline'), { recursive: true })
    expect(read().activities.size).toBe(0)
    const named = sanitizeOptions({
      options: { directory, timeline: join(directory, 'no') },
      usersSlug: 'users',
    })
    expect(() => readTimelineFiles({ options: named })).toThrow(/unreadable/)
  })

  test('is checked by playbooks lint, and gets its schema', async () => {
    const cli = async (...args: string[]) => {
      const out: string[] = []
      const code = await run({
        args,
        env: { PLAYBOOK_DEFINITIONS: directory },
        out: (line) => out.push(line),
        err: () => undefined,
      })
      return { code, out }
    }
    cpSync(SHIPPED, join(directory, 'customer-timeline'), { recursive: true })
    put('risks.yaml', `${readFileSync(join(SHIPPED, 'risks.yaml'), 'utf8')}    icn: risk\n`)
    const alone = join(directory, 'customer-timeline/risks.yaml')
    // Its facets are in a file beside it.
    const { code, out } = await cli('lint', alone)
    expect([code, out]).toEqual([
      1,
      [expect.stringMatching(/risks\.yaml:\d+:5 {2}error {2}unknown-key {2}.*did you mean "icon"\?$/)],
    ])
    expect((await cli('lint', join(directory, 'customer-timeline'))).out).toEqual(out)
    await cli('schema')
    const written = readFileSync(join(directory, 'customer-timeline/activity-types.schema.json'), 'utf8')
    expect(written).toBe(formatTimelineSchema())
  })
})
