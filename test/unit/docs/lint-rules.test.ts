import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { applyEdits } from '../../../src/definition/fixes/apply.ts'
import { acrossRules } from '../../../src/definition/lint/across/registry.ts'
import { rules } from '../../../src/definition/lint/registry.ts'
import { loadDefinitionFiles } from '../../../src/definition/load.ts'
import { readDefinition } from '../../../src/definition/parse.ts'
import type { Definition, Finding } from '../../../src/definition/types.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'
import { type Block, blocksOf, headingsOf, readDocument } from './markdown.ts'
import { KINDS, type Kind, playbookWith } from './playbooks.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const document = readDocument('docs/lint-rules.md')
const documented = headingsOf(document, 3)
const examples = blocksOf(document).map((block) => ({
  ...block,
  rule: block.heading,
  verdict: block.info[1],
}))

/** What cannot be shown in a few lines; test/unit/definition/load.test.ts and parse.test.ts have them. */
const WITHOUT_EXAMPLE = [
  'encoding',
  'file-size',
  'more-findings',
  'no-definitions',
  'rule-crashed',
  'unreadable',
]

const directory = mkdtempSync(path.join(os.tmpdir(), 'playbooks-docs-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** Rules about a playbook that could be read: their examples have no other mistake. */
const about = new Map([...rules, ...acrossRules].map((rule) => [rule.id, rule]))

/** The marks at the ends of lines are the document's. */
const unmark = (text: string): string => text.replace(MARK, '')
const MARK = / # here$/gm

const wholeOf = ({ info, text }: Block): string => {
  const kind = info[2] as Kind
  expect(KINDS).toContain(kind)
  return playbookWith({ kind, text })
}

const shipped = readdirSync(path.join(root, 'playbook-definitions'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => path.join(root, 'playbook-definitions', name))

/** The version before the playbook of an example, for the rules that compare. */
const previousOf = ({ heading }: Block): Definition | null => {
  const before = examples.find(({ rule, verdict }) => rule === heading && verdict === 'before')
  if (before === undefined) return null
  const { definition, findings } = readDefinition({
    file: 'before.yaml',
    text: wholeOf(before),
    vocabulary: defaultVocabulary,
  })
  expect(findings).toEqual([])
  return definition
}

/** What the linter says of an example, as a file beside those that ship. */
const findingsOf = (block: Block, text = unmark(wholeOf(block))): Finding[] => {
  const previous = previousOf(block)
  if (previous !== null) {
    return readDefinition({ file: 'example.yaml', text, vocabulary: defaultVocabulary, previous }).findings
  }
  const file = path.join(directory, 'example.yaml')
  writeFileSync(file, text)
  return loadDefinitionFiles({ files: [...shipped, file], vocabulary: defaultVocabulary }).findings
}

/** Lines of a text that are marked. */
const marksOf = (text: string): number[] =>
  text.split('\n').flatMap((line, index) => (line.endsWith(' # here') ? [index + 1] : []))

/** Every rule id that is written in the sources, besides those of the registries. */
const rulesOfSources = (): string[] => {
  const sources = readdirSync(path.join(root, 'src/definition'), {
    encoding: 'utf8',
    recursive: true,
    // What the visual builder cannot do to a text is no finding.
  }).filter((name) => name.endsWith('.ts') && !name.startsWith(`edit${path.sep}`))
  return sources.flatMap((name) => {
    const text = readFileSync(path.join(root, 'src/definition', name), 'utf8')
    const found = text.matchAll(
      /(?:rule: |rule = |(?:refuse|unread|found)\(\s*)(?:code === '\w+' \? |isOperator \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g,
    )
    return [...found].flatMap(([, one, other]) => [one, other].filter((id) => id !== undefined))
  })
}

describe('docs/lint-rules.md', () => {
  it('explains every rule there is, once, and no other', () => {
    const there = new Set([
      ...rules.map(({ id }) => id),
      ...acrossRules.map(({ id }) => id),
      ...rulesOfSources(),
    ])
    expect([...documented].sort()).toEqual([...there].sort())
  })

  it('says how bad each of them is', () => {
    for (const { id, severity } of [...rules, ...acrossRules]) {
      expect(document).toContain(`### ${id}\n\nSeverity: ${severity}. `)
    }
  })

  it('has an example of every rule that can be shown', () => {
    const shown = new Set(examples.filter(({ verdict }) => verdict === 'bad').map(({ rule }) => rule))
    expect(documented.filter((rule) => !shown.has(rule)).sort()).toEqual(WITHOUT_EXAMPLE)
    const verdicts = new Set(examples.filter(({ info }) => info.length > 2).map(({ verdict }) => verdict))
    expect([...verdicts].sort()).toEqual(['bad', 'before', 'good'])
    for (const rule of about.keys()) {
      expect(examples.filter((each) => each.rule === rule && each.verdict === 'good')).toHaveLength(1)
    }
  })

  it('knows at least thirty rules besides those about text and shape', () => {
    expect(about.size).toBeGreaterThanOrEqual(30)
    expect(about.size).toBe(rules.length + acrossRules.length)
  })

  const bad = examples.filter(({ verdict }) => verdict === 'bad')
  it.each(bad)('$rule finds the example of line $line, and where', (block) => {
    const whole = wholeOf(block)
    const findings = findingsOf(block)
    const found = findings.filter(({ rule }) => rule === block.rule)
    expect(found.length).toBeGreaterThan(0)
    // Where a text cannot be read, the place of the mistake may be behind the example.
    if (block.rule !== 'yaml-syntax') {
      expect([...new Set(found.map(({ line }) => line))]).toEqual(marksOf(whole))
    }
    for (const { file, severity } of found) {
      expect(path.basename(file)).toBe('example.yaml')
      expect(document).toContain(`### ${block.rule}\n\nSeverity: ${severity}. `)
    }
    if (about.has(block.rule)) expect(findings).toEqual(found)
  })

  it.each(bad)(
    '$rule says whether it has a fix, and the fix of line $line leaves nothing to find',
    (block) => {
      const section = document.split(`### ${block.rule}\n`)[1]?.split('\n### ')[0] ?? ''
      const text = unmark(wholeOf(block))
      const fixes = findingsOf(block).flatMap(({ rule, fix }) => (rule === block.rule && fix ? [fix] : []))
      expect(fixes.length > 0).toBe(section.includes('Has a fix.'))
      if (fixes.length === 0) return
      const mended = applyEdits({ text, edits: fixes.flatMap(({ edits }) => edits) })
      expect(findingsOf(block, mended)).toEqual([])
    },
  )

  it.each(examples.filter(({ verdict }) => verdict === 'good'))(
    '$rule: the example of line $line is right',
    (block) => {
      expect(findingsOf(block)).toEqual([])
    },
  )
})
