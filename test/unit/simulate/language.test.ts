import { describe, expect, test } from 'vitest'
import { runScenarios, simulate, viewOf } from '../../../src/simulate/index.ts'
import { LAUNCH, sound } from './support.ts'

const failing = (scenario: string): string => `${LAUNCH}scenarios:\n${scenario.replace(/^(?=.)/gm, '  ')}`

const CASES = [
  [
    '- name: state\n  expect: { state: closed }\n',
    'at the end: state: expected closed, found new',
    'am Ende: Zustand: erwartet closed, gefunden new',
    'no fim: estado: esperado closed, encontrado new',
  ],
  [
    '- name: done\n  steps:\n    - complete: facts\n      with: { shortDescription: A }\n      expect: { refused: blocked }\n',
    'step 1 (complete facts): expected to be refused as blocked, but it was done',
    'Schritt 1 (complete facts): erwartet, dass es mit blocked abgelehnt wird, aber es wurde ausgeführt',
    'passo 1 (complete facts): esperava-se que fosse recusado como blocked, mas foi feito',
  ],
  [
    '- name: none\n  steps:\n    - { set: tasks, from: new, to: complete }\n',
    'step 1 (set tasks): expected to be done, but refused as impossible: there are no tasks in the state "new"',
    'Schritt 1 (set tasks): erwartet, dass es ausgeführt wird, aber abgelehnt mit impossible: es gibt keine tasks im Zustand "new"',
    'passo 1 (set tasks): esperava-se que fosse feito, mas recusado como impossible: não há tasks no estado "new"',
  ],
  [
    '- name: stream\n  expect: { stream: [] }\n',
    /^at the end: stream: expected no entry, found started/,
    /^am Ende: Aktivitätsverlauf: erwartet kein Eintrag, gefunden started/,
    /^no fim: histórico de atividade: esperado nenhuma entrada, encontrado started/,
  ],
] as const

describe('a report', () => {
  test.each(CASES)('%s', (scenario, ...messages) => {
    const { definition } = sound(failing(scenario))
    for (const [index, language] of ['en', 'de', 'pt'].entries()) {
      const { results } = runScenarios({ definition, language })
      const message = messages[index] as string | RegExp
      if (typeof message === 'string') expect(results[0]?.failure?.message).toBe(message)
      else expect(results[0]?.failure?.message).toMatch(message)
    }
  })
  test('is English where the language is not known', () => {
    const { definition } = sound(failing(CASES[0][0]))
    expect(runScenarios({ definition, language: 'xx' }).results[0]?.failure?.message).toBe(CASES[0][1])
  })
})

test('a step that makes no sense says so in the language asked for', () => {
  const { definition } = sound(LAUNCH)
  const frame = simulate({ definition, commands: [{ reach: 'nowhere' }] }).at(-1)
  expect(frame?.refusal?.problem).toBe('"nowhere" is no activity of this playbook')
  expect(frame && viewOf({ definition, frame, language: 'de' }).refusal?.message).toBe(
    '"nowhere" ist keine Aktivität dieses Playbooks',
  )
})
