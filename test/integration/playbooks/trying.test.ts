import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { createdDraft, published, savedDraft, scenarioText, smallText } from '../../support/playbooks.ts'

describe('texts checked and tried over REST', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app?.destroy())

  const lint = (body: unknown) => app.rest('POST', '/playbooks/lint', { user: 'viewer', body })
  const simulate = (body: unknown, user: 'viewer' | 'playbookAdmin' = 'viewer') =>
    app.rest('POST', '/playbooks/simulate', { user, body })
  const rulesOf = (answer: { body: { findings: { rule: string }[] } }) =>
    answer.body.findings.map(({ rule }) => rule)
  const problemsOf = (answer: {
    body: { errors: { data: { errors: { path: string; message: string }[] } }[] }
  }) => answer.body.errors[0]?.data.errors ?? []

  it('gives a sound text its definition, and a faulty one its findings', async () => {
    const sound = await lint({ text: smallText() })
    expect(sound.status).toBe(200)
    expect(sound.body.definition).toMatchObject({ key: 'check-in', label: 'Check-in' })
    expect(sound.body.findings.every(({ severity }: { severity: string }) => severity === 'warning')).toBe(
      true,
    )
    const faulty = await lint({ text: smallText().replace('type: form', 'type: fomr') })
    expect(faulty.body.definition).toBeNull()
    const finding = faulty.body.findings.find(
      ({ rule }: { rule: string }) => rule === 'unknown-activity-type',
    )
    expect(finding).toMatchObject({ file: 'playbook.yaml', line: 25, severity: 'error' })
    expect((await lint({ text: '' })).body.definition).toBeNull()
  })

  it('checks a text among the other playbooks, and against what is published of its own', async () => {
    const { key } = await published({ app, text: smallText({ key: 'known', prefix: 'KNW', label: 'Known' }) })
    const own = smallText({ key, prefix: 'KNW', label: 'Known' })
    expect(rulesOf(await lint({ text: own }))).toEqual(
      expect.arrayContaining(['playbook-key', 'number-prefix']),
    )
    expect(rulesOf(await lint({ text: own, key }))).not.toContain('playbook-key')
    const foreign = await lint({ text: smallText({ key, prefix: 'CPL', label: 'Known' }), key })
    expect(foreign.body.findings).toContainEqual(
      expect.objectContaining({ file: 'known.yaml', rule: 'number-prefix' }),
    )
    const renamed = await lint({ text: own.replace('- key: core\n', '- key: heart\n'), key })
    expect(rulesOf(renamed).some((rule) => rule.startsWith('change'))).toBe(true)
    expect((await lint({ text: own, key: 'nobody' })).status).toBe(404)
  })

  it('simulates a text, with what is refused', async () => {
    const answer = await simulate({
      text: smallText(),
      given: { records: { tasks: { new: 1 } } },
      steps: [
        { complete: 'core' },
        { complete: 'core', with: { shortDescription: 'So' } },
        { complete: 'related-work' },
        { complete: 'nowhere' },
      ],
    })
    expect(answer.status).toBe(200)
    const { frames, scenarios } = answer.body
    expect(scenarios).toBeNull()
    expect(frames).toHaveLength(5)
    expect(frames[0]).toMatchObject({ step: null, refusal: null, play: { current: ['core'] } })
    expect(frames[1]).toMatchObject({
      step: { complete: 'core' },
      refusal: { code: 'invalid', errors: [{ path: 'shortDescription', code: 'required' }] },
      play: { current: ['core'] },
    })
    expect(frames[1].refusal.message).toContain('shortDescription')
    expect(frames[2]).toMatchObject({ refusal: null, play: { current: ['related-work'] } })
    expect(frames[3].refusal.reasons[0]).toMatchObject({
      code: 'records-open',
      message: expect.stringMatching(/task/i),
    })
    expect(frames[4].refusal.code).toBe('impossible')
    expect(frames[4].phases[0].lanes[0].activities.map(({ key }: { key: string }) => key)).toContain('core')
    const last = await simulate({ text: smallText(), steps: [{ pause: true }], frames: 'last' })
    expect(last.body.frames).toHaveLength(1)
    expect(last.body.frames[0]).toMatchObject({ step: { pause: true }, play: { state: expect.any(String) } })
    const plays = await app.payload.count({ collection: 'plays' })
    expect(plays.totalDocs).toBe(0)
  })

  it('runs the scenarios of a text, and others', async () => {
    const text = smallText({ more: scenarioText() })
    const own = await simulate({ text, scenarios: true })
    expect(own.body.scenarios).toMatchObject({ total: 1, passed: 1, failed: 0 })
    const given = await simulate({
      text,
      scenarios: [{ name: 'Fails', steps: [{ pause: true }], expect: { state: 'closed' } }],
    })
    expect(given.body.scenarios).toMatchObject({
      total: 1,
      failed: 1,
      results: [{ name: 'Fails', outcome: 'failed', failure: { what: 'state', expected: 'closed' } }],
    })
  })

  it('simulates what is published, a version, and for whoever may see it the draft', async () => {
    const base = { key: 'simulated', prefix: 'SIM', label: 'Simulated' }
    await published({ app, text: smallText(base) })
    await savedDraft({ app, key: 'simulated', text: smallText({ ...base, activity: 'Ask twice' }) })
    const labelOf = async (version: unknown, user: 'viewer' | 'playbookAdmin' = 'viewer') => {
      const { status, body } = await simulate({ key: 'simulated', ...(version ? { version } : {}) }, user)
      return status === 200 ? body.frames[0].phases[0].lanes[0].activities[1].label : status
    }
    expect(await labelOf(undefined)).toBe('Ask how it goes')
    expect(await labelOf('published')).toBe('Ask how it goes')
    expect(await labelOf(1)).toBe('Ask how it goes')
    expect(await labelOf('draft', 'playbookAdmin')).toBe('Ask twice')
    expect(await labelOf('draft')).toBe(404)
    expect(await labelOf(2)).toBe(404)
    expect(await labelOf('one')).toBe(404)
    expect(await labelOf({})).toBe(400)
    await createdDraft({ app, text: smallText({ key: 'only-draft', prefix: 'ODR', label: 'Only a draft' }) })
    expect((await simulate({ key: 'only-draft', version: 'draft' })).status).toBe(404)
    expect((await simulate({ key: 'only-draft' }, 'playbookAdmin')).status).toBe(404)
    await savedDraft({ app, key: 'simulated', text: 'key: simulated\n' })
    const unsound = await simulate({ key: 'simulated', version: 'draft' }, 'playbookAdmin')
    expect(unsound.status).toBe(400)
    expect(problemsOf(unsound)).toEqual([{ path: 'version', message: expect.stringContaining('has errors') }])
  })

  it('refuses with a path what is no simulation', async () => {
    const text = smallText()
    const refusalOf = async (body: unknown) => {
      const answer = await simulate(body)
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([400, expect.any(String)])
      return problemsOf(answer)
    }
    expect(await refusalOf({})).toEqual([{ path: 'text', message: expect.stringContaining('Either') }])
    expect(await refusalOf({ text, key: 'customer-play' })).toEqual([
      { path: 'text', message: expect.any(String) },
    ])
    expect(await refusalOf({ text: 7 })).toEqual([{ path: 'text', message: 'A text is needed.' }])
    const [unsound] = await refusalOf({ text: text.replace('type: form', 'type: fomr') })
    expect(unsound?.message).toMatch(
      /^The text has errors; nothing can be tried with it\. 25:\d+ unknown activity type/,
    )
    expect(await refusalOf({ text, steps: [{ complete: 'core' }, { jump: 'core' }] })).toEqual([
      { path: 'steps.1.jump', message: expect.stringContaining('unknown key "jump"') },
    ])
    expect(await refusalOf({ text, steps: 'complete' })).toEqual([
      { path: 'steps', message: expect.any(String) },
    ])
    expect(await refusalOf({ text, given: { records: { tasks: { new: -1 } } } })).toEqual([
      { path: 'given.records.tasks.new', message: expect.any(String) },
    ])
    expect(await refusalOf({ text, scenarios: [{ steps: [] }] })).toEqual([
      { path: 'scenarios.0.name', message: expect.stringContaining('missing') },
    ])
    expect(await refusalOf({ text, scenarios: 'all' })).toEqual([
      { path: 'scenarios', message: expect.any(String) },
    ])
    expect(await refusalOf({ text, frames: 'first' })).toEqual([
      { path: 'frames', message: '"all" or "last" is needed.' },
    ])
    const many = Array.from({ length: 501 }, () => ({ pause: true }))
    expect(await refusalOf({ text, steps: many })).toEqual([{ path: 'steps', message: 'At most 500.' }])
    expect((await simulate({ text, steps: many.slice(1) })).status).toBe(200)
    const scenarios = Array.from({ length: 201 }, (_, at) => ({ name: `Scenario ${at}` }))
    expect(await refusalOf({ text, scenarios })).toEqual([{ path: 'scenarios', message: 'At most 200.' }])
  })

  it('gives no answer of megabytes, and does no work of minutes', async () => {
    const activities = Array.from(
      { length: 60 },
      (_, at) =>
        `          - { key: note-${at}, type: work-note, label: Write note ${at}, button: Send, instructions: Write what happened on day ${at}. }`,
    ).join('\n')
    const text = smallText().replace(
      '          - key: related-work',
      `${activities}\n          - key: related-work`,
    )
    const steps = Array.from({ length: 400 }, () => ({ pause: true }))
    const refused = await simulate({ text, steps })
    expect(refused.status).toBe(400)
    expect(problemsOf(refused)).toEqual([
      { path: 'steps', message: expect.stringContaining('"frames": "last"') },
    ])
    const last = await simulate({ text, steps, frames: 'last' })
    expect([last.status, last.body.frames.length]).toEqual([200, 1])
    const scenarios = [{ name: 'Long', steps: Array.from({ length: 5_000 }, () => ({ pause: true })) }]
    const costly = await simulate({ text, scenarios })
    expect(costly.status).toBe(400)
    expect(problemsOf(costly)).toEqual([
      {
        path: 'scenarios',
        message: 'With 64 activities at most 4687 steps of scenarios can be run at once; these are 5000.',
      },
    ])
  })
})
