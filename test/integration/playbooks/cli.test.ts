import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Plugin } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { listen } from '../../support/http.ts'
import { playbookDirectory } from '../../support/plays.ts'
import { visitText } from '../../support/visit.ts'

const KEY = 'a0b1c2d3-0000-4000-8000-00000000cafe'

/** Users of this host have API keys, as those of many have. */
const withKeys: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map((collection) =>
    collection.slug === 'users'
      ? { ...collection, auth: { ...(collection.auth as object), useAPIKey: true } }
      : collection,
  ),
})

describe('playbooks of an application on the command line', () => {
  let shipped: Awaited<ReturnType<typeof playbookDirectory>>
  let app: TestApp
  let server: Awaited<ReturnType<typeof listen>>
  let directory: string

  beforeAll(async () => {
    shipped = await playbookDirectory({ shipped: false, files: { 'the-visit.yaml': visitText() } })
    app = await createTestApp({ directory: shipped.directory, plugins: [withKeys] })
    server = await listen(app)
    const { payload, users } = app
    const update = (id: string | number, data: Record<string, unknown>) =>
      payload.update({ collection: 'users', id, data: data as never })
    await update(users.playbookAdmin.id, { enableAPIKey: true, apiKey: KEY })
    await update(users.admin.id, { password: 'a password' })
    await update(users.agent.id, { password: 'a password' })
  })
  afterAll(async () => {
    await server?.close()
    await app?.destroy()
    await shipped?.remove()
  })
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'cli-'))
  })
  afterEach(() => rm(directory, { recursive: true }))

  const cli = async (args: string[], env: Record<string, string> = {}) => {
    const out: string[] = []
    const err: string[] = []
    const code = await run({
      args,
      env: { PLAYBOOKS_URL: server.url, PLAYBOOKS_API_KEY: KEY, PLAYBOOK_DEFINITIONS: directory, ...env },
      out: (line) => out.push(line),
      err: (line) => err.push(line),
    })
    expect([...out, ...err].join('\n')).not.toContain(KEY)
    return { code, out, err }
  }
  const put = async (name: string, text: string) => {
    const file = path.join(directory, name)
    await writeFile(file, text)
    return file
  }
  const page = async (key: string) =>
    (await app.rest('GET', `/playbooks/${key}/page`, { user: 'playbookAdmin' })).body
  const panel = (method: string, route: string, body: unknown) =>
    app.rest(method, `/playbooks${route}`, { user: 'admin', body })

  it('pulls under the name that the file had, changes it, publishes it, and agrees again', async () => {
    expect(await cli(['pull'])).toMatchObject({ code: 0, err: ['1 playbook, 1 written, 0 refused'] })
    expect(await readdir(directory)).toEqual(['the-visit.yaml'])
    const file = path.join(directory, 'the-visit.yaml')
    expect(await readFile(file, 'utf8')).toBe(visitText())
    expect(await cli(['diff'])).toEqual({ code: 0, out: [], err: ['1 playbook, 0 different'] })

    await writeFile(file, `# mine\n${visitText({ label: 'Visit at home' })}`)
    const different = await cli(['diff', '--words'])
    expect(different.code).toBe(1)
    expect(different.out.join('\n')).toContain('The playbook is now called "Visit at home"')
    expect(await cli(['pull'])).toMatchObject({ code: 1, out: [expect.stringContaining('never saw')] })

    const rehearsed = await cli(['push', '--publish', '--note', 'Why', '--dry-run'])
    expect(rehearsed).toMatchObject({ code: 0, out: [`would publish  ${file}`] })
    expect(await page('visit')).toMatchObject({ published: { version: 1 }, draft: null })

    expect(await cli(['push'])).toMatchObject({ code: 0, out: [`saved  ${file}`] })
    expect((await page('visit')).draft).toMatchObject({ source: 'push', from: 1 })
    expect(await cli(['push'])).toMatchObject({ code: 0, out: [`unchanged  ${file}  it is the draft`] })
    expect(await cli(['diff', '--draft'])).toMatchObject({ code: 0 })

    const published = await cli(['push', '--publish', '--note', 'At home now'])
    expect(published).toMatchObject({ code: 0, out: [`published  ${file}  version 2`] })
    expect((await page('visit')).published).toMatchObject({
      version: 2,
      note: 'At home now',
      source: 'push',
      by: { name: 'Test playbookAdmin' },
    })
    expect(await cli(['diff'])).toMatchObject({ code: 0 })
    expect(await cli(['pull'])).toMatchObject({ code: 0, out: [] })

    const versions = await cli(['diff', 'visit', '--from', '1', '--to', '2', '--json'])
    expect(versions.code).toBe(1)
    expect(JSON.parse(versions.out.join('\n')).playbooks).toMatchObject([
      { key: 'visit', outcome: 'different', added: 3, removed: 2 },
    ])
    expect(await cli(['diff', 'visit', '--from', '1', '--to', '99'])).toMatchObject({ code: 1 })

    // The file of long ago would bring version 1 back.
    await writeFile(file, visitText())
    const old = await cli(['push', file])
    expect(old.code).toBe(1)
    expect(old.out[0]).toContain('the file is version 1, and version 2 is published; to replace it: --over')
  })

  it('makes a playbook that is new, and says what keeps it from being published', async () => {
    expect((await cli(['new', '--label', 'Checkup', '--prefix', 'CHU'])).code).toBe(0)
    const file = path.join(directory, 'checkup.yaml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/^ {2}visibility: .*$/m, '  visibility: nobody'))
    const refused = await cli(['push', '--publish', '--note', 'First'])
    expect(refused.code).toBe(1)
    expect(refused.out[0]).toContain('saved as a draft, not published')
    expect(refused.out[1]).toContain(`${file}:`)
    await writeFile(file, text)
    expect(await cli(['push', '--publish', '--note', 'First'])).toMatchObject({
      code: 0,
      out: [`published  ${file}  version 1`],
    })
  })

  it('leaves the draft of somebody else alone, unless its revision is named', async () => {
    const text = visitText({ key: 'shared', prefix: 'SHD', label: 'Mine' })
    const made = await panel('POST', '/drafts', { text })
    expect(made.body.errors).toBeUndefined()
    const file = await put('shared.yaml', text.replaceAll('Mine', 'Yours'))
    const refused = await cli(['push'])
    expect(refused).toMatchObject({
      code: 1,
      out: [expect.stringContaining('there is a draft of Test admin')],
    })
    expect(refused.out[0]).toContain(`--over ${made.body.rev}`)
    expect(await cli(['push', '--over', String(made.body.rev + 1)])).toMatchObject({ code: 1 })
    expect(await cli(['push', '--over', String(made.body.rev)])).toMatchObject({
      code: 0,
      out: [`saved  ${file}`],
    })
    expect((await page('shared')).draft.text).toContain('Yours')
  })

  it('signs in with a password, too, and lets nobody in without rights', async () => {
    const env = { PLAYBOOKS_PASSWORD: 'a password' }
    expect(await cli(['diff', '--email', 'admin@example.com'], env)).toMatchObject({ code: 1 })
    await put('visit.yaml', visitText({ label: 'Another' }))
    const agent = await cli(['push', '--email', 'agent@example.com'], env)
    expect(agent.code).toBe(3)
    const wrong = await cli(['diff', '--email', 'admin@example.com'], { PLAYBOOKS_PASSWORD: 'open-sesame' })
    expect([wrong.code, wrong.err[0]]).toEqual([3, expect.stringContaining('cannot sign in')])
    expect(wrong.err.join()).not.toContain('sesame')
    const strange = await cli(['diff'], { PLAYBOOKS_API_KEY: 'no-such-key' })
    expect(strange.code).toBe(3)
  })
})
