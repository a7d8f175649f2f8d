import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openTab, SESSION_COOKIE, signIn } from './support/browser.ts'
import { card, chooseFromMenu, openPlay, type Plays, playsOf } from './support/plays.ts'
import { startTestServer, type TestServer } from './support/server.ts'
import { makeWorld, type World } from './support/world.ts'

let server: TestServer
let world: World
let plays: Plays
let browser: Browser

beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  plays = playsOf({ server, world })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const OUTCOME = 'Communicate the intended outcome'
const PLAN = 'Define the action plan'

describe('two agents on one play', () => {
  it('tells the first what the second has completed, and shows what the first had typed', async () => {
    const play = await plays.start()
    await plays.advance({ play, to: 'intended-outcome' })
    const first = await openTab({ browser, url: server.url, as: world.agent })
    const second = await openTab({ browser, url: server.url, as: world.second })
    await openPlay({ page: first.page, play })
    await openPlay({ page: second.page, play })
    await card(first.page, OUTCOME).getByRole('textbox').fill('Half a sentence of the first')

    await card(second.page, OUTCOME).getByRole('textbox').fill('The sentence of the second.')
    await card(second.page, OUTCOME).getByRole('button', { name: 'Send and continue' }).click()
    await card(second.page, PLAN).waitFor()

    const notice = first.page.getByRole('status').filter({ hasText: 'Others have worked on this meanwhile:' })
    await notice.getByText(`${world.second.name} completed "${OUTCOME}".`).waitFor()
    await card(first.page, PLAN).waitFor()
    await notice.getByText('What you had typed here').click()
    await notice.getByText('Half a sentence of the first', { exact: true }).waitFor()
    await notice.getByRole('button', { name: 'Go on' }).click()
    await notice.waitFor({ state: 'detached' })

    // Both go on from there: what the first does now reaches the second.
    await card(first.page, PLAN).getByRole('textbox').fill('Lee trains the first region.')
    await card(first.page, PLAN).getByRole('button', { name: 'Send and continue' }).click()
    await card(first.page, 'Related meeting').waitFor()
    await second.page.getByText(`${world.agent.name} completed "${PLAN}".`).waitFor()
    await card(second.page, 'Related meeting').waitFor()
    expect((await plays.runOf(play)).play.currentActivity).toBe('related-meeting')
    for (const { page, complaints } of [first, second]) {
      expect(complaints()).toEqual([])
      await page.context().close()
    }
  })

  it('refuses what was sent from an old page, says so, and takes it the second time', async () => {
    const play = await plays.start()
    await plays.advance({ play, to: 'intended-outcome' })
    const { page, complaints } = await openTab({ browser, url: server.url, refusals: [409], as: world.agent })
    // Nothing tells this page what others do.
    await page.route(/\/stream(\?|$)/, () => undefined)
    await openPlay({ page, play })
    const outcome = card(page, OUTCOME)
    await outcome.getByRole('textbox').fill('Both regions work with it.')
    for (const path of ['pause', 'resume']) {
      await plays.command({ play, path, token: world.second.token })
    }

    await outcome.getByRole('button', { name: 'Send and continue' }).click()
    await outcome.getByRole('alert').getByText('The play has changed').waitFor()
    expect((await plays.runOf(play)).play.currentActivity).toBe('intended-outcome')
    expect(await outcome.getByRole('textbox').inputValue()).toBe('Both regions work with it.')

    await outcome.getByRole('button', { name: 'Send and continue' }).click()
    await card(page, PLAN).waitFor()
    const entries = await plays.find('activity', play)
    expect(
      entries.filter(({ body }: { body: string }) => body === 'Both regions work with it.'),
    ).toHaveLength(1)
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('shows on the spot that somebody else has ended the play', async () => {
    const play = await plays.start()
    const { page, complaints } = await openTab({ browser, url: server.url, refusals: [409], as: world.agent })
    await openPlay({ page, play })
    const core = card(page, 'Enter core information')
    await core.getByRole('textbox', { name: /^Short description/ }).fill('Typed in vain')
    await plays.command({
      play,
      path: 'cancel',
      body: { reason: 'Called off.' },
      token: world.second.token,
    })
    await page.getByText('The play is now: Canceled.').waitFor()
    await card(page, 'Outcome').getByText('Called off.').waitFor()
    await core.waitFor({ state: 'detached' })

    // Open again, the text is where it was.
    await page.getByRole('button', { name: 'Reopen', exact: true }).click()
    const reopen = card(page, 'Reopen')
    await reopen.getByRole('textbox').fill('Not quite.')
    await reopen.getByRole('button', { name: 'Reopen', exact: true }).click()
    await expect
      .poll(() => core.getByRole('textbox', { name: /^Short description/ }).inputValue())
      .toBe('Typed in vain')
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})

describe('a session that ends while somebody types', () => {
  it.each([
    ['signed out elsewhere', null],
    ['with a token that is good no more', 'not.a.token'],
  ])('%s: the refusal is said, and the text is there after signing in again', async (_how, token) => {
    const play = await plays.start()
    await plays.advance({ play, to: 'intended-outcome' })
    const { page } = await openTab({ browser, url: server.url })
    await signIn({ page, ...world.agent })
    await openPlay({ page, play })
    const outcome = card(page, OUTCOME)
    await outcome.getByRole('textbox').fill('A long text, typed for an hour.')
    await page.context().clearCookies({ name: SESSION_COOKIE })
    if (token) {
      await page.context().addCookies([{ name: SESSION_COOKIE, value: token, url: server.url }])
    }
    await outcome.getByRole('button', { name: 'Send and continue' }).click()
    await outcome.getByRole('alert').waitFor()
    expect(await outcome.getByRole('alert').innerText()).not.toBe('')
    expect(await outcome.getByRole('textbox').inputValue()).toBe('A long text, typed for an hour.')
    expect((await plays.runOf(play)).play.currentActivity).toBe('intended-outcome')

    await signIn({ page, ...world.agent })
    await openPlay({ page, play })
    await expect.poll(() => outcome.getByRole('textbox').inputValue()).toBe('A long text, typed for an hour.')
    await outcome.getByRole('button', { name: 'Send and continue' }).click()
    await card(page, PLAN).waitFor()
    const entries = await plays.find('activity', play)
    expect(entries.map(({ body }: { body: string }) => body)).toContain('A long text, typed for an hour.')
    await page.context().close()
  })
})

describe('text of one user in the browser of another', () => {
  const HARMFUL = [
    '<img src="/injected" onerror="alert(1)">',
    '"><script>alert(2)</script>',
    '</textarea><svg onload="fetch(\'/injected\')">',
    '{{ play.number }} {% for x in (1..9) %}x{% endfor %}',
    'javascript:alert(3)',
  ]
  const text = HARMFUL.join(' ')

  it('is text, wherever it was typed', async () => {
    const play = await plays.start('customer-play', { shortDescription: text, description: text })
    const steps: [string, Record<string, unknown>][] = [
      ['core-information', { data: { shortDescription: text, description: text } }],
      ['add-squad', { data: { squad: [world.agent.id] } }],
      ['intended-outcome', { body: `comment ${text}` }],
      ['action-plan', { body: `work note ${text}` }],
    ]
    for (const [key, body] of steps) {
      await plays.command({ play, path: `activities/${key}/complete`, body })
    }
    await plays.meeting(play, `meeting ${text}`)
    await plays.task(play, `task ${text}`)

    const { page, complaints } = await openTab({ browser, url: server.url, as: world.second })
    const injected: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('injected')) injected.push(request.url())
    })
    await openPlay({ page, play })
    await page.getByRole('heading', { name: text, level: 2 }).waitFor()
    const stream = page.getByRole('tabpanel', { name: /Activity/ })
    await stream.getByText(`comment ${text}`, { exact: true }).waitFor()
    await stream.getByText(`work note ${text}`, { exact: true }).waitFor()
    await page.getByText(OUTCOME, { exact: true }).first().click()
    await page
      .getByRole('tabpanel', { name: /Assist/ })
      .getByText(`comment ${text}`)
      .waitFor()
    const meeting = card(page, 'Related meeting')
    await meeting.getByText(`meeting ${text}`).waitFor()
    await meeting.getByRole('button', { name: /^Complete / }).click()
    await expect
      .poll(() => meeting.getByRole('button', { name: 'Mark Complete', exact: true }).isEnabled())
      .toBe(true)
    await meeting.getByRole('button', { name: 'Mark Complete', exact: true }).click()
    await card(page, 'Related work').getByText(`task ${text}`).waitFor()
    await page.getByRole('tab', { name: /^Related/ }).click()
    await page
      .getByRole('tabpanel', { name: /^Related/ })
      .getByText(`task ${text}`)
      .first()
      .waitFor()

    await plays.command({ play, path: 'cancel', body: { reason: `reason ${text}` } })
    await card(page, 'Outcome').getByText(`reason ${text}`).waitFor()
    await page.goto('/admin/collections/plays?limit=100')
    await page.getByText(text).first().waitFor()
    expect(injected).toEqual([])
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('is text in the drafts and notices of whoever works on the same play', async () => {
    const play = await plays.start()
    await plays.advance({ play, to: 'related-work' })
    const { page, complaints } = await openTab({ browser, url: server.url, as: world.agent })
    await openPlay({ page, play })
    await server.api({
      method: 'PATCH',
      path: `/plays/${play.id}`,
      token: world.second.token,
      body: { shortDescription: text },
    })
    await page.getByRole('status').getByText('Short description is now:').waitFor()
    await page.getByRole('heading', { name: text, level: 2 }).waitFor()
    const task = await plays.task(play, text)
    await chooseFromMenu({ page, item: 'Cancel play' })
    const cancel = card(page, 'Cancel play')
    await cancel.getByRole('textbox').fill(text)
    await cancel.getByRole('button', { name: 'Continue', exact: true }).click()
    await cancel.getByText(task.number).waitFor()
    await cancel.getByRole('button', { name: 'Cancel play', exact: true }).click()
    await card(page, 'Outcome').getByText(text).waitFor()
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})
