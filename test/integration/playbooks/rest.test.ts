import { de } from '@payloadcms/translations/languages/de'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../support/app.ts'
import {
  createdDraft,
  pageOf,
  publish,
  published,
  savedDraft,
  scenarioText,
  smallText,
} from '../../support/playbooks.ts'
import { startedPlay } from '../../support/plays.ts'

describe('playbooks over REST', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp({
      plugins: [
        (config) => ({
          ...config,
          i18n: { ...config.i18n, supportedLanguages: { ...config.i18n?.supportedLanguages, de } },
        }),
      ],
    })
  })
  afterAll(() => app?.destroy())

  const post = (path: string, body: unknown, user: 'playbookAdmin' | 'admin' | 'agent' = 'playbookAdmin') =>
    app.rest('POST', `/playbooks/${path}`, { user, body })

  it('lists playbooks without drafts and without texts of files for whoever may not change them', async () => {
    const { key } = await createdDraft({
      app,
      text: smallText({ key: 'listed', prefix: 'LST', label: 'Listed' }),
    })
    const list = async (user: 'agent' | 'playbookAdmin') =>
      (await app.rest('GET', '/playbooks?limit=100&depth=0', { user })).body.docs as Record<string, unknown>[]
    const forAgent = await list('agent')
    expect(forAgent.map((each) => each.key).sort()).toEqual([
      'customer-play',
      'internal-play',
      'success-case',
    ])
    expect(forAgent.every((each) => !('draft' in each) && !('fileText' in each))).toBe(true)
    const own = (await list('playbookAdmin')).find((each) => each.key === key)
    expect(own?.draft).toContain('key: listed')
  })

  it('makes a playbook from a text, with findings too, and tells them', async () => {
    const text = smallText({ key: 'faulty', prefix: 'FLT', label: 'Faulty' }).replace(
      'type: form',
      'type: fomr',
    )
    const answer = await post('drafts', { text })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ key: 'faulty', rev: 1 })
    expect(answer.body.id).toBeDefined()
    expect(Date.parse(answer.body.savedAt)).toBeGreaterThan(Date.now() - 60_000)
    expect(answer.body.findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: 'faulty.yaml', rule: 'unknown-activity-type', severity: 'error' }),
      ]),
    )
    const page = await pageOf({ app, key: 'faulty' })
    expect(page).toMatchObject({
      id: answer.body.id,
      label: 'Faulty',
      state: 'draft',
      rev: 1,
      mode: 'both',
      mayEdit: true,
      mayDelete: true,
      published: null,
      draft: {
        text,
        from: null,
        source: 'api',
        by: { id: app.users.playbookAdmin.id, name: 'Test playbookAdmin' },
      },
      file: null,
      versions: [],
      reservedPrefixes: { ENG: 'engagements', TSK: 'tasks', MTG: 'meetings', KBA: 'articles' },
    })
    expect(page.others.map(({ key }) => key).sort()).toEqual([
      'customer-play',
      'internal-play',
      'success-case',
    ])
    expect(page.vocabulary.records).toHaveProperty('tasks')
  })

  it('records whether a text came from the panel, from a program or from the command line', async () => {
    const sourceOf = async (key: string, path: string, headers: Record<string, string>) => {
      const text = smallText({ key, prefix: key.slice(0, 3).toUpperCase(), label: key })
      const answer = await app.rest('POST', path, { headers, body: { text } })
      expect(answer.status).toBe(201)
      return (await pageOf({ app, key })).draft?.source
    }
    const { token } = app.users.admin
    const cookie = { Cookie: `payload-token=${token}` }
    const header = { Authorization: `JWT ${token}` }
    expect(await sourceOf('from-panel', '/playbooks/drafts', cookie)).toBe('panel')
    expect(await sourceOf('from-program', '/playbooks/drafts', header)).toBe('api')
    expect(await sourceOf('by-push', '/playbooks/drafts?source=push', header)).toBe('push')
  })

  it('refuses a text without a key, and one whose key is taken', async () => {
    const keyless = await post('drafts', { text: 'label: Nameless\n' })
    expect(keyless.status).toBe(409)
    expect(keyless.body.errors[0]).toMatchObject({ name: 'PlaybookRefused', data: { code: 'keyless' } })
    const taken = await post('drafts', { text: smallText({ key: 'customer-play' }) })
    expect(taken.body.errors[0]).toMatchObject({
      message: 'There is a playbook with the key "customer-play" already.',
      data: { code: 'key-taken' },
    })
  })

  it('shows a playbook from a file with its version, and what was published before recorded sources', async () => {
    const page = await pageOf({ app, key: 'customer-play', user: 'viewer' })
    expect(page).toMatchObject({
      state: 'published',
      mayEdit: false,
      mayDelete: false,
      draft: null,
      file: { name: 'customer-play.yaml', state: 'loaded', text: null },
      published: { version: 1, source: 'file', file: 'customer-play.yaml', by: null },
    })
    expect(page.published?.text).toContain('key: customer-play')
    expect(page.versions).toHaveLength(1)
    expect(page.versions[0]).not.toHaveProperty('text')
    expect(page.others.map(({ key }) => key)).not.toContain('customer-play')
  })

  it('tells the second of two who save what the first has written, and loses neither', async () => {
    const { key, rev } = await createdDraft({
      app,
      text: smallText({ key: 'contested', prefix: 'CON', label: 'Contested' }),
    })
    const mine = smallText({ key, prefix: 'CON', label: 'Contested', activity: 'Mine' })
    const theirs = smallText({ key, prefix: 'CON', label: 'Contested', activity: 'Theirs' })
    const put = (user: 'admin' | 'playbookAdmin', text: string, at: number) =>
      app.rest('PUT', `/playbooks/${key}/draft`, { user, body: { text, rev: at } })
    const first = await put('admin', theirs, rev)
    expect(first.status).toBe(200)
    expect(first.body).toMatchObject({ key, rev: rev + 1, findings: expect.any(Array) })
    const second = await put('playbookAdmin', mine, rev)
    expect(second.status).toBe(409)
    expect(second.body.errors[0]).toMatchObject({
      name: 'PlaybookRefused',
      message: 'Somebody else has changed this playbook meanwhile. Nothing was saved.',
      data: {
        code: 'conflict',
        current: {
          rev: rev + 1,
          text: theirs,
          by: { id: app.users.admin.id, name: 'Test admin' },
          version: null,
        },
      },
    })
    const { current } = second.body.errors[0].data
    expect(Date.parse(current.at)).toBeGreaterThan(Date.now() - 60_000)
    expect((await pageOf({ app, key })).draft?.text).toBe(theirs)
    expect((await put('playbookAdmin', mine, current.rev)).status).toBe(200)
    expect((await pageOf({ app, key })).draft?.text).toBe(mine)
  })

  it('saves exactly one of several that save at once', async () => {
    const { key, rev } = await createdDraft({
      app,
      text: smallText({ key: 'raced', prefix: 'RCD', label: 'Raced' }),
    })
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((each) =>
        app.rest('PUT', `/playbooks/${key}/draft`, {
          user: 'admin',
          body: { text: smallText({ key, prefix: 'RCD', label: 'Raced', activity: `Writer ${each}` }), rev },
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409])
    const won = answers.findIndex(({ status }) => status === 200) + 1
    expect((await pageOf({ app, key })).draft?.text).toContain(`Writer ${won}`)
  })

  it('says first what publishing would do, does that, and says the same again', async () => {
    const { key, rev } = await createdDraft({
      app,
      text: smallText({ key: 'planned', prefix: 'PLN', label: 'Planned', more: scenarioText() }),
    })
    const dry = await post(`${key}/publish?dryRun=true`, {})
    expect(dry.status).toBe(200)
    expect(dry.body).toMatchObject({
      key,
      version: 1,
      published: false,
      blockedBy: [],
      plays: [],
      scenarios: { total: 1, passed: 1, failed: 0 },
      comparison: {
        from: { name: 'nothing', version: null },
        to: { name: 'the draft', version: null },
        removed: 0,
      },
    })
    expect(dry.body.comparison.added).toBeGreaterThan(30)
    expect(dry.body.comparison.words.length).toBeGreaterThan(0)
    expect((await pageOf({ app, key })).published).toBeNull()
    const stale = await post(`${key}/publish?dryRun=true`, { rev: rev - 1 })
    expect(stale.body.errors[0].data).toMatchObject({ code: 'conflict', current: { rev } })
    expect((await post(`${key}/publish?dryRun=true`, { rev })).body.published).toBe(false)
    const real = await post(`${key}/publish`, { note: ' The first. ', rev })
    expect(real.status).toBe(200)
    const timeless = ({ scenarios, published: _, ...plan }: Record<string, unknown>) => ({
      ...plan,
      names: (scenarios as { results: { name: string; outcome: string }[] }).results.map(
        ({ name, outcome }) => [name, outcome],
      ),
    })
    expect(timeless(real.body)).toEqual(timeless(dry.body))
    expect(real.body.published).toBe(true)
    const page = await pageOf({ app, key })
    expect(page).toMatchObject({
      state: 'published',
      draft: null,
      published: {
        version: 1,
        note: 'The first.',
        source: 'api',
        by: { name: 'Test playbookAdmin' },
        file: null,
      },
      versions: [{ version: 1, plays: { total: 0, open: 0 } }],
      mayDelete: true,
    })
    const play = await startedPlay({ app, playbook: key })
    expect(play).toMatchObject({ currentActivity: 'core' })
  })

  it('refuses to publish what has errors, fails, has not changed, or is of another playbook', async () => {
    const base = { key: 'strict', prefix: 'STR', label: 'Strict' }
    await published({ app, text: smallText(base) })
    const refusedFor = async (text: string) => {
      await savedDraft({ app, key: 'strict', text })
      const answer = await publish({ app, key: 'strict' })
      expect(answer.status).toBe(409)
      const [{ name, message, data }] = answer.body.errors
      expect(name).toBe('PlaybookRefused')
      const dry = await post('strict/publish?dryRun=true', {})
      expect(dry.status).toBe(200)
      expect(dry.body.blockedBy.map((each: { code: string }) => each.code)).toEqual(
        data.plan.blockedBy.map((each: { code: string }) => each.code),
      )
      expect(message).toBe(data.plan.blockedBy[0].message)
      return [data.code, message]
    }
    expect(await refusedFor(smallText(base))).toEqual([
      'unchanged',
      'The draft is what is published already.',
    ])
    expect(await refusedFor(smallText(base).replaceAll('\n', '\r\n'))).toEqual([
      'unchanged',
      'The draft is what is published already.',
    ])
    expect((await refusedFor(smallText(base).replace('type: form', 'type: fomr')))[0]).toBe('findings')
    expect(await refusedFor(smallText({ ...base, key: 'stricter' }))).toEqual([
      'key-changed',
      'The text is of a playbook with another key, "stricter". A playbook keeps its key: strict.',
    ])
    expect(await refusedFor(smallText({ ...base, more: scenarioText({ state: 'canceled' }) }))).toEqual([
      'scenarios-failed',
      'A scenario fails: A task keeps it open.',
    ])
    expect((await refusedFor(smallText({ ...base, prefix: 'CPL' })))[0]).toBe('findings')
    expect((await refusedFor(': not\n yaml: ['))[0]).toBe('findings')
    expect((await pageOf({ app, key: 'strict' })).versions).toHaveLength(1)
  })

  it('tells plays by version and activity, which stay on their version', async () => {
    const base = { key: 'counted', prefix: 'CNT', label: 'Counted' }
    await published({ app, text: smallText(base) })
    const first = await startedPlay({ app, playbook: 'counted' })
    await startedPlay({ app, playbook: 'counted' })
    const canceled = await startedPlay({ app, playbook: 'counted' })
    await app.rest('POST', `/plays/${canceled.id}/cancel`, { user: 'agent', body: { reason: 'No' } })
    await app.rest('POST', `/plays/${first.id}/activities/core/complete`, {
      user: 'agent',
      body: { data: { shortDescription: 'So' } },
    })
    await savedDraft({ app, key: 'counted', text: smallText({ ...base, activity: 'Ask twice' }) })
    const { body: plan } = await post('counted/publish?dryRun=true', {})
    expect(plan.version).toBe(2)
    expect(plan.plays).toEqual([
      {
        version: 1,
        total: 3,
        open: 2,
        activities: [
          { key: 'core', label: 'Ask how it goes', plays: 1 },
          { key: 'related-work', label: 'Related work', plays: 1 },
        ],
      },
    ])
    expect(plan.comparison.words.join(' ')).toContain('Ask twice')
    expect((await publish({ app, key: 'counted' })).status).toBe(200)
    await startedPlay({ app, playbook: 'counted' })
    const page = await pageOf({ app, key: 'counted' })
    expect(page.versions.map(({ version, plays }) => [version, plays])).toEqual([
      [2, { total: 1, open: 1 }],
      [1, { total: 3, open: 2 }],
    ])
    expect(page.mayDelete).toBe(false)
    const run = await app.rest('GET', `/plays/${first.id}/run`, { user: 'agent' })
    expect(run.body.play.definition.version).toBe(1)
  })

  it('gives the text of a version and what it means, and compares any two', async () => {
    const base = { key: 'told', prefix: 'TLD', label: 'Told' }
    const one = smallText({ ...base, more: scenarioText() })
    const two = smallText({ ...base, activity: 'Ask twice', more: scenarioText({ name: 'Another name' }) })
    await published({ app, text: one })
    await savedDraft({ app, key: 'told', text: two })
    expect((await publish({ app, key: 'told' })).status).toBe(200)
    const three = `${two}# And a comment.\n`
    await savedDraft({ app, key: 'told', text: three })
    const get = async (path: string, user: 'agent' | 'playbookAdmin' = 'playbookAdmin') =>
      app.rest('GET', `/playbooks/told/${path}`, { user })
    for (const [version, text, number] of [
      ['1', one, 1],
      ['2', two, 2],
      ['published', two, 2],
      ['draft', three, null],
    ] as const) {
      const { status, body } = await get(`versions/${version}`)
      expect(status).toBe(200)
      expect(body).toMatchObject({
        version: number,
        text,
        definition: { key: 'told' },
        findings: expect.any(Array),
      })
      expect(body.definition.scenarios).toHaveLength(1)
    }
    expect((await get('versions/1', 'agent')).status).toBe(200)
    for (const unknown of ['3', '0', '-1', '1.5', 'newest', '99999999999', '__proto__']) {
      expect((await get(`versions/${unknown}`)).status).toBe(404)
    }
    expect((await get('versions/draft', 'agent')).status).toBe(404)
    const compared = await get('compare?from=1&to=2')
    expect(compared.body).toMatchObject({
      from: { name: 'version 1', version: 1 },
      to: { name: 'version 2', version: 2 },
      added: 2,
      removed: 2,
      sameMeaning: false,
    })
    expect(compared.body.words.join(' ')).toContain('Another name')
    expect(compared.body.lines.filter(({ kind }: { kind: string }) => kind === 'added')).toHaveLength(2)
    const layout = await get('compare')
    expect(layout.body).toMatchObject({
      from: { version: 2 },
      to: { version: null },
      sameMeaning: true,
      words: [],
      added: 1,
    })
    expect((await get('compare?from=1&to=2', 'agent')).status).toBe(200)
    expect((await get('compare', 'agent')).status).toBe(404)
    const wrong = await get('compare?from=first&to=2')
    expect(wrong.status).toBe(400)
    expect(wrong.body.errors[0].data.errors).toEqual([
      { path: 'from', message: 'The number of a version, "published" or "draft" is needed.' },
    ])
    expect((await get('compare?from=1&to=7')).status).toBe(404)
    const german = await app.rest('GET', '/playbooks/told/compare?from=1&to=2', {
      user: 'playbookAdmin',
      headers: { 'Accept-Language': 'de' },
    })
    expect(german.body.from.name).toBe('Version 1')
  })

  it('brings an old version back as a draft', async () => {
    const base = { key: 'restored', prefix: 'RST', label: 'Restored' }
    await published({ app, text: smallText(base) })
    await savedDraft({ app, key: 'restored', text: smallText({ ...base, activity: 'Other' }) })
    await publish({ app, key: 'restored' })
    const { rev } = await pageOf({ app, key: 'restored' })
    const stale = await post('restored/restore', { version: 1, rev: rev - 1 })
    expect(stale.body.errors[0].data.code).toBe('conflict')
    const answer = await post('restored/restore', { version: 1, rev })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ key: 'restored', rev: rev + 1, findings: expect.any(Array) })
    expect((await pageOf({ app, key: 'restored' })).draft).toMatchObject({ text: smallText(base), from: 1 })
    expect((await post('restored/restore', { version: 9, rev: rev + 1 })).status).toBe(404)
    expect((await post('restored/restore', { version: 'one', rev: rev + 1 })).status).toBe(400)
  })

  it('retires and revives a playbook', async () => {
    const { key, rev } = await published({
      app,
      text: smallText({ key: 'rested', prefix: 'RSD', label: 'Rested' }),
    })
    const notRetired = await post(`${key}/revive`, { rev })
    expect(notRetired.body.errors[0].data.code).toBe('not-retired')
    const retired = await post(`${key}/retire`, { rev })
    expect(retired.status).toBe(200)
    expect(retired.body).toMatchObject({ key, state: 'retired', published: { version: 1 } })
    const engagement = (await app.createEngagement()).id
    const started = await app.rest('POST', '/plays', { user: 'agent', body: { playbook: key, engagement } })
    expect(started.status).toBe(400)
    const twice = await post(`${key}/retire`, { rev: retired.body.rev })
    expect(twice.body.errors[0].data.code).toBe('retired')
    expect((await pageOf({ app, key, user: 'agent' })).state).toBe('retired')
    const revived = await post(`${key}/revive`, { rev: retired.body.rev })
    expect(revived.body).toMatchObject({ state: 'published' })
    await startedPlay({ app, playbook: key })
  })

  it('revives nothing whose number prefix somebody else has taken', async () => {
    const publish = async (key: string) => {
      const made = await createdDraft({ app, text: smallText({ key, prefix: 'TKN', label: `The ${key}` }) })
      return post(`${key}/publish`, { note: 'Go.', rev: made.rev })
    }
    expect((await publish('before')).status).toBe(200)
    const retired = await post('before/retire', { rev: (await pageOf({ app, key: 'before' })).rev })
    expect((await publish('behind')).status).toBe(200)
    const refused = await post('before/revive', { rev: retired.body.rev })
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0].message).toContain('TKN')
    expect((await pageOf({ app, key: 'before' })).state).toBe('retired')
  })

  it('throws a draft away, and with it a playbook that was never published', async () => {
    const first = await createdDraft({
      app,
      text: smallText({ key: 'dropped', prefix: 'DRP', label: 'Dropped' }),
    })
    const drop = (key: string, rev: number) =>
      app.rest('DELETE', `/playbooks/${key}/draft`, { user: 'playbookAdmin', body: { rev } })
    expect((await drop('dropped', first.rev + 1)).body.errors[0].data.code).toBe('conflict')
    const dropped = await drop('dropped', first.rev)
    expect([dropped.status, dropped.body]).toEqual([200, { key: 'dropped', deleted: true }])
    expect((await app.rest('GET', '/playbooks/dropped/page', { user: 'playbookAdmin' })).status).toBe(404)
    const { key, rev } = await published({
      app,
      text: smallText({ key: 'kept', prefix: 'KPT', label: 'Kept' }),
    })
    expect((await drop(key, rev)).body.errors[0].data.code).toBe('no-draft')
    const saved = await savedDraft({ app, key, text: 'half a tex' })
    const answer = await drop(key, saved.rev)
    expect(answer.body).toMatchObject({ key, draft: null, published: { version: 1 } })
  })

  it('deletes a playbook that was never used, and no other', async () => {
    const { key, rev } = await published({
      app,
      text: smallText({ key: 'unused', prefix: 'UNU', label: 'Unused' }),
    })
    const remove = (at: string) =>
      app.rest('DELETE', `/playbooks/${key}/unused${at}`, { user: 'playbookAdmin' })
    expect((await remove('')).status).toBe(400)
    expect((await remove(`?rev=${rev + 1}`)).body.errors[0].data.code).toBe('conflict')
    const removed = await remove(`?rev=${rev}`)
    expect([removed.status, removed.body]).toEqual([200, { key, deleted: true }])
    expect((await app.rest('GET', `/playbooks/${key}/versions/1`, { user: 'playbookAdmin' })).status).toBe(
      404,
    )
    const used = await published({ app, text: smallText({ key: 'in-use', prefix: 'INU', label: 'In use' }) })
    await startedPlay({ app, playbook: 'in-use' })
    const refused = await app.rest('DELETE', '/playbooks/in-use/unused', {
      user: 'playbookAdmin',
      body: { rev: used.rev },
    })
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0].data.code).toBe('in-use')
  })

  it('serves the JSON Schema to whoever asks', async () => {
    const answer = await app.rest('GET', '/playbook-definitions/schema')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toContain('application/schema+json')
    const schema = typeof answer.body === 'string' ? JSON.parse(answer.body) : answer.body
    expect(schema).toMatchObject({ $schema: expect.stringContaining('draft-07'), title: 'Playbook' })
    expect(Object.keys(schema.properties)).toContain('phases')
  })
})
