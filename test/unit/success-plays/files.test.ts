import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'
import { formatSuccessPlaySchema } from '../../../src/success-plays/json-schema.ts'
import { loadSuccessPlays } from '../../../src/success-plays/load.ts'
import { playbooks, SAMPLE, SHIPPED, sample } from './sample.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'success-plays-'))
  mkdirSync(join(directory, 'success-plays'))
})
afterEach(() => rmSync(directory, { recursive: true }))

const put = (name: string, text: string) => {
  const file = join(directory, name)
  writeFileSync(file, text)
  return file
}

const load = (folder: string, mustExist = true) =>
  loadSuccessPlays({ directory: folder, mustExist, vocabulary: defaultVocabulary, playbooks })

async function cli(args: string[], env: Record<string, string> = {}) {
  const out: string[] = []
  const err: string[] = []
  const code = await run({ args, env, out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out, err }
}

describe('the success plays that ship', () => {
  test('are five, without a finding, in their order', () => {
    const { successPlays, findings } = load(join(SHIPPED, 'success-plays'))
    expect(findings).toEqual([])
    expect(successPlays.map(({ definition }) => [definition.category, definition.title])).toEqual([
      ['risk-management', 'Get to Green play'],
      ['success-planning', 'Setup next Quarterly Business Review'],
      ['success-support', 'Advisory Session: Optimize Architecture'],
      ['onboarding', 'Product Proof of Concept'],
      ['success-support', 'Scheduled a Follow-Up'],
    ])
  })

  test('have the schema that the parser checks', () => {
    expect(readFileSync(join(SHIPPED, 'success-plays/success-play.schema.json'), 'utf8')).toBe(
      formatSuccessPlaySchema(),
    )
  })
})

describe('a directory', () => {
  test('that is not there holds none, unless it was named', () => {
    expect(load(join(directory, 'no'), false)).toEqual({ successPlays: [], findings: [] })
    expect(load(join(directory, 'no')).findings.map(({ rule }) => rule)).toEqual(['unreadable'])
  })

  test('tells of two with one key, and of two with one title in a category', () => {
    put('success-plays/a.yaml', SAMPLE)
    put('success-plays/b.yaml', sample(['title: Sample', 'title: Another']))
    put('success-plays/c.yaml', sample(['key: sample', 'key: third'], ['title: Sample', 'title: "sample "']))
    put('success-plays/d.yaml', sample(['key: sample', 'key: fourth'], ['success-support', 'onboarding']))
    const { successPlays, findings } = load(join(directory, 'success-plays'))
    expect(findings.map(({ file, line, rule }) => [file.slice(-6), line, rule])).toEqual([
      ['b.yaml', 1, 'success-play-key'],
      ['c.yaml', 4, 'success-play-title'],
    ])
    expect(successPlays.map(({ definition }) => definition.key).sort()).toEqual(['fourth', 'sample'])
  })

  test('with files that are no text', () => {
    writeFileSync(join(directory, 'success-plays/a.yaml'), Buffer.from([0xff, 0xfe, 0x00]))
    put('success-plays/b.yaml', 'x'.repeat(300_000))
    const { findings } = load(join(directory, 'success-plays'))
    expect(findings.map(({ rule }) => rule)).toEqual(['encoding', 'file-size'])
  })
})

describe('playbooks lint', () => {
  test('reads success plays beside the playbooks, and elsewhere by what they hold', async () => {
    put('success-plays/a.yaml', sample(['priority: high', 'priority: hihg']))
    const playbook = readFileSync(join(SHIPPED, 'internal-play.yaml'), 'utf8')
    put('internal.yaml', playbook)
    const { code, out, err } = await cli(['lint', directory])
    expect(code).toBe(1)
    expect(out).toEqual([expect.stringMatching(/success-plays\/a\.yaml:\d+:19 {2}error {2}field-value {2}/)])
    expect(err).toEqual(['2 files, 1 error, 0 warnings'])
    const alone = await cli(['lint', join(directory, 'success-plays/a.yaml')])
    expect(alone.out).toEqual(out)
    const elsewhere = put('elsewhere.yaml', sample(['internal-play', 'unheard-of']))
    expect((await cli(['lint', elsewhere])).code).toBe(0)
    expect((await cli(['lint', elsewhere, join(directory, 'internal.yaml')])).out[0]).toContain(
      '  playbook-unknown  ',
    )
  })

  test('without any playbook looks at the rest', async () => {
    const file = put('alone.yaml', SAMPLE)
    rmSync(join(directory, 'success-plays'), { recursive: true })
    expect(await cli(['lint', file])).toEqual({ code: 0, out: [], err: ['1 file, 0 errors, 0 warnings'] })
    mkdirSync(join(directory, 'success-plays'))
  })
})

describe('playbooks schema', () => {
  test('writes both beside their files', async () => {
    expect((await cli(['schema'], { PLAYBOOK_DEFINITIONS: directory })).code).toBe(0)
    const file = join(directory, 'success-plays/success-play.schema.json')
    expect(readFileSync(file, 'utf8')).toBe(formatSuccessPlaySchema())
  })

  test('or the one that is named', async () => {
    expect(`${(await cli(['schema', '-', '--of', 'success-play'])).out.join('\n')}\n`).toBe(
      formatSuccessPlaySchema(),
    )
    expect((await cli(['schema', '-', '--of', 'meal'])).err[0]).toContain('allowed: playbook, success-play')
  })
})
