import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { acrossRules } from '../../../src/definition/lint/across/registry.ts'
import { rules } from '../../../src/definition/lint/registry.ts'
import { loadDefinitionFiles } from '../../../src/definition/load.ts'
import type { Finding } from '../../../src/definition/types.ts'
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

/** What the linter says of an example, as a file beside those that ship. */
const findingsOf = ({ info, text }: Block): Finding[] => {
  const kind = info[2] as Kind
  expect(KINDS).toContain(kind)
  const file = path.join(directory, 'example.yaml')
  writeFileSync(file, playbookWith({ kind, text }))
  const shipped = readdirSync(path.join(root, 'playbook-definitions')).filter((name) =>
    name.endsWith('.yaml'),
  )
  return loadDefinitionFiles({
    files: [...shipped.map((name) => path.join(root, 'playbook-definitions', name)), file],
    vocabulary: defaultVocabulary,
  }).findings
}

/** Every rule id that is written in the sources, besides those of the registries. */
const rulesOfSources = (): string[] => {
  const sources = readdirSync(path.join(root, 'src/definition'), {
    encoding: 'utf8',
    recursive: true,
  }).filter((name) => name.endsWith('.ts'))
  return sources.flatMap((name) => {
    const text = readFileSync(path.join(root, 'src/definition', name), 'utf8')
    const found = text.matchAll(
      /(?:rule: |rule = |(?:refuse|unread)\(\s*)(?:code === '\w+' \? |isOperator \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g,
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
    expect(examples.filter(({ verdict }) => verdict !== 'bad' && verdict !== 'good')).toEqual([])
  })

  it.each(examples.filter(({ verdict }) => verdict === 'bad'))(
    '$rule finds the example of line $line',
    (block) => {
      const found = findingsOf(block).filter(({ rule }) => rule === block.rule)
      expect(found.length).toBeGreaterThan(0)
      for (const { file, severity } of found) {
        expect(path.basename(file)).toBe('example.yaml')
        expect(document).toContain(`### ${block.rule}\n\nSeverity: ${severity}. `)
      }
    },
  )

  it.each(examples.filter(({ verdict }) => verdict === 'good'))(
    '$rule: the example of line $line is right',
    (block) => {
      expect(findingsOf(block)).toEqual([])
    },
  )
})
