import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Definition, loadDefinitions } from '../../../src/definition/index.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'
import { runScenarios } from '../../../src/simulate/index.ts'
import { sound } from './support.ts'

const directory = new URL('../../../playbook-definitions/', import.meta.url).pathname
const { definitions } = loadDefinitions({ directory, vocabulary: defaultVocabulary })

const failed = (definition: Definition) =>
  runScenarios({ definition }).results.filter(({ outcome }) => outcome === 'failed')

describe.each(definitions.map(({ definition }) => [definition.key, definition] as const))(
  '%s',
  (key, definition) => {
    test.each(runScenarios({ definition }).results.map((result) => [result.name, result] as const))(
      '%s',
      (_name, result) => expect(result.failure).toBeNull(),
    )

    test('has a scenario for every state that shuts a gate', () => {
      const steps = (definition.scenarios ?? []).flatMap((scenario) => scenario.steps)
      for (const activity of definition.phases.flatMap(({ lanes }) =>
        lanes.flatMap((lane) => lane.activities),
      )) {
        if (activity.type !== 'records') continue
        const added = steps.filter(({ add }) => add === activity.collection).map(({ state }) => state)
        expect(added).toEqual(expect.arrayContaining([...activity.open]))
      }
    })

    // The scenarios are there to notice: each of these changes is one that must not go by unseen.
    const text = readFileSync(`${directory}${key}.yaml`, 'utf8')
    const changes: [what: string, from: string, to: string, scenario: string][] = [
      [
        'a paused task no longer counts',
        'open: [new, in-progress, paused]',
        'open: [new, in-progress]',
        'A paused task',
      ],
      [
        'a new task no longer counts',
        'open: [new, in-progress, paused]',
        'open: [in-progress, paused]',
        'A new task',
      ],
      ['no description is needed', '{ name: description, required: true }', 'description', 'mandatory'],
      ['no squad is needed', '{ name: squad, required: true }', 'squad', 'squad'],
      [
        'closing leaves what is open',
        'close:\n  openRecords: cancel',
        'close:\n  openRecords: leave',
        'early close',
      ],
      [
        'canceling is refused',
        'cancel:\n  openRecords: cancel',
        'cancel:\n  openRecords: refuse',
        'Canceling',
      ],
      ['anybody else starts it', '  roles: [', '  roles: [viewer, ', 'role'],
      [
        'core information may be skipped',
        'type: form\n            label: Enter',
        'type: form\n            skippable: true\n            label: Enter',
        'skipped',
      ],
      [
        'the other audience',
        /visibility: customer/.test(text) ? 'visibility: customer' : 'visibility: internal',
        /visibility: customer/.test(text) ? 'visibility: internal' : 'visibility: customer',
        'From the start',
      ],
    ]
    test.each(changes)('notices that %s', (_what, from, to, scenario) => {
      expect(text).toContain(from)
      const names = failed(
        sound(
          text.replace(from, () => to),
          `${key}.yaml`,
        ).definition,
      ).map(({ name }) => name)
      expect(names.some((name) => name.includes(scenario))).toBe(true)
    })
  },
)
