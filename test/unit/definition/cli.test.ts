import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { formatJsonSchema } from '../../../src/definition/json-schema.ts'
import { SAMPLE, sample } from './sample.ts'

const shipped = fileURLToPath(new URL('../../../playbook-definitions', import.meta.url))

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'playbooks-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const put = (name: string, text: string) => {
  const file = join(directory, name)
  writeFileSync(file, text)
  return file
}

function playbooks(args: string[], env: Record<string, string> = {}) {
  const out: string[] = []
  const err: string[] = []
  const code = run({ args, env, out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out, err }
}

describe('playbooks lint', () => {
  test('of what is fine says nothing and exits 0', () => {
    expect(playbooks(['lint', shipped])).toEqual({ code: 0, out: [], err: ['8 files, 0 errors, 0 warnings'] })
  })
  test('one finding a line, exit 1 when there is an error', () => {
    const file = put('a.yaml', sample(['    label: Work\n', '    lable: Work\n']))
    const { code, out } = playbooks(['lint', file])
    expect(code).toBe(1)
    expect(out.map((line) => line.split('  ').slice(0, 3))).toEqual([
      [`${file}:17:5`, 'error', 'missing-key'],
      [`${file}:18:5`, 'error', 'unknown-key'],
    ])
  })
  test('warnings alone are no error', () => {
    put('a.yaml', sample(['fields: [priority]', 'fields: [{ name: dueDates }]']))
    const { code, out, err } = playbooks(['lint', directory])
    expect(out).toHaveLength(1)
    expect(out[0]).toContain('  warning  field-near-miss  ')
    expect([code, err]).toEqual([0, ['1 file, 0 errors, 1 warning']])
  })
  test('compares all files that it is given, each once', () => {
    const one = put('one.yaml', SAMPLE)
    const other = put('other.yaml', SAMPLE)
    const { out } = playbooks(['lint', one, other, directory])
    expect(out.map((line) => line.split('  ')[2])).toEqual(['playbook-key', 'number-prefix'])
  })
  test('JSON for programs', () => {
    put('a.yaml', 'key: [\n')
    const { code, out } = playbooks(['lint', '--format', 'json', directory])
    expect(code).toBe(1)
    expect(JSON.parse(out.join('\n'))).toMatchObject({
      files: 1,
      errors: 1,
      warnings: 0,
      findings: [
        { file: join(directory, 'a.yaml'), line: 2, column: 1, severity: 'error', rule: 'yaml-syntax' },
      ],
    })
  })
  test('the directory of the environment is the default', () => {
    put('a.yaml', 'x: 1\n')
    expect(playbooks(['lint'], { PLAYBOOK_DEFINITIONS: directory }).out[0]).toContain(
      join(directory, 'a.yaml:1:1'),
    )
  })
  test('what is not there is an error', () => {
    const { code, out } = playbooks(['lint', join(directory, 'no'), join(directory, 'no.yaml')])
    expect(code).toBe(1)
    expect(out.map((line) => line.split('  ')[2])).toEqual(['unreadable', 'unreadable'])
  })
})

describe('playbooks schema', () => {
  test('writes the schema beside the definitions', () => {
    expect(playbooks(['schema'], { PLAYBOOK_DEFINITIONS: directory }).code).toBe(0)
    expect(readFileSync(join(directory, 'playbook.schema.json'), 'utf8')).toBe(formatJsonSchema())
  })
  test('or to where it is told', () => {
    expect(`${playbooks(['schema', '-']).out.join('\n')}\n`).toBe(formatJsonSchema())
    const { code, err } = playbooks(['schema', join(directory, 'no', 'folder.json')])
    expect([code, err[0]]).toEqual([2, expect.stringContaining('cannot be written')])
  })
})

describe('usage', () => {
  test.each([[['--help']], [['-h']], [['help']], [['lint', '--help']]])('%j', (args) => {
    const { code, out } = playbooks(args)
    expect([code, out[0]]).toEqual([0, expect.stringContaining('Usage: playbooks')])
  })
  test.each([
    [[], 'which command?'],
    [['lnt'], 'unknown command "lnt"; allowed: lint, schema'],
    [['lint', '--format', 'xml'], 'unknown format "xml"; allowed: text, json'],
    [['lint', '--fix'], "Unknown option '--fix'"],
    [['schema', 'a', 'b'], 'schema writes one file'],
  ])('%j is not understood', (args, message) => {
    const { code, out, err } = playbooks(args)
    expect([code, out]).toEqual([2, []])
    expect(err[0]).toContain(message)
  })
  test('the command itself', { timeout: 60_000 }, () => {
    const cli = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url))
    const file = put('a.yaml', 'x: 1\n')
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', cli, 'lint', file], {
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stdout).toContain(`${file}:1:1  error  unknown-key  `)
  })
})
