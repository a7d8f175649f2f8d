import { mkdtemp, readdir, rm, unlink } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { de } from '@payloadcms/translations/languages/de'
import type { Plugin } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, createTestApp, type RestAnswer, type TestApp } from '../../support/app.ts'
import { createFaults } from '../../support/faults.ts'
import { pathsOf, refusalOf, startedPlay } from '../../support/plays.ts'

type Sent = {
  readonly data?: Record<string, unknown>
  readonly name?: string
  readonly type?: string
  readonly content?: string | Buffer
  readonly user?: Caller
  readonly language?: string
  readonly method?: string
  readonly path?: string
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n')
const ZIP = Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)])
const MAX = 50_000

describe('attachments', () => {
  const faults = createFaults()
  let app: TestApp
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'playbooks-attachments-'))
    app = await createTestApp({
      options: { attachments: { directory, maxSize: MAX } },
      plugins: [faults.plugin, inGerman],
    })
  })
  afterAll(async () => {
    await app?.destroy()
    await rm(directory, { recursive: true, force: true })
  })

  const send = async ({
    data = {},
    name = 'notes.txt',
    type = 'text/plain',
    content = 'Some notes',
    user = 'agent',
    language,
    method = 'POST',
    path: to = '/attachments',
  }: Sent = {}): Promise<RestAnswer> => {
    const form = new FormData()
    form.set('_payload', JSON.stringify(data))
    form.set('file', new File([content as never], name, { type }))
    const request = new Request('http://localhost', { method: 'POST', body: form })
    return app.rest(method, `${to}?depth=0`, {
      user,
      rawBody: Buffer.from(await request.arrayBuffer()) as never,
      headers: {
        'Content-Type': request.headers.get('Content-Type') ?? '',
        ...(language ? { 'Accept-Language': language } : {}),
      },
    })
  }
  const attached = async (sent: Sent) => {
    const answer = await send(sent)
    expect(answer.body.errors).toBeUndefined()
    expect(answer.status).toBe(201)
    return answer.body.doc as {
      id: string | number
      filename: string
      name: string
      [field: string]: unknown
    }
  }
  const messageOf = (answer: RestAnswer): string => answer.body.errors[0].data.errors[0].message
  const files = () => readdir(directory)
  const entries = async (subject: unknown, kind = 'plays') =>
    (await app.rest('GET', `/${kind}/${subject}/stream?kinds=attachment`, { user: 'agent' })).body
      .entries as { event: Record<string, unknown>; visibility: string; author: { name: string } }[]
  const file = (filename: string, user: Caller) =>
    app.rest('GET', `/attachments/file/${encodeURIComponent(filename)}`, { user })

  it('belong to one play or one engagement and to who attached them', async () => {
    const play = await startedPlay({ app })
    const engagement = play.engagement
    const doc = await attached({ data: { play: play.id, description: 'From the kick-off' } })
    expect(doc).toMatchObject({
      play: play.id,
      owner: app.users.agent.id,
      name: 'notes.txt',
      mimeType: 'text/plain',
      filesize: 10,
      visibleToCustomer: false,
      description: 'From the kick-off',
    })
    expect(await attached({ data: { engagement } })).toMatchObject({ engagement })
    expect(pathsOf(await send({ data: {} }))).toEqual(['play'])
    expect(pathsOf(await send({ data: { play: play.id, engagement } }))).toEqual(['engagement'])
    const owned = await send({ data: { play: play.id, owner: app.users.admin.id, name: 'other.txt' } })
    expect(pathsOf(owned)).toEqual(['name', 'owner'])
    const without = await app.rest('POST', '/attachments', { user: 'agent', body: { play: play.id } })
    expect(pathsOf(without)).toEqual(['file'])
    const elsewhere = { play: play.id, filename: 'a.txt', url: 'http://127.0.0.1:1/a.txt' }
    expect(pathsOf(await app.rest('POST', '/attachments', { user: 'agent', body: elsewhere }))).toEqual([
      'file',
    ])
  })

  it('can be listed with names, limits and what the reader may do', async () => {
    const play = await startedPlay({ app })
    const first = await attached({ data: { play: play.id } })
    const second = await attached({
      data: { play: play.id },
      name: 'plan.csv',
      type: 'text/csv',
      user: 'agent2',
    })
    const list = (user: Caller, query = '') =>
      app.rest('GET', `/plays/${play.id}/attachments${query}`, { user })
    const { body } = await list('agent')
    expect(body).toMatchObject({
      attachments: [
        { id: second.id, name: 'plan.csv', owner: { name: 'Test agent2' }, mayChange: false },
        { id: first.id, name: 'notes.txt', owner: { name: 'Test agent' }, mayChange: true },
      ],
      total: 2,
      mayAttach: true,
      maxSize: MAX,
    })
    expect((await list('agent', '?limit=1')).body).toMatchObject({
      attachments: [{ id: second.id }],
      total: 2,
    })
    expect(
      (await list('admin')).body.attachments.every((each: { mayChange: boolean }) => each.mayChange),
    ).toBe(true)
    expect((await list('viewer')).body).toMatchObject({ mayAttach: false, total: 2 })
    expect((await list('customer')).body).toMatchObject({ attachments: [], total: 0, mayAttach: false })
    expect((await list('customer2')).status).toBe(404)
    expect((await list(null)).status).toBe(401)
    expect(pathsOf(await list('agent', '?limit=many'))).toEqual(['limit'])
  })

  describe('are taken', () => {
    const good: readonly (readonly [string, string, string | Buffer])[] = [
      ['a.txt', 'text/plain', 'Text'],
      ['a.csv', 'text/csv', 'a;b\n1;2'],
      ['A.CSV', 'application/vnd.ms-excel', 'a;b\n1;2'],
      ['README', 'text/plain', 'Text'],
      ['a.ics', 'text/calendar', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'],
      ['a.eml', 'message/rfc822', 'From: a@example.com\r\n\r\n<html></html>'],
      ['a.png', 'image/png', PNG],
      ['a.pdf', 'application/pdf', PDF],
      ['a.zip', 'application/zip', ZIP],
    ]
    it.each(good)('%s (%s)', async (name, type, content) => {
      const play = await startedPlay({ app })
      const doc = await attached({ data: { play: play.id }, name, type, content })
      const answer = await file(doc.filename, 'agent')
      expect(answer.status).toBe(200)
      expect(answer.headers.get('Content-Length')).toBe(String(Buffer.from(content).length))
    })

    it('when a word processor of the last century wrote them', async () => {
      const play = await startedPlay({ app })
      const content = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2040)])
      await attached({ data: { play: play.id }, name: 'old.doc', type: 'application/msword', content })
    })
  })

  describe('are refused', () => {
    const bad: readonly (readonly [string, string, string | Buffer])[] = [
      ['page.html', 'text/html', '<!doctype html><script>alert(1)</script>'],
      ['page.html', 'text/plain', 'Text'],
      ['picture.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['script.js', 'text/javascript', 'alert(1)'],
      ['notes.txt.exe', 'text/plain', 'MZ'],
      ['page.txt', 'text/plain', '\n <!-- hello --> <html><script>alert(1)</script></html>'],
      ['page.csv', 'text/csv', Buffer.from('\ufeff<svg onload=alert(1)>', 'utf16le')],
      ['feed.txt', 'text/plain', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'],
      ['run.txt', 'text/plain', '#!/bin/sh\nrm -rf /'],
      ['not.png', 'image/png', 'Text'],
      ['not.png', 'image/png', PDF],
      ['not.pdf', 'application/pdf', '<html></html>'],
      ['not.docx', 'application/zip', 'Text'],
      ['binary.txt', 'text/plain', Buffer.from([77, 90, 0, 1, 2])],
      ['picture.txt', 'text/plain', PNG],
      ['film.mp4', 'video/mp4', 'Film'],
      ['noextension', 'application/octet-stream', 'Text'],
      ['noextension', 'text/html', '<p>'],
      ['empty.txt', 'text/plain', ''],
      ['utf-16.txt', 'text/plain', Buffer.from('\ufeffText', 'utf16le')],
    ]
    it.each(bad)('%s (%s)', async (name, type, content) => {
      const play = await startedPlay({ app })
      const before = await files()
      const answer = await send({ data: { play: play.id }, name, type, content })
      expect(pathsOf(answer)).toEqual(['file'])
      expect(messageOf(answer)).toContain(name)
      expect(await files()).toEqual(before)
    })

    it('when they are too large, whoever finds it out, in the language of the reader', async () => {
      const play = await startedPlay({ app })
      const data = { play: play.id }
      await attached({ data, content: 'x'.repeat(MAX) })
      const ours = await send({ data, content: 'x'.repeat(MAX + 1) })
      expect(ours.status).toBe(413)
      expect(ours.body.errors[0].message).toBe('The file is too large; the limit is 0.0477 MB.')
      const payloads = await send({ data, content: 'x'.repeat(21 * 1024 * 1024), language: 'de' })
      expect(payloads.status).toBe(413)
      expect(payloads.body.errors[0].message).toBe('Die Datei ist zu groß; erlaubt sind 0,0477 MB.')
      const type = await send({ data, name: 'seite.html', language: 'de' })
      expect(messageOf(type)).toContain('kann nicht angehängt werden')
    })

    it('on plays that the user may not run, and for those who only read', async () => {
      const internal = await startedPlay({ app, playbook: 'internal-play' })
      const customers = await startedPlay({ app })
      const before = await files()
      for (const user of ['viewer', 'customer', 'nobody', null] as const) {
        expect((await send({ data: { play: customers.id }, user })).status).toBe(403)
      }
      expect((await send({ data: { play: customers.id }, user: 'aleAgent' })).status).toBe(403)
      expect((await send({ data: { play: internal.id } })).status).toBe(201)
      expect((await send({ data: { play: 'no-such-play' } })).status).toBe(400)
      expect((await files()).length).toBe(before.length + 1)
    })
  })

  describe('names', () => {
    const odd = [
      '<img src=x onerror=alert(1)>.txt',
      '../../etc/passwd.txt',
      'C:\\temp\\plan.txt',
      `${'long'.repeat(75)}.txt`,
      `${'длинное'.repeat(40)}.txt`,
      'new\r\nline\u0085\u200b.txt',
      '\u202etxt.gnp\u202c.txt',
      '....txt',
      '.txt',
      'quote\'".txt',
      '計画書 🚀.txt',
      'a?b#c%2e%2e.txt',
    ]
    it.each(odd)('%j are harmless', async (name) => {
      const play = await startedPlay({ app })
      const answer = await send({ data: { play: play.id }, name })
      // Without anything in front of the dot there is no extension, and no type to go by.
      if (name === '.txt') {
        expect([201, 400]).toContain(answer.status)
        return
      }
      expect(answer.body.errors).toBeUndefined()
      const doc = answer.body.doc
      expect(doc.filename).toMatch(/^[a-zA-Z0-9-]{1,80}\.txt$/)
      expect(doc.name).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u)
      expect(doc.name.length).toBeLessThanOrEqual(200)
      expect(doc.name).toMatch(/\.txt$/)
      expect((await file(doc.filename, 'agent')).body).toBe('Some notes')
      expect(await files()).toContain(doc.filename)
    })

    it('that are the same at the same moment are two files', async () => {
      const play = await startedPlay({ app })
      const sent = Array.from({ length: 5 }, (_, at) =>
        send({ data: { play: play.id }, content: `Number ${at}` }),
      )
      const docs = (await Promise.all(sent)).map(({ body }) => body.doc)
      const read = await Promise.all(docs.map(({ filename }) => file(filename, 'agent')))
      expect(read.map(({ body }) => body)).toEqual([0, 1, 2, 3, 4].map((at) => `Number ${at}`))
      expect(new Set(docs.map(({ name }) => name))).toEqual(new Set(['notes.txt']))
    })
  })

  describe('are served', () => {
    it('so that nothing in them acts in the name of the application', async () => {
      const play = await startedPlay({ app })
      const text = await attached({ data: { play: play.id } })
      const picture = await attached({
        data: { play: play.id },
        name: 'a.png',
        type: 'image/png',
        content: PNG,
      })
      const pdf = await attached({
        data: { play: play.id },
        name: 'a.pdf',
        type: 'application/pdf',
        content: PDF,
      })
      const headers = async (filename: string) => (await file(filename, 'agent')).headers
      const ofText = await headers(text.filename)
      expect(ofText.get('Content-Type')).toMatch(/^text\/plain/)
      expect(ofText.get('Content-Disposition')).toBe('attachment')
      expect(ofText.get('Content-Security-Policy')).toContain('sandbox')
      expect(ofText.get('Cache-Control')).toContain('no-store')
      const ofPicture = await headers(picture.filename)
      expect(ofPicture.get('Content-Disposition')).toBe('inline')
      expect(ofPicture.get('Content-Security-Policy')).toContain('sandbox')
      const ofPdf = await headers(pdf.filename)
      expect([ofPdf.get('Content-Type'), ofPdf.get('Content-Disposition')]).toEqual([
        'application/pdf',
        'inline',
      ])
      for (const each of [ofText, ofPicture, ofPdf])
        expect(each.get('X-Content-Type-Options')).toBe('nosniff')
    })

    it('to customers as far as they are visible, of plays that are', async () => {
      const play = await startedPlay({ app })
      const doc = await attached({ data: { play: play.id } })
      const record = (user: Caller) => app.rest('GET', `/attachments/${doc.id}?depth=0`, { user })
      const change = (path: string, body: Record<string, unknown>) =>
        app.rest('PATCH', path, { user: 'agent', body })
      expect((await file(doc.filename, 'customer')).status).toBe(403)
      expect((await record('customer')).status).toBe(404)
      expect((await change(`/attachments/${doc.id}`, { visibleToCustomer: true })).status).toBe(200)
      expect((await file(doc.filename, 'customer')).body).toBe('Some notes')
      expect((await record('customer')).body).toMatchObject({ name: 'notes.txt' })
      expect((await record('customer')).body.visibleToCustomer).toBeUndefined()
      expect((await file(doc.filename, 'customer2')).status).toBe(403)
      expect((await file(doc.filename, null)).status).toBe(403)
      expect((await file(doc.filename, 'nobody')).status).toBe(403)
      expect((await file(doc.filename, 'viewer')).status).toBe(200)
      await change(`/plays/${play.id}`, { visibleToCustomer: false })
      expect((await file(doc.filename, 'customer')).status).toBe(403)
      await change(`/plays/${play.id}`, { visibleToCustomer: true })
      await change(`/attachments/${doc.id}`, { visibleToCustomer: false })
      expect((await file(doc.filename, 'customer')).status).toBe(403)
    })

    it('with 404 where the file is gone', async () => {
      const play = await startedPlay({ app })
      const doc = await attached({ data: { play: play.id } })
      await unlink(path.join(directory, doc.filename))
      const gone = await file(doc.filename, 'agent')
      expect([gone.status, gone.body.errors[0].message]).toEqual([404, 'The file is no longer there.'])
      expect((await app.rest('DELETE', `/attachments/${doc.id}`, { user: 'agent' })).status).toBe(200)
    })
  })

  it('that do not arrive whole are answered with a sentence', async () => {
    const post = (rawBody: string) =>
      app.rest('POST', '/attachments', {
        user: 'agent',
        rawBody,
        headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
      })
    const head = '--b\r\nContent-Disposition: form-data; name="file"; filename='
    for (const form of [`${head}"a.txt"\r\n\r\nSome`, `${head}"a\u0000.txt"\r\n\r\nSome\r\n--b--\r\n`]) {
      const { status, body } = await post(form)
      expect([status, body.errors[0].message]).toEqual([
        400,
        'The upload did not arrive whole. Send it again.',
      ])
    }
  })

  it('of an internal play are never visible to a customer', async () => {
    const play = await startedPlay({ app, playbook: 'internal-play' })
    const shown = await send({ data: { play: play.id, visibleToCustomer: true } })
    expect(pathsOf(shown)).toEqual(['visibleToCustomer'])
    const doc = await attached({ data: { play: play.id } })
    const change = (id: unknown) =>
      app.rest('PATCH', `/attachments/${id}`, { user: 'agent', body: { visibleToCustomer: true } })
    expect(pathsOf(await change(doc.id))).toEqual(['visibleToCustomer'])
    expect((await file(doc.filename, 'customer')).status).toBe(403)
    const ofEngagement = await attached({ data: { engagement: play.engagement } })
    expect(pathsOf(await change(ofEngagement.id))).toEqual(['visibleToCustomer'])
    expect((await entries(play.id)).map(({ visibility }) => visibility)).toEqual(['internal'])
  })

  it('stay what they are', async () => {
    const [play, other] = [await startedPlay({ app }), await startedPlay({ app })]
    const doc = await attached({ data: { play: play.id } })
    const to = `/attachments/${doc.id}`
    const patch = (body: Record<string, unknown>) => app.rest('PATCH', to, { user: 'agent', body })
    expect(pathsOf(await send({ method: 'PATCH', path: to, name: 'other.txt' }))).toEqual(['file'])
    const moved = { play: other.id, mimeType: 'text/html', filesize: 1, name: 'x', owner: app.users.admin.id }
    expect(pathsOf(await patch(moved))).toEqual(['filesize', 'mimeType', 'name', 'owner', 'play'])
    // Payload itself leaves out the name under which a file is stored.
    await patch({ filename: 'other.txt' })
    expect((await app.rest('GET', `${to}?depth=0`, { user: 'agent' })).body).toMatchObject({
      filename: doc.filename,
      name: 'notes.txt',
    })
    const back = await patch({ ...doc, description: 'New' })
    expect(back.body.errors).toBeUndefined()
    expect(back.body.doc.description).toBe('New')
    const byOther = await app.rest('PATCH', to, { user: 'agent2', body: { description: 'Mine' } })
    expect([403, 404]).toContain(byOther.status)
    expect([403, 404]).toContain((await app.rest('DELETE', to, { user: 'agent2' })).status)
  })

  it('leave their traces in the stream', async () => {
    const play = await startedPlay({ app })
    const doc = await attached({ data: { play: play.id }, user: 'agent2' })
    const as = (method: string, body?: unknown) =>
      app.rest(method, `/attachments/${doc.id}`, { user: 'agent2', ...(body ? { body } : {}) })
    await as('PATCH', { visibleToCustomer: true })
    await as('PATCH', { visibleToCustomer: false })
    await as('PATCH', { description: 'Nothing to tell' })
    await as('DELETE')
    const found = await entries(play.id)
    expect(found.map(({ event, visibility }) => [event.event, visibility])).toEqual([
      ['removed', 'internal'],
      ['hidden', 'customer'],
      ['shown', 'customer'],
      ['added', 'internal'],
    ])
    expect(found[3]).toMatchObject({
      author: { name: 'Test agent2' },
      event: { attachment: doc.id, filename: 'notes.txt', mimeType: 'text/plain', filesize: 10 },
    })
    const ofEngagement = await attached({ data: { engagement: play.engagement } })
    expect(await entries(play.engagement, 'engagements')).toMatchObject([
      { event: { event: 'added', attachment: ofEngagement.id } },
    ])
  })

  it('keep their play and engagement from being deleted', async () => {
    const play = await startedPlay({ app })
    const doc = await attached({ data: { play: play.id } })
    const remove = (path: string) => app.rest('DELETE', path, { user: 'admin' })
    expect(refusalOf(await remove(`/plays/${play.id}`))).toEqual({
      code: 'blocked',
      reasons: ['has-records'],
    })
    expect((await remove(`/attachments/${doc.id}`)).status).toBe(200)
    expect((await remove(`/plays/${play.id}`)).status).toBe(200)
  })

  it('are records only where there is a file, whatever breaks', async () => {
    const play = await startedPlay({ app })
    const list = async () =>
      (await app.rest('GET', `/plays/${play.id}/attachments`, { user: 'agent' })).body.attachments as {
        url: string
      }[]
    for (let call = 1; ; call++) {
      faults.arm(call)
      const { status } = await send({ data: { play: play.id } })
      const { failed } = faults.disarm()
      for (const { url } of await list()) {
        expect((await app.rest('GET', url.replace(/^.*\/api/, ''), { user: 'agent' })).status).toBe(200)
      }
      if (failed === null) {
        expect(status).toBe(201)
        break
      }
    }
    expect((await list()).length).toBeGreaterThan(0)
  })
})

const inGerman: Plugin = (config) => ({
  ...config,
  i18n: { ...config.i18n, supportedLanguages: { ...config.i18n?.supportedLanguages, de } },
})
