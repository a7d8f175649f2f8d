import { describe, expect, it } from 'vitest'
import { activityShapes } from '../../../src/definition/activity-shapes.ts'
import { comparisonShape } from '../../../src/definition/condition-shape.ts'
import { FIELD_TYPES } from '../../../src/definition/field-shape.ts'
import { LIMITS } from '../../../src/definition/limits.ts'
import { parseDefinition } from '../../../src/definition/parse.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'
import { withoutLeftOut } from '../definition/sample.ts'
import { blocksOf, headingsOf, readDocument } from './markdown.ts'
import { KINDS, type Kind, playbookWith } from './playbooks.ts'

const document = readDocument('docs/language.md')
const examples = blocksOf(document).filter(({ info }) => info[0] === 'yaml' && info[1] !== 'comment')

describe('docs/language.md', () => {
  it.each(examples)('the example of line $line is right', ({ info, text }) => {
    const kind = info[1] as Kind
    expect(KINDS).toContain(kind)
    const { definition, findings } = parseDefinition({
      file: 'example.yaml',
      text: playbookWith({ kind, text }),
      vocabulary: defaultVocabulary,
    })
    expect(withoutLeftOut(findings)).toEqual([])
    expect(definition).not.toBeNull()
  })

  it('has a section with an example for every activity type', () => {
    for (const type of Object.keys(activityShapes)) {
      expect(headingsOf(document, 3)).toContain(type)
      expect(examples.some(({ heading, text }) => heading === type && text.includes(`type: ${type}`))).toBe(
        true,
      )
    }
  })

  it('names every operator, and shows each of them in an example', () => {
    for (const operator of Object.keys(comparisonShape.shape)) {
      expect(document).toContain(`| \`${operator}\` |`)
      expect(examples.some(({ text }) => text.includes(`${operator}: `))).toBe(true)
    }
  })

  it('names every type of a field, every field and every role', () => {
    const { playFields, conditionFields, engagementFields, records, roles } = defaultVocabulary
    const words = [
      ...FIELD_TYPES,
      ...Object.keys({ ...playFields, ...conditionFields, ...engagementFields, ...records }),
      ...Object.values(records).flatMap(({ states }) => states),
      ...roles,
    ]
    for (const word of words) expect(document).toContain(`\`${word}\``)
  })

  it('states the limits that hold', () => {
    const number = new Intl.NumberFormat('en')
    const { bytes, depth, aliases, tokens, values, findings } = LIMITS
    expect(document).toContain(`| one file | ${bytes / 1024} KiB of UTF-8 |`)
    expect(document).toContain(`| mappings and lists inside one another | ${depth} |`)
    expect(document).toContain(`| uses of \`*alias\` | ${aliases} |`)
    expect(document).toContain(`| words and marks of the text | ${number.format(tokens)} |`)
    expect(document).toContain(`| values once aliases are put in | ${number.format(values)} |`)
    expect(document).toContain(`| findings that are shown of one file | ${findings} |`)
  })
})

describe('README.md', () => {
  it('shows a first playbook without a mistake', () => {
    const [first] = blocksOf(readDocument('README.md')).filter(({ info }) => info[0] === 'yaml')
    const { findings } = parseDefinition({
      file: 'site-visit.yaml',
      text: first?.text ?? '',
      vocabulary: defaultVocabulary,
    })
    expect(withoutLeftOut(findings)).toEqual([])
  })
})
