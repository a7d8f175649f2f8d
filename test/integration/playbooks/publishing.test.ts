import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { createFaults } from '../../support/faults.ts'
import { playbookDirectory } from '../../support/plays.ts'
import { visitText } from '../../support/visit.ts'

describe('publishing', () => {
  const faults = createFaults()
  let files: Awaited<ReturnType<typeof playbookDirectory>>
  let app: TestApp
  let other: TestApp
  beforeAll(async () => {
    files = await playbookDirectory({ shipped: false, files: { 'visit.yaml': visitText() } })
    app = await createTestApp({ directory: files.directory, plugins: [faults.plugin] })
    other = await createTestApp({ directory: files.directory, attach: app.databaseUri })
  })
  afterAll(async () => {
    await other?.destroy()
    await app?.destroy()
    await files?.remove()
  })

  const as = (user: Parameters<TestApp['rest']>[2]) => ({ user: app.users.playbookAdmin, ...user })
  const rev = async (key: string): Promise<number> =>
    (await app.rest('GET', `/playbooks/${key}/page`, as({}))).body.rev
  const draft = async (key: string, prefix: string) => {
    const { status, body } = await app.rest(
      'POST',
      '/playbooks/drafts',
      as({ body: { text: visitText({ key, label: `The ${key}`, prefix }) } }),
    )
    expect(body.errors).toBeUndefined()
    expect(status).toBe(201)
    return body as { rev: number; key: string; id: string }
  }
  const publish = (where: TestApp, key: string, rev: number) =>
    where.rest('POST', `/playbooks/${key}/publish`, as({ body: { note: 'Go.', rev } }))
  const start = async (where: TestApp, playbook: string) =>
    where.rest('POST', '/plays?depth=0', {
      user: app.users.agent,
      body: { playbook, engagement: (await app.createEngagement()).id },
    })

  it('is known to every process with the next play', async () => {
    const { rev: first } = await draft('tour', 'TOU')
    expect((await start(other, 'tour')).status).toBe(400)
    expect((await publish(app, 'tour', first)).status).toBe(200)
    const play = await start(other, 'tour')
    expect(play.body.doc).toMatchObject({ number: 'TOU0000001', definition: { version: 1 } })

    const saved = await app.rest(
      'PUT',
      '/playbooks/tour/draft',
      as({
        body: {
          text: visitText({ key: 'tour', label: 'The tour', prefix: 'TOU', extra: true }),
          rev: await rev('tour'),
        },
      }),
    )
    await publish(other, 'tour', saved.body.rev)
    expect((await start(app, 'tour')).body.doc.definition.version).toBe(2)
    // The play that began on the first version stays there.
    const noted = await app.rest('POST', `/plays/${play.body.doc.id}/activities/note/complete`, {
      user: 'agent',
      body: { body: 'Seen.' },
    })
    expect(noted.body.play).toMatchObject({ currentActivity: 'end', definition: { version: 1 } })
  })

  it('of one draft by several at once succeeds once', async () => {
    const { rev: first } = await draft('race', 'RAC')
    const answers = await Promise.all([
      publish(app, 'race', first),
      publish(other, 'race', first),
      publish(app, 'race', first),
      publish(other, 'race', first),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    for (const { status, body } of answers) {
      if (status === 409) expect(body.errors[0].data.code).toBe('conflict')
    }
    const { totalDocs } = await app.payload.count({
      collection: 'playbook-definitions',
      where: { key: { equals: 'race' } },
    })
    expect(totalDocs).toBe(1)
  })

  it('is finished by whoever comes next, whichever database call failed', async () => {
    for (let call = 1; call < 60; call++) {
      const key = `fault-${call}`
      const { rev: first } = await draft(key, `F${call}X`)
      faults.arm(call)
      const answer = await publish(app, key, first)
      const { failed } = faults.disarm()
      // What the agent meets is either all there or not there at all.
      const play = await start(other, key)
      const { body } = await other.rest('GET', `/playbooks/${key}/page`, as({}))
      if (play.status === 201) {
        expect(play.body.doc.definition).toMatchObject({ version: 1, hash: body.published.hash })
        expect(body).toMatchObject({
          state: 'published',
          draft: null,
          published: { version: 1, note: 'Go.' },
        })
      } else {
        // Reading who asks may have been the call that failed.
        expect([401, 500]).toContain(answer.status)
        expect(body).toMatchObject({ state: 'draft', published: null })
        expect(body.draft.text).toContain(key)
      }
      if (failed === null) return
    }
    throw new Error('Publishing takes more calls than were tried.')
  })

  it('retired playbooks start nothing anywhere; what is under way goes on; revived ones start again', async () => {
    const { rev: first } = await draft('rest', 'RES')
    await publish(app, 'rest', first)
    const play = await start(other, 'rest')
    const retired = await app.rest('POST', '/playbooks/rest/retire', as({ body: { rev: await rev('rest') } }))
    expect(retired.status).toBe(200)
    for (const where of [app, other]) {
      const refused = await start(where, 'rest')
      expect(refused.status).toBe(400)
      expect(refused.body.errors[0].data.errors[0].path).toBe('playbook')
    }
    const noted = await other.rest('POST', `/plays/${play.body.doc.id}/activities/note/complete`, {
      user: app.users.agent,
      body: { body: 'Seen.' },
    })
    expect(noted.status).toBe(200)
    await other.rest('POST', '/playbooks/rest/revive', as({ body: { rev: await rev('rest') } }))
    expect((await start(app, 'rest')).status).toBe(201)
  })

  it('a playbook that a play ran is never deleted, one that none ran is, with its versions', async () => {
    const { rev: used } = await draft('used', 'USE')
    await publish(app, 'used', used)
    await start(other, 'used')
    const refused = await app.rest(
      'DELETE',
      '/playbooks/used/unused',
      as({ body: { rev: await rev('used') } }),
    )
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0].data.code).toBe('in-use')
    expect((await start(app, 'used')).status).toBe(201)

    const { rev: unused } = await draft('unused', 'UNU')
    await publish(app, 'unused', unused)
    const deleted = await app.rest(
      'DELETE',
      '/playbooks/unused/unused',
      as({ body: { rev: await rev('unused') } }),
    )
    expect(deleted.status).toBe(200)
    expect((await start(other, 'unused')).status).toBe(400)
    expect(
      (
        await app.payload.count({
          collection: 'playbook-definitions',
          where: { key: { equals: 'unused' } },
        })
      ).totalDocs,
    ).toBe(0)
  })

  it('plain writes of playbooks and versions are refused', async () => {
    const user = app.users.admin
    const page = await app.rest('GET', '/playbooks?where[key][equals]=visit', { user })
    const [{ id }] = page.body.docs
    const tries = [
      ['POST', '/playbooks', { key: 'x', label: 'x' }],
      ['PATCH', `/playbooks/${id}`, { label: 'x' }],
      ['DELETE', `/playbooks/${id}`, undefined],
    ] as const
    for (const [method, path, body] of tries) {
      const refused = await app.rest(method, path, { user, ...(body && { body }) })
      expect([403, 405]).toContain(refused.status)
    }
    const versions = await app.rest('GET', '/playbook-definitions?limit=1', { user })
    const version = versions.body.docs[0].id
    for (const method of ['PATCH', 'DELETE']) {
      const refused = await app.rest(method, `/playbook-definitions/${version}`, {
        user,
        body: { note: 'x' },
      })
      expect(refused.status).toBe(403)
    }
  })
})
