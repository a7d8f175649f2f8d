import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DefinitionError, formatFinding } from '../../../src/definition/findings.ts'
import { lintDefinitions } from '../../../src/definition/lint/across/registry.ts'
import { hashOf, loadDefinitionFiles, loadDefinitions } from '../../../src/definition/load.ts'
import { readDefinition } from '../../../src/definition/parse.ts'
import { defaultVocabulary as vocabulary } from '../../../src/definition/vocabulary.ts'
import { SAMPLE, sample, withoutLeftOut } from './sample.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'definitions-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const put = (name: string, text: string | Uint8Array) => writeFileSync(join(directory, name), text)
const load = () => loadDefinitions({ directory, vocabulary })
const named = (key: string, prefix: string) => sample(['key: sample', `key: ${key}`], ['SMP', prefix])
const places = () =>
  withoutLeftOut(load().findings).map(
    ({ file, line, column, rule }) => `${file.slice(directory.length + 1)}:${line}:${column} ${rule}`,
  )

describe('loadDefinitions', () => {
  test('takes *.yaml and *.yml by name and leaves everything else alone', () => {
    put('b.yaml', named('bee', 'BEE'))
    put('a.yml', named('ant', 'ANT'))
    put('notes.txt', 'not: [yaml')
    put('playbook.schema.json', '{')
    mkdirSync(join(directory, 'folder.yaml'))
    symlinkSync(join(directory, 'b.yaml'), join(directory, 'link.yaml'))
    const { definitions, findings } = load()
    expect(withoutLeftOut(findings)).toEqual([])
    expect(definitions.map(({ definition, file }) => [definition.key, file])).toEqual([
      ['ant', join(directory, 'a.yml')],
      ['bee', join(directory, 'b.yaml')],
    ])
  })
  test('keeps the text, and a hash that does not depend on line ends', () => {
    const windows = SAMPLE.replaceAll('\n', '\r\n')
    put('a.yaml', windows)
    expect(load().definitions[0]).toMatchObject({
      source: windows,
      hash: createHash('sha256').update(SAMPLE).digest('hex'),
    })
    expect(hashOf(windows)).toBe(hashOf(SAMPLE))
    expect(hashOf(`${SAMPLE}#`)).not.toBe(hashOf(SAMPLE))
  })
  test('a missing directory is an error, an empty one a warning', () => {
    const missing = loadDefinitions({ directory: join(directory, 'missing'), vocabulary })
    expect(missing).toMatchObject({
      definitions: [],
      findings: [{ severity: 'error', rule: 'unreadable', line: 1, column: 1 }],
    })
    expect(missing.findings[0]?.message).toContain('it does not exist')
    expect(load()).toMatchObject({
      definitions: [],
      findings: [{ severity: 'warning', rule: 'no-definitions' }],
    })
    put('file', '')
    const file = loadDefinitions({ directory: join(directory, 'file'), vocabulary })
    expect(file.findings[0]?.message).toContain('it is not a directory')
  })
  test('all findings of all files, and the good ones are still loaded', () => {
    put('a.yaml', sample(['key: sample', 'key: Sample'], ['    label: Work\n', '']))
    put('b.yaml', 'key: [\n')
    put('c.yaml', SAMPLE)
    expect(load().definitions.map(({ definition }) => definition.key)).toEqual(['sample'])
    expect(places()).toEqual(['a.yaml:1:6 wrong-format', 'a.yaml:17:5 missing-key', 'b.yaml:2:1 yaml-syntax'])
  })
  test('what is too large or no text is not read further', () => {
    put('a.yaml', `#${'x'.repeat(300 * 1024)}`)
    put('b.yaml', new Uint8Array([0x6b, 0xff, 0xfe]))
    expect(places()).toEqual(['a.yaml:1:1 file-size', 'b.yaml:1:1 encoding'])
  })
  test('a file that is not there', () => {
    const { findings } = loadDefinitionFiles({ files: [join(directory, 'x.yaml'), directory], vocabulary })
    expect(findings.map(({ message }) => message)).toEqual([
      'the file cannot be read: it does not exist',
      'the file cannot be read: it is a directory',
    ])
  })
})

