import type { Browser, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choose, launchBrowser, openTab } from './support/browser.ts'
import { focusedText } from './support/hands.ts'
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

describe('a form of a play', () => {
  it('says at the field what is missing, and keeps what was typed', async () => {
    const play = await plays.start()
    const { page, complaints } = await openTab({
      browser,
      url: server.url,
      refusals: [400],
      as: world.agent,
    })
    await openPlay({ page, play })
    const core = card(page, 'Enter core information')
    const short = core.getByRole('textbox', { name: /^Short description/ })
    const long = core.getByRole('textbox', { name: /^Description/ })
    await short.fill('Adopt the workspace in two regions')
    await core.getByRole('button', { name: 'Mark Complete' }).click()
    const alert = core.getByRole('alert')
    await alert.getByText('This field is required.').waitFor()
    await expect.poll(() => alert.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await long.getAttribute('aria-invalid')).toBe('true')
    const described = await long.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${described}"]`).innerText()).toBe('This field is required.')
    expect(await short.inputValue()).toBe('Adopt the workspace in two regions')
    expect((await plays.runOf(play)).play).toMatchObject({ rev: 1, currentActivity: 'core-information' })

    // From the summary to the field.
    await alert.getByRole('button', { name: 'Description' }).click()
    await expect.poll(() => long.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.type('Two regions, two teams.')
    await core.getByRole('button', { name: 'Mark Complete' }).click()
    await card(page, 'Add squad').waitFor()
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('outlives leaving the page, and can be saved without completing', async () => {
    const play = await plays.start()
    const { page, complaints } = await openTab({ browser, url: server.url, as: world.agent })
    await openPlay({ page, play })
    const core = card(page, 'Enter core information')
    const short = core.getByRole('textbox', { name: /^Short description/ })
    await short.fill('Typed and left')
    await page.goto('/admin/collections/plays')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await openPlay({ page, play })
    await expect.poll(() => short.inputValue()).toBe('Typed and left')

    await choose({ list: core.getByRole('combobox', { name: 'Assigned to' }), option: world.second.name })
    await core.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Saved. The activity is still open.').waitFor()
    await page.getByRole('heading', { name: 'Typed and left', level: 2 }).waitFor()
    await page.getByRole('definition').getByText(world.second.name, { exact: true }).waitFor()
    const { docs } = await server.api({
      method: 'GET',
      path: `/plays?depth=0&where[id][equals]=${play.id}`,
      token: world.agent.token,
    })
    expect(docs).toMatchObject([
      { shortDescription: 'Typed and left', assignedTo: world.second.id, state: 'new' },
    ])
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('offers the squads of the engagement only', async () => {
    const play = await plays.start()
    await plays.advance({ play, to: 'add-squad' })
    const { page, complaints } = await openTab({ browser, url: server.url, as: world.agent })
    await openPlay({ page, play })
    await card(page, 'Add squad').getByRole('combobox').click()
    await page.getByRole('option', { name: world.agent.name }).waitFor()
    const offered = await page.getByRole('listbox').getByRole('option').allInnerTexts()
    expect(offered.sort()).toEqual([world.agent.name, world.second.name].sort())
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})

describe('a play as a whole', () => {
  it('says what an early close would cancel, then does exactly that', async () => {
    const play = await plays.start()
    await plays.advance({ play, to: 'related-meeting' })
    const [task, meeting] = [await plays.task(play), await plays.meeting(play)]
    const { page, complaints } = await openTab({
      browser,
      url: server.url,
      refusals: [400],
      as: world.agent,
    })
    await openPlay({ page, play })
    await page.getByRole('button', { name: 'Close play', exact: true }).click()
    const action = card(page, 'Close play')
    await action.getByRole('button', { name: 'Continue', exact: true }).click()
    await action.getByRole('alert').getByText('This field is required.').first().waitFor()
    await choose({ list: action.getByRole('combobox'), option: 'Partially achieved' })
    await action.getByRole('textbox', { name: 'Close notes' }).fill('The budget ends here.')
    await action.getByRole('button', { name: 'Continue', exact: true }).click()

    await action.getByText('This will be canceled along with it:').waitFor()
    const canceled = await action.getByRole('definition').allInnerTexts()
    const activities = ['Related meeting', 'Related work', 'Communicate the final outcome', 'Close record']
    expect(canceled.sort()).toEqual([activities.join(', '), task.number, meeting.number].sort())
    const before = await plays.runOf(play)
    expect(before.play).toMatchObject({ state: 'in-progress' })
    expect(await plays.find('tasks', play)).toMatchObject([{ state: 'new' }])

    await action.getByRole('button', { name: 'Close play', exact: true }).click()
    await page.getByText('The play is closed.', { exact: true }).waitFor()
    const report = card(page, 'Outcome')
    await report.getByText('Partially achieved').waitFor()
    await report.getByText('The budget ends here.').waitFor()
    await report.getByText(activities.join(', ')).waitFor()
    expect((await plays.runOf(play)).play).toMatchObject({
      state: 'closed',
      closureCode: 'Partially achieved',
    })
    expect(await plays.find('tasks', play)).toMatchObject([{ number: task.number, state: 'canceled' }])
    expect(await plays.find('meetings', play)).toMatchObject([{ number: meeting.number, state: 'canceled' }])
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('is canceled with a reason, and opened again', async () => {
    const play = await plays.start()
    const task = await plays.task(play)
    const { page, complaints } = await openTab({ browser, url: server.url, as: world.agent })
    await openPlay({ page, play })
    await chooseFromMenu({ page, item: 'Cancel play' })
    const action = card(page, 'Cancel play')
    const reason = action.getByRole('textbox', { name: 'Reason' })
    await reason.fill('The customer has stopped the project.')

    // Back and Escape do nothing, and what was typed is still there.
    await page.keyboard.press('Escape')
    await action.waitFor({ state: 'detached' })
    await chooseFromMenu({ page, item: 'Cancel play' })
    await expect.poll(() => reason.inputValue()).toBe('The customer has stopped the project.')
    await action.getByRole('button', { name: 'Continue', exact: true }).click()
    await action.getByText(task.number).waitFor()
    expect((await plays.runOf(play)).play.state).toBe('new')

    await action.getByRole('button', { name: 'Cancel play', exact: true }).click()
    await page.getByText('The play is canceled.', { exact: true }).waitFor()
    await card(page, 'Outcome').getByText('The customer has stopped the project.').waitFor()
    expect((await plays.runOf(play)).play.state).toBe('canceled')
    expect(await plays.find('tasks', play)).toMatchObject([{ number: task.number, state: 'canceled' }])

    await page.getByRole('button', { name: 'Reopen', exact: true }).click()
    const reopen = card(page, 'Reopen')
    await reopen.getByRole('textbox', { name: 'Reason' }).fill('They go on after all.')
    await reopen.getByRole('button', { name: 'Reopen', exact: true }).click()
    await page.getByText('The play is open again.', { exact: true }).waitFor()
    await card(page, 'Enter core information').waitFor()
    expect(await card(page, 'Outcome').count()).toBe(0)
    expect((await plays.runOf(play)).play.state).toBe('in-progress')
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('is paused, says so at its activity, and goes on', async () => {
    const play = await plays.start()
    await plays.advance({ play, to: 'intended-outcome' })
    const { page, complaints } = await openTab({ browser, url: server.url, as: world.agent })
    await openPlay({ page, play })
    const outcome = card(page, 'Communicate the intended outcome')
    const button = outcome.getByRole('button', { name: 'Send and continue' })
    await outcome.getByRole('textbox').fill('Typed before the pause.')
    await chooseFromMenu({ page, item: 'Pause' })
    await page.getByText('The play is paused.', { exact: true }).waitFor()
    await outcome.getByText('The play is paused; resume, close or cancel it.').waitFor()
    expect(await button.count()).toBe(0)
    expect((await plays.runOf(play)).play).toMatchObject({ state: 'paused', progress: 'paused' })

    await page.getByRole('button', { name: 'Resume', exact: true }).click()
    await page.getByText('The play goes on.', { exact: true }).waitFor()
    await expect.poll(() => focusedText(page)).toBe('Adopt the workspace')
    expect(await outcome.getByRole('textbox').inputValue()).toBe('Typed before the pause.')
    await button.click()
    await card(page, 'Define the action plan').waitFor()
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})

describe('what the page asks for', () => {
  it('is one request for a command, its answer included, and nothing elsewhere', async () => {
    const play = await plays.start()
    await plays.advance({ play, to: 'intended-outcome' })
    const { page, complaints } = await openTab({ browser, url: server.url, as: world.agent })
    await openPlay({ page, play })
    await page
      .getByRole('tabpanel', { name: /Activity/ })
      .getByRole('listitem')
      .first()
      .waitFor()
    const requests: string[] = []
    page.on('request', (request: Request) => {
      const { pathname } = new URL(request.url())
      // The stream looks for what is new all the time.
      if (pathname.endsWith('/stream') || pathname.startsWith('/_next/')) return
      requests.push(`${request.method()} ${pathname}`)
    })
    const outcome = card(page, 'Communicate the intended outcome')
    await outcome.getByRole('textbox').fill('Both regions work with it.')
    await outcome.getByRole('button', { name: 'Send and continue' }).click()
    await card(page, 'Define the action plan').waitFor()
    await page.getByText('Next: Define the action plan.').waitFor()
    await chooseFromMenu({ page, item: 'Pause' })
    await page.getByText('The play is paused.', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Resume', exact: true }).click()
    await page.getByText('The play goes on.', { exact: true }).waitFor()
    await page.getByRole('heading', { name: 'Adopt the workspace', level: 2 }).waitFor()
    const below = `/api/plays/${play.id}`
    expect(requests).toEqual([
      `POST ${below}/activities/intended-outcome/complete`,
      `POST ${below}/pause`,
      `POST ${below}/resume`,
    ])
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('never offers to write to the customer of an internal play', async () => {
    const play = await plays.start('internal-play')
    await plays.advance({ play, to: 'final-outcome' })
    const { page, complaints } = await openTab({ browser, url: server.url, as: world.agent })
    await openPlay({ page, play })
    await page.locator('.pb-status').getByText('Internal', { exact: true }).waitFor()
    await card(page, 'Communicate the final outcome').getByText('Only your organization reads this').waitFor()
    const composer = card(page, 'Write an entry')
    await composer.getByRole('button', { name: 'Save internal comment' }).waitFor()
    await composer.getByText('Only your team can read this.').waitFor()
    expect(await page.getByText(/The customer (sees|can read|reads)/).allInnerTexts()).toEqual([])
    expect(
      await page
        .locator('.pb-page')
        .getByRole('button', { name: /customer/i })
        .count(),
    ).toBe(0)

    await composer.getByRole('textbox', { name: 'Comment' }).fill('Between us.')
    await composer.getByRole('button', { name: 'Save internal comment' }).click()
    await page.getByText('Internal comment saved.').waitFor()
    const entries = await plays.find('activity', play)
    expect(entries.filter(({ body }: { body: string }) => body === 'Between us.')).toMatchObject([
      { kind: 'comment', visibility: 'internal' },
    ])
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})
