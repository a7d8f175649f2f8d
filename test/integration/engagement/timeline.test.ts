import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { de } from '@payloadcms/translations/languages/de'
import { pt } from '@payloadcms/translations/languages/pt'
import { createLocalReq, type Plugin } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PluginContext } from '../../../src/context.ts'
import type { TimelineItem, TimelineTab } from '../../../src/engagement/home.ts'
import { sanitizeOptions } from '../../../src/options.ts'
import { tellTimeline } from '../../../src/runtime/timeline/write.ts'
import { loadTimeline } from '../../../src/timeline/load.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { customerSteps } from '../../support/plays.ts'
import { createStatementCounter } from '../../support/statements.ts'

const SHIPPED = fileURLToPath(new URL('../../../playbook-definitions/customer-timeline', import.meta.url))

const languages: Plugin = (config) => ({
  ...config,
  i18n: { ...config.i18n, supportedLanguages: { ...config.i18n?.supportedLanguages, de, pt } },
})

/** Who listens to tasks hears of each that is canceled along. */
const listening: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map((each) =>
    each.slug === 'tasks'
      ? {
          ...each,
          hooks: { ...each.hooks, afterChange: [...(each.hooks?.afterChange ?? []), ({ doc }) => doc] },
        }
      : each,
  ),
})

/** Types that no code knows. */
const OWN = `
facets:
  - { key: own, label: Own }
activities:
  - key: touchpoint-escalated
    label: { en: Touchpoint got urgent, de: Kontakt wurde dringend }
    icon: note
    facet: own
    source: touchpoints
    on: update
    changed: [priority]
    when: { priority: { equals: critical }, before.priority: { not_equals: critical } }
    message:
      en: "{{ record.title }} got urgent, {{ record.assignedTo.name | default: 'nobody' }} has it, says {{ actor.name }}"
      de: "{{ record.title }} wurde dringend"
  - key: task-moved
    label: A task
    facet: own
    source: tasks
    on: update
    changed: [state]
    message: "{{ record.title }}: {{ record.state }}"
  - key: squad-named
    label: A squad
    facet: own
    source: squads
    on: create
    message: "{% for n in (1..100000) %}{% for m in (1..100000) %}x{% endfor %}{% endfor %}"
`

type Id = string | number
type Doc = { id: Id } & Record<string, unknown>

