import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlaybooksOptions } from '../../../src/index.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { playbookDirectory } from '../../support/plays.ts'
import { visitText } from '../../support/visit.ts'

/** One application and one directory; each start of the application is another process to the database. */
describe('files and the panel', () => {
  let files: Awaited<ReturnType<typeof playbookDirectory>>
  let apps: TestApp[]

  beforeEach(async () => {
    files = await playbookDirectory({ shipped: false, files: { 'visit.yaml': visitText() } })
    apps = []
  })
  afterEach(async () => {
    for (const app of apps.reverse()) await app.destroy()
    await files.remove()
  })

  const start = async (options: Omit<PlaybooksOptions, 'directory'> = {}): Promise<TestApp> => {
    const [first] = apps
    const app = await createTestApp({
      directory: files.directory,
      options,
      ...(first ? { attach: first.databaseUri } : {}),
    })
    apps.push(app)
    return app
  }
  const write = (text: string): Promise<void> => writeFile(path.join(files.directory, 'visit.yaml'), text)
  const first = (): TestApp => apps[0] as TestApp
  const by = (app: TestApp, method: string, route: string, body: unknown) =>
    app.rest(method, `/playbooks/visit${route}`, { user: first().users.playbookAdmin, body })
  const page = async (app: TestApp) => {
    const { status, body } = await app.rest('GET', '/playbooks/visit/page', {
      user: first().users.playbookAdmin,
    })
    expect(status).toBe(200)
    return body
  }
  const publish = async (app: TestApp, text: string) => {
    const { rev } = await page(app)
    const saved = await by(app, 'PUT', '/draft', { text, rev })
    expect(saved.body.errors).toBeUndefined()
    const published = await by(app, 'POST', '/publish', { note: 'Because.', rev: saved.body.rev })
    expect(published.body.errors).toBeUndefined()
    return published
  }
  const startPlay = async (app: TestApp) =>
    app.rest('POST', '/plays?depth=0', {
      user: first().users.agent,
      body: { playbook: 'visit', engagement: (await first().createEngagement()).id },
    })

  it('a file that did not change changes nothing, though the panel went on', async () => {
    await publish(await start(), visitText({ label: 'Visit by panel' }))
    const again = await start()
    expect(await page(again)).toMatchObject({
      label: 'Visit by panel',
      published: { version: 2, source: 'api', note: 'Because.' },
      file: { name: 'visit.yaml', state: 'loaded', text: null },
      draft: null,
    })
    expect((await startPlay(again)).body.doc.definition.version).toBe(2)
  })

  it('a file that changed while the panel went on waits as a draft, and the panel decides', async () => {
    await publish(await start(), visitText({ label: 'Visit by panel' }))
    const text = visitText({ label: 'Visit by file' })
    await write(text)
    const again = await start()
    const seen = await page(again)
    expect(seen).toMatchObject({
      published: { version: 2 },
      file: { state: 'waiting', text },
      draft: { text, from: 2, source: 'file', by: null },
    })
    expect((await startPlay(again)).body.doc.definition.version).toBe(2)

    const published = await by(again, 'POST', '/publish', { note: 'The file is right.', rev: seen.rev })
    expect(published.status).toBe(200)
    expect(await page(again)).toMatchObject({
      published: { version: 3, text, source: 'file' },
      file: { state: 'loaded', text: null },
      draft: null,
    })
    // Looked at once: the next start has nothing to say about it, and the file after it is a version of its own.
    await start()
    await write(visitText({ label: 'Visit by file again' }))
    expect(await page(await start())).toMatchObject({
      label: 'Visit by file again',
      published: { version: 4 },
    })
  })

  it('a draft of somebody is never touched by a file', async () => {
    const app = await start()
    const draft = visitText({ comment: 'half done', extra: true })
    await by(app, 'PUT', '/draft', { text: draft, rev: (await page(app)).rev })
    const text = visitText({ label: 'Visit by file' })
    await write(text)
    const again = await start()
    const seen = await page(again)
    expect(seen).toMatchObject({
      published: { version: 1 },
      draft: { text: draft },
      file: { state: 'waiting', text },
    })
    const kept = await by(again, 'POST', '/file', { take: false, rev: seen.rev })
    expect(kept.status).toBe(200)
    expect(await page(again)).toMatchObject({ draft: { text: draft }, file: { state: 'loaded', text: null } })
    expect(await page(await start())).toMatchObject({ file: { state: 'loaded' }, draft: { text: draft } })
  })

  it('the text that waits can be taken as the draft', async () => {
    const app = await start()
    await by(app, 'PUT', '/draft', { text: visitText({ extra: true }), rev: (await page(app)).rev })
    const text = visitText({ label: 'Visit by file' })
    await write(text)
    const again = await start()
    await by(again, 'POST', '/file', { take: true, rev: (await page(again)).rev })
    expect(await page(again)).toMatchObject({ draft: { text, source: 'file' }, file: { state: 'loaded' } })
    const nothing = await by(again, 'POST', '/file', { take: true, rev: (await page(again)).rev })
    expect(nothing.status).toBe(409)
    expect(nothing.body.errors[0].data.code).toBe('no-file')
  })

  it('a file that is gone stops its playbook, until it is back or the panel keeps the playbook', async () => {
    await start()
    await rm(path.join(files.directory, 'visit.yaml'))
    const without = await start()
    expect(await page(without)).toMatchObject({ state: 'published', file: { state: 'gone' } })
    expect((await startPlay(without)).status).toBe(400)
    await write(visitText())
    const back = await start()
    expect(await page(back)).toMatchObject({ published: { version: 1 }, file: { state: 'loaded' } })
    expect((await startPlay(back)).status).toBe(201)

    await rm(path.join(files.directory, 'visit.yaml'))
    const gone = await start()
    const kept = await by(gone, 'POST', '/file', { take: false, rev: (await page(gone)).rev })
    expect(kept.status).toBe(200)
    expect((await startPlay(gone)).status).toBe(201)
    expect(await page(await start())).toMatchObject({ file: null, published: { version: 1 } })
  })

  it('what the panel has published does not hang on its file', async () => {
    await publish(await start(), visitText({ label: 'Visit by panel' }))
    await rm(path.join(files.directory, 'visit.yaml'))
    const without = await start()
    expect(await page(without)).toMatchObject({ file: null, published: { version: 2 } })
    expect((await startPlay(without)).status).toBe(201)
  })

  it('where files alone decide, a file always becomes a version, and the panel changes nothing', async () => {
    const app = await start()
    const draft = visitText({ extra: true })
    await by(app, 'PUT', '/draft', { text: draft, rev: (await page(app)).rev })
    await write(visitText({ label: 'Visit by file' }))
    const strict = await start({ definitions: 'files' })
    const seen = await page(strict)
    expect(seen).toMatchObject({ mode: 'files', mayEdit: false, published: { version: 2 } })
    for (const [method, route, body] of [
      ['PUT', '/draft', { text: visitText(), rev: seen.rev }],
      ['POST', '/publish', { note: 'x', rev: seen.rev }],
      ['POST', '/retire', { rev: seen.rev }],
    ] as const) {
      const refused = await by(strict, method, route, body)
      expect(refused.status).toBe(409)
      expect(refused.body.errors[0].data.code).toBe('read-only')
    }
    // Nothing of the draft is lost: with the option back it is there again.
    expect((await page(await start())).draft.text).toBe(draft)
  })

  it('where the panel alone decides, no file is read', async () => {
    await start({ definitions: 'panel' })
    const missing = await first().rest('GET', '/playbooks/visit/page', { user: 'playbookAdmin' })
    expect(missing.status).toBe(404)
    const made = await first().rest('POST', '/playbooks/drafts', {
      user: 'playbookAdmin',
      body: { text: visitText() },
    })
    expect(made.status).toBe(201)
    await by(first(), 'POST', '/publish', { note: 'First.', rev: made.body.rev })
    expect((await startPlay(first())).status).toBe(201)
  })

  it('a new file whose number prefix is taken waits, and the application starts', async () => {
    const app = await start()
    const made = await app.rest('POST', '/playbooks/drafts', {
      user: 'playbookAdmin',
      body: { text: visitText({ key: 'audit', label: 'Audit', prefix: 'AUD' }) },
    })
    await app.rest('POST', '/playbooks/audit/publish', {
      user: 'playbookAdmin',
      body: { note: 'First.', rev: made.body.rev },
    })
    await writeFile(
      path.join(files.directory, 'audits.yaml'),
      visitText({ key: 'audits', label: 'Other audit', prefix: 'AUD' }),
    )
    const again = await start()
    const { body } = await again.rest('GET', '/playbooks/audits/page', { user: app.users.playbookAdmin })
    expect(body).toMatchObject({ state: 'draft', published: null, file: { state: 'waiting' } })
  })

  it('several processes that start with a changed file agree', async () => {
    await start()
    await write(visitText({ label: 'Together' }))
    await Promise.all([start(), start(), start()])
    for (const app of apps) {
      expect(await page(app)).toMatchObject({ label: 'Together', published: { version: 2 } })
    }
    const { totalDocs } = await first().payload.count({ collection: 'playbook-definitions' })
    expect(totalDocs).toBe(2)
  })
})