describe('several playbooks', () => {
  test('playbook-key: two with one key', () => {
    put('a.yaml', named('bee', 'ANT'))
    put('b.yaml', `# second\n${named('bee', 'BEE')}`)
    expect(places()).toEqual(['b.yaml:2:6 playbook-key'])
    expect(load().definitions).toHaveLength(1)
  })
  test('number-prefix: two with one prefix', () => {
    put('a.yaml', named('ant', 'BEE'))
    put('b.yaml', named('bee', 'BEE'))
    expect(places()).toEqual(['b.yaml:4:17 number-prefix'])
    expect(withoutLeftOut(load().findings)[0]?.message).toContain(`is that of ${join(directory, 'a.yaml')}`)
  })
  test('number-prefix: two whose numbers may meet', () => {
    put('a.yaml', named('ant', 'BEE1'))
    put('b.yaml', named('bee', 'BEE'))
    put('c.yaml', named('cat', 'BEE2'))
    put('d.yaml', named('dog', 'BEES'))
    expect(places()).toEqual(['b.yaml:4:17 number-prefix', 'c.yaml:4:17 number-prefix'])
    expect(withoutLeftOut(load().findings)[0]?.message).toContain(
      'gives the same numbers as "BEE1", the prefix of',
    )
  })
  test.each(['ENG', 'TSK', 'MTG'])('number-prefix: %s belongs to other records', (prefix) => {
    put('a.yaml', named('ant', prefix))
    expect(places()).toEqual(['a.yaml:4:17 number-prefix'])
  })
  test('a host may have other prefixes', () => {
    put('a.yaml', named('ant', 'ENG'))
    const options = { directory, vocabulary, reservedPrefixes: { WRK: 'tasks' } }
    expect(withoutLeftOut(loadDefinitions(options).findings)).toEqual([])
  })
  test('files with other mistakes take part', () => {
    put('a.yaml', sample(['label: Sample', 'lable: Sample']))
    put('b.yaml', named('bee', 'SMP'))
    expect(places()).toEqual([
      'a.yaml:1:1 missing-key',
      'a.yaml:2:1 unknown-key',
      'b.yaml:4:17 number-prefix',
    ])
  })
  test('a rule that crashes is a finding', () => {
    const crash = { id: 'crash', severity: 'error', check: () => JSON.parse('{') } as const
    const files = [readDefinition({ file: 'a.yaml', text: SAMPLE, vocabulary })]
    expect(lintDefinitions({ files, checks: [crash] })).toMatchObject([
      { file: 'a.yaml', rule: 'rule-crashed' },
    ])
    expect(lintDefinitions({ files: [], checks: [crash] })).toMatchObject([
      { file: '', rule: 'rule-crashed' },
    ])
  })
})

describe('findings', () => {
  const finding = {
    file: 'a.yaml',
    line: 2,
    column: 3,
    severity: 'error',
    rule: 'tabs',
    message: 'a tab',
  } as const
  test('one line each', () => {
    expect(formatFinding(finding)).toBe('a.yaml:2:3  error  tabs  a tab')
  })
  test('the error lists all of a file that has an error, and carries those of the others', () => {
    const warning = { ...finding, severity: 'warning' } as const
    const elsewhere = { ...warning, file: 'b.yaml' } as const
    const error = new DefinitionError([finding, warning, elsewhere])
    expect(error.message).toBe(
      'The playbook definitions have 1 error:\na.yaml:2:3  error  tabs  a tab\na.yaml:2:3  warning  tabs  a tab',
    )
    expect(error).toMatchObject({ name: 'DefinitionError', findings: [finding, warning, elsewhere] })
    expect(new DefinitionError([finding, finding]).message).toContain('have 2 errors')
  })
})
