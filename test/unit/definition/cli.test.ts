import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { formatJsonSchema } from '../../../src/definition/json-schema.ts'

const shipped = fileURLToPath(new URL('../../../playbook-definitions', import.meta.url))

const customerPlay = readFileSync(join(shipped, 'customer-play.yaml'), 'utf8')

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

async function playbooks(args: string[], env: Record<string, string> = {}) {
  const out: string[] = []
  const err: string[] = []
  const code = await run({ args, env, out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out, err }
}

describe('playbooks lint', () => {
  test('of what is fine says nothing and exits 0', async () => {
    expect(await playbooks(['lint', shipped])).toEqual({
      code: 0,
      out: [],
      err: ['17 files, 0 errors, 0 warnings'],
    })
  })
  test('one finding a line, exit 1 when there is an error', async () => {
    const file = put('a.yaml', customerPlay.replace('    label: Assist\n', '    lable: Assist\n'))
    const { code, out } = await playbooks(['lint', file])
    expect(code).toBe(1)
    expect(out.map((line) => line.split('  ').slice(0, 3))).toEqual([
      [`${file}:44:5`, 'error', 'missing-key'],
      [`${file}:45:5`, 'error', 'unknown-key'],
    ])
  })
  test('warnings alone are no error', async () => {
    put('a.yaml', customerPlay.replace('- dueDate', '- { name: dueDates, label: Due date, type: date }'))
    const { code, out, err } = await playbooks(['lint', directory])
    expect(out).toHaveLength(1)
    expect(out[0]).toContain('  warning  field-near-miss  ')
    expect([code, err]).toEqual([0, ['1 file, 0 errors, 1 warning']])
  })
  test('compares all files that it is given, each once', async () => {
    const one = put('one.yaml', customerPlay)
    const other = put('other.yaml', customerPlay)
    const { out } = await playbooks(['lint', one, other, directory])
    expect(out.map((line) => line.split('  ')[2])).toEqual([
      'playbook-key',
      'playbook-label',
      'number-prefix',
    ])
  })
  test('JSON for programs', async () => {
    put('a.yaml', 'key: [\n')
    const { code, out } = await playbooks(['lint', '--format', 'json', directory])
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
  test('the directory of the environment is the default', async () => {
    put('a.yaml', 'x: 1\n')
    expect((await playbooks(['lint'], { PLAYBOOK_DEFINITIONS: directory })).out[0]).toContain(
      join(directory, 'a.yaml:1:1'),
    )
  })
  test('what is not there is an error', async () => {
    const { code, out } = await playbooks(['lint', join(directory, 'no'), join(directory, 'no.yaml')])
    expect(code).toBe(1)
    expect(out.map((line) => line.split('  ')[2])).toEqual(['unreadable', 'unreadable'])
  })
})

describe('playbooks lint --fix', () => {
  /** A file with a comment, two things that can be put right, and one that cannot. */
  const faulty = customerPlay
    .replace('label: Add squad', 'label: "Add  squad."   # the people of the work')
    .replace('closureCodes: [Achieved,', 'closureCodes: [achieved, Achieved,')
  const mended = faulty.replace('"Add  squad."', '"Add squad"')

  test('puts right what can be, says what it did, and keeps the rest to the byte', async () => {
    const file = put('a.yaml', faulty)
    chmodSync(file, 0o640)
    const { code, out, err } = await playbooks(['lint', '--fix', file])
    expect(readFileSync(file, 'utf8')).toBe(mended)
    expect(statSync(file).mode & 0o777).toBe(0o640)
    expect(out.map((line) => line.split('  ').slice(1, 3))).toEqual([
      ['fixed', 'label-ending'],
      ['fixed', 'text-space'],
      ['warning', 'options-alike'],
    ])
    expect(out[0]).toContain(`${file}:39:20  fixed  label-ending  Remove the mark`)
    expect([code, err]).toEqual([0, ['1 file, 0 errors, 1 warning, 2 fixed']])
    expect(readdirSync(directory)).toEqual(['a.yaml'])
    expect((await playbooks(['lint', '--fix', file])).err).toEqual(['1 file, 0 errors, 1 warning, 0 fixed'])
  })
  test('--dry-run says what it would do, and does nothing', async () => {
    const file = put('a.yaml', faulty)
    const { out, err } = await playbooks(['lint', '--fix', '--dry-run', file])
    expect(readFileSync(file, 'utf8')).toBe(faulty)
    expect(out.filter((line) => line.includes('  would fix  '))).toHaveLength(2)
    expect(err).toEqual(['1 file, 0 errors, 3 warnings, 2 would be fixed'])
  })
  test('--json lists the fixes', async () => {
    const file = put('a.yaml', faulty)
    const { dryRun, fixes } = JSON.parse(
      (await playbooks(['lint', '--fix', '--dry-run', '--json', file])).out.join('\n'),
    )
    expect(dryRun).toBe(true)
    expect(fixes).toMatchObject([{ file, fixed: [{ rule: 'label-ending' }, { rule: 'text-space' }] }])
  })
  test('follows a link to the file', async () => {
    const file = put('a.yaml', faulty)
    const link = join(directory, 'link.yaml')
    symlinkSync(file, link)
    await playbooks(['lint', '--fix', link])
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(file, 'utf8')).toBe(mended)
  })
  test('leaves what cannot be read', async () => {
    const file = put('a.yaml', 'key: [\n')
    expect((await playbooks(['lint', '--fix', file])).code).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe('key: [\n')
  })
})

describe('playbooks schema', () => {
  test('writes the schema beside the definitions', async () => {
    expect((await playbooks(['schema'], { PLAYBOOK_DEFINITIONS: directory })).code).toBe(0)
    expect(readFileSync(join(directory, 'playbook.schema.json'), 'utf8')).toBe(formatJsonSchema())
  })
  test('or to where it is told', async () => {
    expect(`${(await playbooks(['schema', '-'])).out.join('\n')}\n`).toBe(formatJsonSchema())
    const { code, err } = await playbooks(['schema', join(directory, 'no', 'folder.json')])
    expect([code, err[0]]).toEqual([2, expect.stringContaining('cannot be written')])
  })
})

describe('usage', () => {
  test.each([[['--help']], [['-h']], [['help']], [['lint', '--help']]])('%j', async (args) => {
    const { code, out } = await playbooks(args)
    expect([code, out[0]]).toEqual([0, expect.stringContaining('Usage: playbooks')])
  })
  test.each([
    [[], 'which command?'],
    [['lnt'], 'did you mean "lint"?'],
    [['lint', '--format', 'xml'], 'unknown format "xml"; allowed: text, json'],
    [['lint', '--mend'], "Unknown option '--mend'"],
    [['lint', '--dry-run'], '--dry-run says what --fix would do'],
    [['schema', 'a', 'b'], 'schema writes one file'],
  ])('%j is not understood', async (args, message) => {
    const { code, out, err } = await playbooks(args)
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
