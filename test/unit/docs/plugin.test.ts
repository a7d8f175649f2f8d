import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Config } from 'payload'
import { afterAll, describe, expect, it } from 'vitest'
import { DefinitionError, playbooks } from '../../../src/index.ts'
import { COLLECTION_KEYS, sanitizeOptions } from '../../../src/options.ts'
import { headingsOf, readDocument } from './markdown.ts'
import { playbookWith } from './playbooks.ts'

const document = readDocument('docs/plugin.md')
const directory = mkdtempSync(path.join(os.tmpdir(), 'playbooks-prefix-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const defaults = sanitizeOptions({ options: {}, usersSlug: 'users' })

/** What the plugin says of a playbook with this prefix, where tasks are numbered as `JOB`. */
const startWith = async (numberPrefix: string): Promise<unknown> => {
  const text = playbookWith({
    kind: 'record',
    text: `numberPrefix: ${numberPrefix}\nvisibility: internal\nroles: [admin]\nclosureCodes: [Done]\n`,
  })
  writeFileSync(path.join(directory, 'example.yaml'), text)
  const plugin = playbooks({ directory, numbers: { tasks: { prefix: 'JOB' } } })
  return plugin({ db: { init: () => ({}) }, secret: 'x' } as unknown as Config)
}

describe('docs/plugin.md', () => {
  it('explains every option', () => {
    for (const option of Object.keys(defaults)) expect(document).toContain(`| \`${option}\` |`)
    for (const option of ['slugs', 'numbers', 'collections', 'disabled']) {
      expect(headingsOf(document, 3)).toContain(option)
    }
  })

  it('names every collection by its key, and every series with its format', () => {
    for (const key of COLLECTION_KEYS) expect(document).toContain(`\`${key}\``)
    const { plays, ...others } = defaults.numbers
    for (const [key, { prefix, digits, start }] of Object.entries(others)) {
      expect(document).toContain(`| \`${key}\` | \`${prefix}\` | ${digits} | ${start} |`)
    }
    expect(document).toContain(`of the playbook | ${plays.digits} | ${plays.start} |`)
  })

  it('says rightly that a playbook may not have the prefix of a series, whatever that is', async () => {
    await expect(startWith('JOB')).rejects.toThrow(DefinitionError)
    await expect(startWith('JOB')).rejects.toThrow('example.yaml:4:17  error  number-prefix')
    await expect(startWith('TSK')).resolves.toHaveProperty('collections')
  })
})