describe('the customer timeline', () => {
  let app: TestApp
  let directory: string
  let engagement: Doc
  const statements = createStatementCounter()

  beforeAll(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'timeline-'))
    cpSync(SHIPPED, directory, { recursive: true })
    writeFileSync(path.join(directory, 'own.yaml'), OWN)
    app = await createTestApp({
      options: { timeline: directory },
      plugins: [languages, listening, statements.plugin],
    })
    engagement = await app.createEngagement({ title: 'Onboarding 2026' })
  })
  afterAll(async () => {
    await app?.destroy()
    rmSync(directory, { recursive: true })
  })

  const create = async (
    collection: string,
    data: Record<string, unknown>,
    user: 'agent' | 'admin' = 'agent',
  ): Promise<Doc> =>
    (await app.payload.create({
      collection,
      data: data as never,
      depth: 0,
      user: app.users[user],
    })) as unknown as Doc
  const update = async (collection: string, { id }: Doc, data: Record<string, unknown>): Promise<Doc> =>
    (await app.payload.update({
      collection,
      id,
      data: data as never,
      depth: 0,
      user: app.users.agent,
    })) as unknown as Doc
  const remove = (collection: string, { id }: Doc) =>
    app.payload.delete({ collection, id, user: app.users.agent })
  const read = async (
    query = '',
    { of = engagement.id, language = 'en' }: { of?: Id; language?: string } = {},
  ): Promise<TimelineTab> => {
    const { status, body } = await app.rest('GET', `/engagements/${of}/home/timeline${query}`, {
      user: 'viewer',
      headers: { 'Accept-Language': language },
    })
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined })
    return body as TimelineTab
  }
  const messages = ({ items }: TimelineTab) => items.map(({ message }) => message)
  const only = (tab: TimelineTab, type: string): TimelineItem => {
    const found = tab.items.filter((item) => item.type === type)
    expect(found, type).toHaveLength(1)
    return found[0] as TimelineItem
  }

  it('tells of everything that its types are about, each time once', async () => {
    const { agent, agent2 } = app.users
    const of = { engagement: engagement.id }
    const contact = await app.createContact({ name: 'Zoë Müller' })
    const member = await create('account-team', {
      ...of,
      user: agent2.id,
      responsibility: 'platform-architect',
    })
    await update('account-team', member, { responsibility: 'solution-consultant' })
    await remove('account-team', member)
    const person = await create('customer-team', { ...of, contact: contact.id })
    await update('customer-team', person, { responsibility: 'process-owner' })
    await remove('customer-team', person)

    const risk = await create('risk-signals', {
      ...of,
      shortDescription: 'Licences stay unused',
      probability: 'high',
    })
    await update('risk-signals', risk, { probability: 'very-high', priority: 'critical' })
    // What no type is about is not told.
    await update('risk-signals', risk, { description: 'More about it' })
    const escalation = await create('escalations', { ...of, shortDescription: 'Outage' })
    await update('escalations', escalation, { state: 'in-progress' })

    const touchpoint = await create('touchpoints', { ...of, subject: 'Check-in', channel: 'phone' })
    await update('touchpoints', touchpoint, { state: 'in-progress' })
    const meeting = await create('meetings', { touchpoint: touchpoint.id, subject: 'Kick-off' })
    await update('meetings', meeting, {
      state: 'scheduled',
      start: '2026-12-01T09:00:00.000Z',
      end: '2026-12-01T10:00:00.000Z',
    })
    const objective = await create('success-objectives', { ...of, title: 'Grow' })
    const outcome = await create('success-outcomes', {
      title: 'Seats',
      objective: objective.id,
      unit: 'seats',
    })
    await update('success-outcomes', outcome, { currentValue: 12 })
    const initiative = await create('success-initiatives', { subject: 'Train people', outcome: outcome.id })
    const task = await create('success-tasks', { shortDescription: 'Book a room', initiative: initiative.id })
    await update('success-tasks', task, { assignedTo: agent.id })
    await update('success-initiatives', initiative, { state: 'paused' })
    const other = await create('success-objectives', { ...of, title: 'Shrink costs' })
    await update('success-objectives', other, {
      state: 'closed',
      closureCode: 'achieved',
      closeNotes: 'Done',
    })

    const contract = await create('contracts', {
      title: 'Enterprise',
      account: app.accounts.first.id,
      engagements: [engagement.id],
    })
    await update('contracts', contract, { substate: 'under-review' })

    await update('engagements', engagement, { stage: 'adoption' })
    await update('engagements', engagement, { state: 'in-progress' })
    await update('engagements', engagement, { perceivedHealth: 'green' })
    await update('engagements', engagement, { customerSuccessManager: agent.id })
    await update('engagements', engagement, { accountManager: agent2.id })
    await update('engagements', engagement, { renewalDate: '2027-03-01T12:00:00.000Z' })

    // What is measured is a number that a program has pushed.
    await create(
      'health-indicators',
      {
        key: 'nps',
        label: 'NPS',
        source: 'pushed',
        target: 100,
        weight: 100,
        direction: 'maximize',
        active: true,
      },
      'admin',
    )
    for (const [at, value] of [65, 66, 39.5].entries()) {
      const pushed = await app.rest('POST', '/health-indicators/nps/values', {
        user: 'agent',
        body: { rows: [{ engagement: engagement.id, value, key: `nps-${at}` }] },
      })
      expect([pushed.status, pushed.body.errors]).toEqual([200, undefined])
      await app.rest('POST', `/engagements/${engagement.id}/refresh-health`, { user: 'agent' })
    }
    const product = await create('products', { name: 'Suite', code: 'suite' }, 'admin')
    const sold = await create('sold-products', {
      name: 'Suite, 20 seats',
      account: app.accounts.first.id,
      product: product.id,
    })
    const usage = await create('product-usage', { ...of, soldProduct: sold.id, adoptionScore: 10 })
    await update('product-usage', usage, { adoptionScore: 20 })
    await update('product-usage', usage, { adoptionScore: 80 })

    const tab = await read('?limit=100')
    const told = tab.items.map(({ type }) => type)
    expect(told.filter((type, at) => told.indexOf(type) !== at)).toEqual([])
    const { timeline } = loadTimeline({ directory: SHIPPED, mustExist: true })
    const shipped = [...timeline.activities.values()].filter(({ source }) => source !== 'plays')
    expect([...told].sort()).toEqual(shipped.map(({ key }) => key).sort())
    expect(timeline.activities.size).toBe(30)

    expect(only(tab, 'risk-updated')).toMatchObject({
      label: 'Risk updated',
      icon: 'risk',
      facet: 'risks',
      actor: { id: agent.id, name: 'Test agent' },
      message: `Risk ${risk.number}: Licences stay unused. Probability: High → Very high. Priority: none → Critical.`,
      record: { collection: 'risk-signals', id: risk.id },
    })
    expect(only(tab, 'account-team-member-changed').message).toBe(
      'Test agent2 in the account team: Platform architect → Solution consultant',
    )
    expect(only(tab, 'customer-success-manager-changed').message).toBe(
      'Customer success manager: nobody → Test agent',
    )
    expect(only(tab, 'renewal-or-go-live-changed').message).toMatch(/^Renewal date: .* → March 1, 2027\.$/)
    expect(only(tab, 'health-band-crossed')).toMatchObject({
      message: 'Health: Neutral (66) → Poor (39.5)',
      actor: { name: 'Test agent' },
    })
    expect(only(tab, 'adoption-category-changed').message).toBe('Adoption of Suite, 20 seats: Low → High')
    // What is gone cannot be gone to.
    expect(only(tab, 'account-team-member-added').record).toBeNull()
    expect(only(tab, 'engagement-stage-changed').record).toEqual({
      collection: 'engagements',
      id: engagement.id,
    })
  })

  it('tells of plays: opened, each stage, closed, canceled', async () => {
    const other = await app.createEngagement({ title: 'Plays' })
    const start = async () =>
      (await app
        .rest('POST', '/plays?depth=0', {
          user: 'agent',
          body: { playbook: 'customer-play', engagement: other.id },
        })
        .then(({ body }) => body.doc)) as Doc
    const play = await start()
    for (const [key, body] of customerSteps(app)) {
      const { status } = await app.rest('POST', `/plays/${play.id}/activities/${key}/complete`, {
        user: 'agent',
        body,
      })
      expect([key, status]).toEqual([key, 200])
    }
    await app.rest('POST', `/plays/${play.id}/close`, { user: 'agent', body: {} })
    const canceled = await start()
    const tasks: Doc[] = []
    for (const subject of ['Agree', 'Call', 'Write']) {
      tasks.push(await create('tasks', { play: canceled.id, shortDescription: subject }))
    }
    await create('meetings', { play: canceled.id, subject: 'Kick-off' })
    await update('tasks', tasks[0] as Doc, { state: 'complete', closeNotes: 'Done' })
    await app.rest('POST', `/plays/${canceled.id}/cancel`, { user: 'agent', body: { reason: 'Not needed' } })
    const tab = await read('', { of: other.id })
    expect(messages(tab).reverse()).toEqual([
      `Customer play ${play.number}`,
      `Customer play ${play.number}, Adopt it: Initiate completed`,
      `Customer play ${play.number}, Adopt it: Assist completed`,
      `Customer play ${play.number}, Adopt it: Review & Close completed`,
      `Customer play ${play.number}, Adopt it: closed (Achieved)`,
      `Customer play ${canceled.number}`,
      'Agree: complete',
      // It tells of what was canceled along, although there is a type for every task.
      `Customer play ${canceled.number}: canceled together with 2 tasks, 1 meeting. Not needed`,
    ])
    const german = await read('', { of: other.id, language: 'de' })
    expect(messages(german)[0]).toBe(
      `Customer play ${canceled.number}: abgebrochen zusammen mit 2 Aufgaben, 1 Besprechung. Not needed`,
    )
    expect(tab.facets).toEqual([
      { key: 'plays', label: 'Plays', count: 7 },
      { key: 'own', label: 'Own', count: 1 },
    ])
    expect(tab.items[0]?.record).toEqual({ collection: 'plays', id: canceled.id })
  })

  it('is told in the language of whoever reads', async () => {
    const german = await read('?facet=risks', { language: 'de' })
    expect(only(german, 'risk-updated')).toMatchObject({
      label: 'Risiko geändert',
      message: expect.stringContaining('Wahrscheinlichkeit: Hoch → Sehr hoch. Priorität: keine → Kritisch.'),
    })
    expect(german.facets.find(({ key }) => key === 'people')?.label).toBe('Personen')
    const portuguese = await read('?facet=engagement', { language: 'pt' })
    expect(only(portuguese, 'renewal-or-go-live-changed').message).toContain('1 de março de 2027')
    expect(only(portuguese, 'engagement-stage-changed')).toMatchObject({
      label: 'Fase alterada',
      message: 'Fase: Implantação inicial → Adoção',
    })
  })

  it('is searched, narrowed by facet and date, and read page by page', async () => {
    const found = async (search: string) => (await read(`?search=${encodeURIComponent(search)}`)).items.length
    expect(await found('zoe MULLER')).toBe(3)
    expect(await found('müller prozessverantwortung')).toBe(2)
    // In the words of another language, by number, by who did it.
    expect(await found('Wahrscheinlichkeit')).toBe(2)
    expect(await found('rsk0000001')).toBe(2)
    expect(await found('licences nowhere')).toBe(0)
    expect(await found('%')).toBe(0)
    expect(await found('zo_')).toBe(3)
    expect(await found('.*')).toBe(0)

    const all = await read('?limit=100')
    const risks = await read('?facet=risks&limit=100')
    expect(risks.items.map(({ facet }) => facet)).toEqual(['risks', 'risks', 'risks', 'risks'])
    expect(risks.facets).toEqual(all.facets)
    expect(all.facets.map(({ key, count }) => [key, count])).toEqual([
      ['engagement', 3],
      ['people', 8],
      ['risks', 4],
      ['touchpoints', 3],
      ['success', 4],
      ['contracts', 1],
      ['health', 3],
    ])
    const searched = await read('?search=outage&facet=people')
    expect([searched.items, searched.facets]).toEqual([
      [],
      [{ key: 'risks', label: expect.any(String), count: 2 }],
    ])

    const seen: TimelineItem[] = []
    let before = ''
    do {
      const page = await read(`?limit=4${before}`)
      expect(page.items.length).toBeLessThanOrEqual(4)
      seen.push(...page.items)
      before = page.next === null ? '' : `&before=${page.next}`
    } while (before !== '')
    expect(seen.map(({ id }) => id)).toEqual(all.items.map(({ id }) => id))
    const moments = seen.map(({ at }) => at)
    expect(moments).toEqual([...moments].sort().reverse())

    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)
    expect((await read(`?from=${day(-1)}&to=${day(0)}&limit=100`)).items).toHaveLength(seen.length)
    expect((await read('?from=0001-01-01&to=9999-12-31&limit=100')).items).toHaveLength(seen.length)
    expect(await read(`?from=${day(1)}`)).toEqual({ items: [], facets: [], next: null })
    expect((await read(`?to=${day(-2)}`)).items).toEqual([])
    expect((await read(`?to=${moments[3]}&limit=100`)).items).toHaveLength(
      moments.filter((at) => at < String(moments[3])).length,
    )
  })

  it('refuses what it cannot understand, and whoever is not staff', async () => {
    const cursor = Buffer.from('[1,"\\u0000"]').toString('base64url')
    for (const query of [
      'limit=0',
      'limit=101',
      'from=yesterday',
      'to=2026-02-30',
      'before=abc',
      `before=${cursor}`,
      `before=${Buffer.from('[8640000000000000,"x"]').toString('base64url')}`,
      'from=0000-12-31',
      'facet=%00',
      'search=a%00',
    ]) {
      const { status, body } = await app.rest('GET', `/engagements/${engagement.id}/home/timeline?${query}`, {
        user: 'agent',
      })
      expect([query, status, body.errors[0].data.errors[0].path]).toEqual([query, 400, query.split('=')[0]])
    }
    const path = `/engagements/${engagement.id}/home/timeline`
    const as = async (user: 'customer' | 'nobody' | null, at: string) =>
      (await app.rest('GET', at, { user })).status
    expect([await as('customer', path), await as('nobody', path), await as(null, path)]).toEqual([
      403, 403, 401,
    ])
    expect([await as('customer', '/customer-timeline'), await as(null, '/customer-timeline')]).toEqual([
      403, 403,
    ])
    const graphql = await app.graphql('{ CustomerTimelines { docs { message } } }', {}, { user: 'customer' })
    expect(JSON.stringify(graphql)).not.toContain('Licences')
    expect(graphql.errors?.length).toBe(1)
    const [entry] = (await read()).items
    for (const method of ['PATCH', 'DELETE']) {
      const { status } = await app.rest(method, `/customer-timeline/${entry?.id}`, {
        user: 'admin',
        body: { message: 'Another' },
      })
      expect([method, status]).toEqual([method, 403])
    }
  })

  it('learns new types from a file', async () => {
    const other = await app.createEngagement({ title: 'Own' })
    const touchpoint = await create('touchpoints', { engagement: other.id, subject: 'Call', priority: 'low' })
    await update('touchpoints', touchpoint, { priority: 'critical', assignedTo: app.users.agent2.id })
    await update('touchpoints', touchpoint, { description: 'Still critical' })
    // A template without end costs the entry its message, and nobody the squad.
    await create('squads', { name: 'The team', engagement: other.id })
    const tab = await read('?facet=own', { of: other.id })
    expect(messages(tab)).toEqual(['A squad', 'Call got urgent, Test agent2 has it, says Test agent'])
    expect(tab.facets.map(({ key, label, count }) => [key, label, count])).toEqual([
      ['touchpoints', 'Touchpoints and meetings', 1],
      ['own', 'Own', 2],
    ])
    expect(messages(await read('?facet=own', { of: other.id, language: 'de' }))[1]).toBe(
      'Call wurde dringend',
    )
    // The language lacks one: English.
    expect(messages(await read('?facet=own', { of: other.id, language: 'pt' }))[1]).toContain('got urgent')
  })

  it('is told once, shows what no type knows any more, and goes with its engagement', async () => {
    const other = await app.createEngagement({ title: 'Short-lived' })
    const context = {
      options: sanitizeOptions({ options: {}, usersSlug: 'users' }),
      timeline: loadTimeline({ directory: SHIPPED, mustExist: true }).timeline,
    } as unknown as PluginContext
    const req = await createLocalReq({ user: app.users.agent }, app.payload)
    for (const at of ['2020-05-04T03:02:01.000Z', '2021-05-04T03:02:01.000Z']) {
      await tellTimeline({
        req,
        context,
        source: 'engagements',
        on: 'update',
        record: { ...other, stage: 'renew' },
        before: other,
        at,
      })
    }
    await app.payload.db.create({
      collection: 'customer-timeline',
      data: {
        engagement: other.id,
        type: 'gone',
        facet: 'gone',
        at: '2019-01-01T00:00:00.000Z',
        message: 'Old',
        entryKey: 'gone',
      },
    })
    const tab = await read('?to=2020-12-31', { of: other.id })
    expect(tab.items.map(({ label, message, at, icon }) => [label, message, at, icon])).toEqual([
      ['Stage changed', 'Stage: Initial onboarding → Renew', '2020-05-04T03:02:01.000Z', 'stage'],
      ['Event', 'Old', '2019-01-01T00:00:00.000Z', 'note'],
    ])
    expect(tab.facets.map(({ key }) => key)).toEqual(['engagement', 'gone'])
    expect((await read('?from=2021-01-01', { of: other.id })).items).toEqual([])
    await app.payload.delete({ collection: 'engagements', id: other.id })
    const { totalDocs } = await app.payload.count({
      collection: 'customer-timeline',
      where: { type: { equals: 'gone' } },
    })
    expect(totalDocs).toBe(0)
  })

  it('costs five statements to read, none to write where nothing is told', async () => {
    const path = `/engagements/${engagement.id}/home/timeline`
    const reading = async (query: string) =>
      (await statements.during(() => app.rest('GET', `${path}${query}`, { user: 'agent' }))).length
    // And one that says who asks.
    expect(await reading('?limit=100&search=a')).toBeLessThanOrEqual(6)
    const about = async (data: Record<string, unknown>) =>
      (await statements.during(() => update('engagements', engagement, data))).filter((each) =>
        /customer.timeline/.test(each),
      ).length
    expect(await about({ description: 'Nothing to tell' })).toBe(0)
    expect(await about({ stage: 'expand' })).toBe(1)
  })
})
