import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { toMermaid } from '../../../src/simulate/index.ts'
import { LAUNCH, launch } from './support.ts'

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

async function playbooks(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const env = { PLAYBOOK_DEFINITIONS: directory }
  const code = await run({ args, env, out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out, err: err.map((line) => line.replace(/\d+ ms/, 'ms')) }
}

const GOOD = `${LAUNCH}scenarios:
  - { name: New, expect: { state: new } }
  - { name: Paused for a while, steps: [{ pause: true }, { resume: true }], expect: { state: new } }
`
const BAD = GOOD.replace(
  'expect: { state: new } }\n  - { name: P',
  'expect: { state: closed } }\n  - { name: P',
)

describe('playbooks test', () => {
  test('prints one line a scenario and exits 0 when all passed', async () => {
    const file = put('launch.yaml', GOOD)
    const lines = [`passed  ${file}:60  New`, `passed  ${file}:61  Paused for a while`]
    expect(await playbooks('test')).toEqual({
      code: 0,
      out: lines,
      err: ['2 scenarios, 2 passed, 0 failed (ms)'],
    })
    expect((await playbooks('test', file)).out).toEqual(lines)
    expect((await playbooks('test', directory, file)).out).toEqual(lines)
  })
  test('shows the first expectation that does not hold at its place, and exits 1', async () => {
    const file = put('launch.yaml', BAD)
    expect(await playbooks('test')).toEqual({
      code: 1,
      out: [
        `failed  ${file}:60  New`,
        `        ${file}:60:35  at the end: state: expected closed, found new`,
        `passed  ${file}:61  Paused for a while`,
      ],
      err: ['2 scenarios, 1 passed, 1 failed (ms)'],
    })
  })
  test('as JSON', async () => {
    const file = put('launch.yaml', BAD)
    const { code, out, err } = await playbooks('test', '--json')
    expect([code, err]).toEqual([1, []])
    const report = JSON.parse(out.join('\n'))
    expect(report).toMatchObject({ total: 2, passed: 1, failed: 1, errors: 0, findings: [] })
    expect(report.files).toHaveLength(1)
    expect(report.files[0]).toMatchObject({
      file,
      scenarios: [
        {
          name: 'New',
          outcome: 'failed',
          line: 60,
          failure: { step: null, line: 60, column: 35, expected: 'closed', actual: 'new' },
        },
        { outcome: 'passed', line: 61, failure: null },
      ],
    })
  })
  test.each([
    ['paused', 1],
    ['P*while', 1],
    ['*', 2],
    ['e', 2],
    ['while*paused', 0],
  ])('--name %s', async (pattern, count) => {
    put('launch.yaml', GOOD)
    const { code, out } = await playbooks('test', '--name', pattern)
    expect([code, out.length]).toEqual([count === 0 ? 2 : 0, count])
  })
  test('a playbook with an error is told, not run', async () => {
    const file = put('launch.yaml', GOOD.replace('pause: true', 'complete: fcts'))
    const { code, out, err } = await playbooks('test')
    expect(code).toBe(1)
    expect(out).toHaveLength(1)
    expect(out[0]).toMatch(
      new RegExp(`^${file}:61:\\d+ {2}error {2}scenario-unknown {2}.*did you mean "facts"\\?$`),
    )
    expect(err).toEqual(['0 scenarios, 0 passed, 0 failed, 1 error (ms)'])
  })
  test.each([[['--names', 'x']], [['--name']]])('%j is not understood', async (args) => {
    const { code, out, err } = await playbooks('test', ...args)
    expect([code, out]).toEqual([2, []])
    expect(err.join('\n')).toContain('Usage: playbooks test')
  })
  test('a file that is not there is an error', async () => {
    const { code, out } = await playbooks('test', join(directory, 'none.yaml'))
    expect([code, out.length]).toEqual([1, 1])
    expect(out[0]).toContain('it does not exist')
  })
  test('--help', async () => {
    const { code, out } = await playbooks('test', '--help')
    expect(code).toBe(0)
    expect(out.join('\n')).toContain('--name pattern')
    expect((await playbooks('--help')).out.join('\n')).toMatch(/ {2}test \[[\s\S]*graph \[/)
  })
})

describe('playbooks graph', () => {
  test('writes the flowchart', async () => {
    const file = put('launch.yaml', LAUNCH)
    const text = toMermaid({ definition: launch() })
    expect(await playbooks('graph', file)).toEqual({ code: 0, out: [text.trimEnd()], err: [] })
    expect((await playbooks('graph')).out).toEqual([text.trimEnd()])
    expect(JSON.parse((await playbooks('graph', '--json')).out.join(''))).toEqual({ mermaid: text })
  })
  test('of one phase', async () => {
    put('launch.yaml', LAUNCH)
    const { out } = await playbooks('graph', '--phase', 'end')
    expect(out[0]?.match(/subgraph p\d\[/g)).toEqual(['subgraph p2['])
    const missed = await playbooks('graph', '--phase', 'works')
    expect([missed.code, missed.out]).toEqual([2, []])
    expect(missed.err[0]).toContain('did you mean "work"?')
  })
  test('of one playbook only', async () => {
    put('launch.yaml', LAUNCH)
    put('other.yaml', LAUNCH)
    const { code, err } = await playbooks('graph')
    expect(code).toBe(2)
    expect(err[0]).toContain('which playbook?')
  })
  test('of none that has an error', async () => {
    put('launch.yaml', LAUNCH.replace('type: create', 'type: creat'))
    const { code, out, err } = await playbooks('graph')
    expect([code, out]).toEqual([1, []])
    expect(err[0]).toContain('unknown-activity-type')
  })
  test('--help, and what is not understood', async () => {
    expect(await playbooks('graph', '--help')).toMatchObject({ code: 0, err: [] })
    expect((await playbooks('graph', '--svg')).code).toBe(2)
  })
})
