import { describe, expect, it } from 'vitest'
import { parseDefinition } from '../../../src/definition/parse.ts'
import { readAmong } from '../../../src/definition/read-among.ts'
import type { Definition } from '../../../src/definition/types.ts'
import { defaultVocabulary as vocabulary } from '../../../src/definition/vocabulary.ts'
import { versionName } from '../../../src/runtime/playbooks/versions.ts'
import { smallText } from '../../support/playbooks.ts'

const parsed = (text: string): Definition =>
  parseDefinition({ file: 'x.yaml', text, vocabulary }).definition as Definition

describe('a text among other playbooks', () => {
  const read = (text: string, others: readonly string[], previous: string | null = null) =>
    readAmong({
      file: 'check-in.yaml',
      text,
      vocabulary,
      previous: previous === null ? null : parsed(previous),
      others: others.map(parsed),
      reservedPrefixes: { TSK: 'tasks' },
    })
  const rulesOf = ({ findings }: ReturnType<typeof read>) => findings.map(({ rule }) => rule)

  it('has findings of its own only', () => {
    const other = smallText({ key: 'other', label: 'Other', prefix: 'CHK' })
    const { findings } = read(smallText(), [other])
    expect(findings.map(({ file }) => file)).toEqual(findings.map(() => 'check-in.yaml'))
    expect(findings.map(({ rule }) => rule)).toContain('number-prefix')
    expect(
      rulesOf(read(smallText(), [smallText({ key: 'other', label: 'Other', prefix: 'OTH' })])),
    ).not.toContain('number-prefix')
  })

  it('may not have the number prefix of other records', () => {
    expect(rulesOf(read(smallText({ prefix: 'TSK' }), []))).toContain('number-prefix')
  })

  it('is told what it would do to plays of the version before', () => {
    const before = smallText()
    const after = before.replace('- key: core\n', '- key: heart\n')
    const changes = (rules: readonly string[]) => rules.filter((rule) => rule.startsWith('change'))
    expect(changes(rulesOf(read(after, [], before)))).not.toEqual([])
    expect(changes(rulesOf(read(after, [])))).toEqual([])
  })

  it('is read even where it means nothing', () => {
    const { definition, findings } = read(': no\n yaml: [', [smallText({ key: 'other' })])
    expect(definition).toBeNull()
    expect(findings.length).toBeGreaterThan(0)
  })
})

it.each([
  ['published', 'published'],
  ['draft', 'draft'],
  ['1', 1],
  ['120', 120],
  ['0', null],
  ['01', null],
  ['-1', null],
  ['1.5', null],
  ['1e3', null],
  ['2147483648', null],
  ['', null],
  ['Draft', null],
])('a version is called %j', (text, name) => {
  expect(versionName(text)).toBe(name)
})
