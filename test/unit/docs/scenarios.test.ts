import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDefinition } from '../../../src/definition/parse.ts'
import { STEP_KEYS, scenariosShape } from '../../../src/definition/scenario-shape.ts'
import { REFUSALS } from '../../../src/definition/scenario-values.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'
import * as simulation from '../../../src/simulate/index.ts'
import { blocksOf, readDocument } from './markdown.ts'

const document = readDocument('docs/scenarios.md')
const examples = blocksOf(document).filter(({ info }) => info[1] === 'scenarios')
const [playbook = ''] = readFileSync('playbook-definitions/customer-play.yaml', 'utf8').split('\n# Examples')

describe('docs/scenarios.md', () => {
  it.each(examples)('the example of line $line passes with the customer play', ({ text }) => {
    const { definition, findings } = readDefinition({
      file: 'example.yaml',
      text: `${playbook}\n${text}`,
      vocabulary: defaultVocabulary,
    })
    expect(findings).toEqual([])
    const report = definition && simulation.runScenarios({ definition })
    expect(report).toMatchObject({ total: 1, passed: 1 })
  })

  it('has examples', () => expect(examples.length).toBeGreaterThan(2))

  it('names every step, every expectation, everything that is given, and every refusal', () => {
    const { given, expect: expected } = scenariosShape.element.shape
    const words = [...Object.keys(given.unwrap().shape), ...Object.keys(expected.unwrap().shape), ...REFUSALS]
    for (const word of words) expect(document).toContain(`\`${word}\``)
    for (const [verb, beside] of Object.entries(STEP_KEYS)) {
      expect(document).toContain(`\`${verb}: `)
      for (const key of beside) expect(document).toMatch(new RegExp(`\`${key}[\`:]`))
    }
  })

  it('names only functions that there are', () => {
    const table = document.slice(document.indexOf('## In programs'), document.indexOf('None of them throws'))
    const names = [...table.matchAll(/`([a-z]\w+)(?:\(|`)/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) expect(simulation).toHaveProperty(name as string)
  })
})
