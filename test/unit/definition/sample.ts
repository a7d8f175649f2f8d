import { expect } from 'vitest'
import { parseDefinition } from '../../../src/definition/parse.ts'
import type { Definition, Finding } from '../../../src/definition/types.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'

/** A playbook without a mistake, on which tests change one thing. */
export const SAMPLE = `key: sample
label: Sample
record:
  numberPrefix: SMP
  visibility: customer
  roles: [customer-success-agent]
  categories: [Guidance, Training]
  closureCodes: [Done]
phases:
  - key: start
    label: Start
    lanes:
      - key: setup
        activities:
          - { key: begin, type: create, label: Begin, fields: [engagement] }
          - { key: facts, type: form, label: Facts, fields: [priority] }
  - key: work
    label: Work
    lanes:
      - key: talk
        activities:
          - { key: hello, type: comment, label: Hello }
          - { key: plan, type: work-note, label: Plan }
      - key: gates
        activities:
          - { key: tasks, type: records, label: Tasks, collection: tasks, open: [new, paused] }
  - key: end
    label: End
    lanes:
      - key: close
        activities:
          - { key: close-record, type: close-record, label: Close }
`

/** The sample with texts replaced by others, each of which must occur in it. */
export function sample(...changes: readonly (readonly [from: string, to: string])[]): string {
  let text = SAMPLE
  for (const [from, to] of changes) {
    expect(text).toContain(from)
    text = text.replace(from, () => to)
  }
  return text
}

/** The sample with `when` on the activity `plan`. */
export function sampleWhen(when: string): string {
  return sample(['label: Plan }', `label: Plan, when: ${when} }`])
}

/** The sample with the entries of the form's `fields`. */
export function sampleFields(fields: string): string {
  return sample(['fields: [priority]', `fields: [${fields}]`])
}

export function parse(text: string): { definition: Definition | null; findings: Finding[] } {
  return parseDefinition({ file: 'sample.yaml', text, vocabulary: defaultVocabulary })
}

/** What a sample of a few words leaves out. The rules that look for it have examples of their own in docs/. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'category-unasked',
  'close-twice',
  'closure-single',
  'description-missing',
  'field-idle',
  'field-label',
  'instructions-missing',
  'lane-label-alone',
  'playbook-label',
  'playbook-label-start',
  'phase-skippable',
  'plural-missing',
  'records-gap',
  'roles-repeated',
])

/** Findings about what a sample says, without those about what it leaves out. */
export function withoutLeftOut(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }) => !LEFT_OUT.has(rule))
}

export function expectNoFinding(text: string): void {
  expect(withoutLeftOut(parse(text).findings)).toEqual([])
}

/**
 * Expects exactly one finding for every `§` in the text, at the place of the `§`, all of one rule, and gives their
 * messages.
 */
export function expectFindings(rule: string, marked: string): string[] {
  const { text, places } = unmark(marked)
  const findings = withoutLeftOut(parse(text).findings)
  expect(findings.map((found) => [found.line, found.column, found.rule])).toEqual(
    places.map(({ line, column }) => [line, column, rule]),
  )
  return findings.map(({ message }) => message)
}

function unmark(marked: string): { text: string; places: { line: number; column: number }[] } {
  const places: { line: number; column: number }[] = []
  let text = ''
  for (const part of marked.split('§')) {
    text += part
    const lines = text.split('\n')
    places.push({ line: lines.length, column: (lines.at(-1) as string).length + 1 })
  }
  places.pop()
  return { text, places }
}
