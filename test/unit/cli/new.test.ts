import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { loadDefinitions } from '../../../src/definition/load.ts'
import { defaultVocabulary as vocabulary } from '../../../src/definition/vocabulary.ts'

let directory: string
beforeEach(() => {
  directory = join(mkdtempSync(join(tmpdir(), 'cli-')), 'definitions')
})
afterEach(() => rmSync(join(directory, '..'), { recursive: true }))

async function cli(args: string[], answers?: string[]) {
  const out: string[] = []
  const err: string[] = []
  const asked: string[] = []
  const code = await run({
    args: ['new', ...args],
    env: { PLAYBOOK_DEFINITIONS: directory },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    ...(answers && {
      ask: async (question) => {
        asked.push(question)
        return answers.shift() ?? ''
      },
    }),
  })
  return { code, out, err, asked }
}
const read = (name: string) => readFileSync(join(directory, name), 'utf8')

describe('with options', () => {
  it('needs only a label, and makes what can be used as it is', async () => {
    const { code, err } = await cli(['--label', 'Health check'])
    expect([code, err]).toEqual([0, [`wrote ${join(directory, 'health-check.yaml')}`]])
    const { definitions, findings } = loadDefinitions({ directory, vocabulary })
    expect(findings).toEqual([])
    expect(definitions[0]?.definition).toMatchObject({
      key: 'health-check',
      label: 'Health check',
      record: { visibility: 'customer', roles: ['customer-success-agent'] },
    })
  })

  it.each(['blank', 'customer', 'internal'])('of the template %s', async (template) => {
    const args = [
      '--label',
      'Health check',
      '--template',
      template,
      '--visibility',
      'internal',
      '--prefix',
      'HCK',
    ]
    expect((await cli([...args, '--roles', 'viewer, customer-success-agent', '--key', 'hc'])).code).toBe(0)
    const { definitions, findings } = loadDefinitions({ directory, vocabulary })
    expect(findings).toEqual([])
    expect(definitions[0]?.definition).toMatchObject({
      key: 'hc',
      record: { visibility: 'internal', numberPrefix: 'HCK', roles: ['viewer', 'customer-success-agent'] },
    })
  })

  it('goes by the playbooks that are there', async () => {
    await cli(['--label', 'Health check'])
    const { code: again, err: warned } = await cli(['--label', 'Health check', '--description', 'Another.'])
    expect([again, warned[1]]).toEqual([0, expect.stringContaining('playbook-label')])
    expect(readdirSync(directory)).toEqual(['health-check-2.yaml', 'health-check.yaml'])
    const { code, err } = await cli([
      '--label',
      'Health checks',
      '--prefix',
      'XYZ',
      '--key',
      'health-check',
      '--file',
      join(directory, 'x.yaml'),
    ])
    expect([code, err[0]]).toEqual([1, expect.stringContaining('playbook-key')])
    expect((await cli(['--label', 'Health of a check'])).code).toBe(0)
    expect(loadDefinitions({ directory, vocabulary }).definitions).toHaveLength(3)
  })

  it('never overwrites', async () => {
    const file = join(directory, '..', 'mine.yaml')
    writeFileSync(file, 'mine')
    const { code, err } = await cli(['--label', 'Mine', '--file', file])
    expect([code, err]).toEqual([1, [`playbooks new: there is ${file} already`]])
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  it('--dry-run shows it, --json says it', async () => {
    const { code, out } = await cli(['--label', 'Health check', '--dry-run'])
    expect([code, existsSync(directory)]).toEqual([0, false])
    expect(out.join('\n')).toContain('key: health-check\n')
    const told = JSON.parse((await cli(['--label', 'Health check', '--json'])).out.join('\n'))
    expect(told).toMatchObject({ key: 'health-check', written: true, findings: [] })
  })

  it.each([
    [['--label', ' '], '--label " "'],
    [['--label', 'X', '--key', '../x'], '--key "../x": allowed: small letters'],
    [['--label', 'X', '--key', '/etc/x'], '--key'],
    [['--label', 'X', '--key', 'x'.repeat(65)], '--key'],
    [['--label', 'X', '--visibility', 'all'], 'allowed: customer, internal'],
    [['--label', 'X', '--template', 'big'], 'allowed: blank, customer, internal'],
    [['--label', 'X', '--prefix', 'x'], '--prefix "x"'],
    [['--label', 'X', '--roles', ' , '], 'at least one role'],
    [['--label', 'X', '--plural', ' '], '--plural'],
    [['--label', 'X', '--file', 'x.txt'], 'ends in .yaml'],
    [[], 'what is it called?'],
    [['x'], 'options only'],
  ])('%j is not understood', async (args, message) => {
    const { code, err } = await cli(args)
    expect([code, err[0]]).toEqual([2, expect.stringContaining(message)])
    expect(existsSync(directory)).toBe(false)
  })

  it('a role that nobody has is a finding, not a file', async () => {
    const { code, err } = await cli(['--label', 'X', '--roles', 'nobody'])
    expect([code, err[0]]).toEqual([1, expect.stringContaining('role-unknown')])
    expect(existsSync(directory)).toBe(false)
  })
})

describe('with questions', () => {
  it('asks for what no option says, again after a wrong answer', async () => {
    const answers = ['', 'Renewal', '../x', '', 'internal', 'rnw', 'RN W', 'RNW', 'blank']
    const { code, asked, err } = await cli(['--roles', 'viewer'], answers)
    expect(code).toBe(0)
    expect(asked.map((question) => question.split(' ').slice(0, 3).join(' '))).toEqual([
      'What do people',
      'What do people',
      'Its key, for',
      'Its key, for',
      'May the customer',
      'What do numbers',
      'What do numbers',
      'What do numbers',
      'What does it',
    ])
    expect(err.slice(0, 2)).toEqual([
      expect.stringContaining('allowed: up to 200'),
      expect.stringContaining('allowed: small letters'),
    ])
    expect(read('renewal.yaml')).toContain('visibility: internal')
  })

  it('gives up after some wrong answers', async () => {
    const { code, err } = await cli([], [])
    expect([code, err.at(-2)]).toEqual([2, expect.stringContaining('there was no answer for --label')])
  })

  it('asks nothing where the label is an option', async () => {
    expect(await cli(['--label', 'Renewal'], [])).toMatchObject({ code: 0, asked: [] })
  })
})
