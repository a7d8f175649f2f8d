import { describe, expect, test } from 'vitest'
import { lintDefinitions } from '../../../src/definition/lint/across/registry.ts'
import { readDefinition } from '../../../src/definition/parse.ts'
import { defaultVocabulary as vocabulary } from '../../../src/definition/vocabulary.ts'
import { parse, sample, withoutLeftOut } from './sample.ts'

const LINE = '          - { key: plan, type: work-note, label: Plan }'
const FAULTY = LINE.replace('label: Plan', 'label: Plan!')

const rulesOf = (...lines: string[]) =>
  withoutLeftOut(parse(sample([LINE, lines.join('\n')])).findings).map(({ rule }) => rule)

describe('a silence', () => {
  test('on the line, or on a line above it', () => {
    expect(rulesOf(FAULTY)).toEqual(['label-ending'])
    expect(rulesOf(`${FAULTY} # lint-ignore label-ending: as the customer says it`)).toEqual([])
    expect(rulesOf('# lint-ignore label-ending: as the customer says it', FAULTY)).toEqual([])
    expect(rulesOf('# lint-ignore label-ending: as they say it', '', '# another remark', FAULTY)).toEqual([])
  })
  test('holds for its line and its rule alone', () => {
    const next = '          - { key: more, type: work-note, label: More! }'
    expect(rulesOf('# lint-ignore label-ending: as they say it', FAULTY, next)).toEqual(['label-ending'])
    expect(rulesOf(FAULTY.replace('Plan!', '"Plan  it!"'), '# lint-ignore text-space: why')).toEqual([
      'label-ending',
      'text-space',
      'silence-unused',
    ])
  })
  test('needs a reason, a rule, and a warning', () => {
    for (const comment of [
      '# lint-ignore label-ending',
      '# lint-ignore label-ending:',
      '# lint-ignore label-endings: why',
      '# lint-ignore',
    ]) {
      expect(rulesOf(`${FAULTY} ${comment}`).sort()).toEqual(['label-ending', 'silence-invalid'])
    }
    const after = FAULTY.replace('Plan!', 'Plan, after: [nobody]')
    expect(rulesOf(`${after} # lint-ignore after-unknown: why`)).toEqual(['after-unknown', 'silence-invalid'])
  })
  test('is no comment inside a text', () => {
    expect(
      rulesOf(FAULTY.replace('label', 'instructions: "# lint-ignore label-ending: why", label')),
    ).toEqual(['label-ending'])
  })
  test('of nothing is found, and taken away by its fix', () => {
    const text = sample([LINE, `${LINE} # lint-ignore label-ending: as they say it`])
    const [found] = withoutLeftOut(parse(text).findings)
    expect(found).toMatchObject({ rule: 'silence-unused', severity: 'warning', line: 23 })
    const [edit] = found?.fix?.edits ?? []
    expect(text.slice(0, edit?.offset) + text.slice((edit?.offset ?? 0) + (edit?.length ?? 0))).toBe(sample())
  })
  test('is heard by rules about several playbooks, and those about changes are not called unused', () => {
    const text = `# lint-ignore playbook-label: it replaces the other\n${sample()}`.replace(
      'key: sample',
      'key: sample # lint-ignore changed-key: a new one',
    )
    const [one, other] = ['one.yaml', 'other.yaml'].map((file) =>
      readDefinition({
        file,
        text: text.replace(
          'label: Sample',
          'label: Sample # lint-ignore playbook-label: it replaces the other',
        ),
        vocabulary,
      }),
    )
    expect(withoutLeftOut(one?.findings ?? [])).toEqual([])
    const files = [one, other].flatMap((file) => file ?? [])
    expect(lintDefinitions({ files }).map(({ rule }) => rule)).not.toContain('playbook-label')
  })
})
