import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './support/axe.ts'
import { choose, launchBrowser, openTab, signIn } from './support/browser.ts'
import { startTestServer, type TestServer } from './support/server.ts'
import { makeWorld, type World } from './support/world.ts'

let server: TestServer
let world: World
let browser: Browser

beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''
const runOf = (play: string) =>
  server.api({ method: 'GET', path: `/plays/${play}/run`, token: world.agent.token })
const create = async (collection: string, body: Record<string, unknown>) =>
  (await server.api({ method: 'POST', path: `/${collection}`, token: world.agent.token, body })).doc

describe('a play in the panel', () => {
  it('starts, and its first activities are worked through', async () => {
    const { page, complaints } = await openTab({ browser, url: server.url, refusals: [400, 409] })
    await signIn({ page, ...world.agent })

    // Starting: what the create form asks for.
    await page.goto('/admin/collections/plays/create')
    await page.getByText('Choose a playbook and an engagement, then save').waitFor()
    await choose({ list: page.locator('#field-playbook .rs__control'), option: 'Customer play' })
    await choose({ list: page.locator('#field-engagement .rs__control'), option: world.engagement.title })
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const core = card(page, 'Enter core information')
    await core.waitFor()
    const play = idOf(page)

    // A missing field is said at the field, and what was typed stays.
    await core.getByLabel('Short description').fill('Adopt the workspace in two regions')
    await core.getByRole('button', { name: 'Mark Complete' }).click()
    await core.getByRole('alert').getByText('This field is required.').waitFor()
    const description = core.getByRole('textbox', { name: 'Description *', exact: true })
    expect(await description.getAttribute('aria-invalid')).toBe('true')
    expect(await core.getByLabel('Short description').inputValue()).toBe('Adopt the workspace in two regions')
    expect((await runOf(play)).play).toMatchObject({ rev: 1, currentActivity: 'core-information' })

    await core.getByRole('alert').getByRole('button', { name: 'Description' }).click()
    await page.keyboard.type('Two regions, two teams, one weekend.')
    await choose({ list: core.getByLabel('Assigned to'), option: 'Lee Novak' })
    await choose({ list: core.getByLabel('Priority'), option: 'High' })
    await core.getByRole('button', { name: 'Mark Complete' }).click()

    // The next activity opens and has the focus; the form around shows what was stored.
    const squad = card(page, 'Add squad')
    await squad.waitFor()
    await page.getByText('"Enter core information" is done. Next: Add squad.').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Add squad')
    await expect.poll(() => page.locator('#field-shortDescription').inputValue()).toContain('two regions')
    await page.locator('#field-currentActivity').getByText('Add squad').waitFor()

    // Only the squads of the engagement are offered.
    await squad.getByLabel('Squad').click()
    await page.getByRole('option', { name: 'Dana Ruiz' }).waitFor()
    expect((await page.getByRole('option').allInnerTexts()).sort()).toEqual(['Dana Ruiz', 'Lee Novak'])
    await page.getByRole('option', { name: 'Dana Ruiz' }).click()
    await squad.getByRole('button', { name: 'Mark Complete' }).click()

    // The next phase, and a text that outlives leaving the page.
    const outcome = card(page, 'Communicate the intended outcome')
    await outcome.getByText('The customer reads this', { exact: true }).waitFor()
    expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('Assist')
    await outcome.getByLabel('Comment').fill('Both regions work in the new workspace by May.')
    await page.reload()
    await expect
      .poll(() => outcome.getByLabel('Comment').inputValue())
      .toBe('Both regions work in the new workspace by May.')
    await outcome.getByRole('button', { name: 'Send and continue' }).click()
    const plan = card(page, 'Define the action plan')
    await plan.getByText('Only your organization reads this').waitFor()
    await plan.getByLabel('Work note').fill('Lee trains the first region.')
    await plan.getByRole('button', { name: 'Send and continue' }).click()
    const meeting = card(page, 'Related meeting')
    await meeting.waitFor()

    // Saving the form after commands is no conflict.
    await page.locator('#field-currentActivity').getByText('Related meeting').waitFor()
    await page.locator('#field-shortDescription').fill('Adopt the workspace in three regions')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Updated successfully').waitFor()

    // Refused, with the reason; and gone on once the reason is gone.
    const { id, number } = await create('meetings', { play: Number(play), subject: 'Kick-off' })
    await meeting.getByRole('button', { name: 'Mark Complete' }).click()
    await meeting.getByRole('alert').getByText(`1 meeting is still open: ${number}.`).waitFor()
    expect(await meeting.getByRole('button', { name: 'Mark Complete' }).isDisabled()).toBe(true)
    expect((await runOf(play)).play).toMatchObject({ currentActivity: 'related-meeting' })
    const link = await meeting.getByRole('link', { name: 'Show what is open: Meetings' }).getAttribute('href')
    expect(decodeURIComponent(link ?? '')).toContain(
      `/collections/meetings?where[or][0][and][0][play][equals]=${play}`,
    )
    await server.api({
      method: 'PATCH',
      path: `/meetings/${id}`,
      token: world.agent.token,
      body: { state: 'complete' },
    })
    await meeting.getByRole('button', { name: 'Look again' }).click()
    await meeting.getByRole('button', { name: 'Mark Complete', disabled: false }).click()
    await card(page, 'Related work').waitFor()

    expect((await runOf(play)).play).toMatchObject({ state: 'in-progress', currentActivity: 'related-work' })
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('says what canceling would cancel, before and after', async () => {
    const play = await create('plays', { playbook: 'customer-play', engagement: world.engagement.id })
    const task = await create('tasks', { play: play.id, shortDescription: 'Order the devices' })
    const { page, complaints } = await openTab({ browser, url: server.url, refusals: [400] })
    await signIn({ page, ...world.agent })
    await page.goto(`/admin/collections/plays/${play.id}`)

    await page.getByRole('button', { name: 'Cancel play' }).click()
    const action = card(page, 'Cancel play')
    await action.getByRole('button', { name: 'Continue' }).click()
    await action.getByRole('alert').getByText('This field is required.').waitFor()
    await action.getByLabel('Reason').fill('The customer has stopped the project.')
    await action.getByRole('button', { name: 'Continue' }).click()
    await action.getByText(task.number).waitFor()
    expect((await runOf(String(play.id))).play.state).toBe('new')

    await action.getByRole('button', { name: 'Cancel play' }).click()
    await page.getByText('The play is canceled.').waitFor()
    await page.locator('#field-state').getByText('Canceled').waitFor()
    expect((await runOf(String(play.id))).play.state).toBe('canceled')
    const { docs } = await server.api({
      method: 'GET',
      path: `/tasks?where[play][equals]=${play.id}`,
      token: world.agent.token,
    })
    expect(docs).toMatchObject([{ number: task.number, state: 'canceled' }])
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('keeps to WCAG 2.2 AA, light and dark, with what is wrong and what is in the way', async () => {
    const play = await create('plays', { playbook: 'customer-play', engagement: world.engagement.id })
    for (const theme of ['light', 'dark']) {
      const { page, complaints } = await openTab({ browser, url: server.url, refusals: [400] })
      await page.context().addCookies([{ name: 'payload-theme', value: theme, url: server.url }])
      await signIn({ page, ...world.agent })
      await page.goto(`/admin/collections/plays/${play.id}`)
      const core = card(page, 'Enter core information')
      await core.getByRole('button', { name: 'Mark Complete' }).click()
      await core.getByRole('alert').waitFor()
      await page.getByRole('button', { name: 'Cancel play' }).click()
      await card(page, 'Cancel play').waitFor()
      expect(await page.locator('html').getAttribute('data-theme')).toBe(theme)
      expect(await violationsOf({ page, root: '.pb-play' })).toEqual([])

      await page.getByRole('tab', { name: /Review/ }).click()
      expect(await violationsOf({ page, root: '.pb-play' })).toEqual([])
      expect(complaints()).toEqual([])
      await page.context().close()
    }
  })

  it('speaks the language of whoever looks, whoever looked first', async () => {
    const play = await create('plays', {
      playbook: 'customer-play',
      engagement: world.engagement.id,
      shortDescription: 'Adopt the workspace',
      priority: 'high',
    })
    const words = [
      { language: 'en', priority: 'Priority', high: 'High', help: 'Given when the record is saved' },
      { language: 'de', priority: 'Priorität', high: 'Hoch', help: 'Wird beim ersten Speichern vergeben' },
      { language: 'pt', priority: 'Prioridade', high: 'Alta', help: 'É dado ao salvar pela primeira vez' },
    ]
    for (const { language, priority, high, help } of words) {
      const { page, complaints } = await openTab({ browser, url: server.url })
      await signIn({ page, ...world.agent })
      await page.context().addCookies([{ name: 'payload-lng', value: language, url: server.url }])
      await page.goto(`/admin/collections/plays/${play.id}`)
      const field = page.locator('#field-priority')
      await field.getByText(priority, { exact: true }).waitFor()
      await field.getByText(high, { exact: true }).waitFor()
      await page.getByText(help).waitFor()
      await page.getByRole('heading', { name: 'Adopt the workspace' }).waitFor()
      expect(await page.locator('#field-reopenReason').count()).toBe(0)
      const playbook = await page.locator('#field-playbook').boundingBox()
      const engagement = await page.locator('#field-engagement').boundingBox()
      expect(playbook?.y).toBe(engagement?.y)
      expect(playbook?.width).toBe(engagement?.width)

      await page.goto('/admin/collections/plays')
      await page.getByRole('search').getByText(priority, { exact: true }).waitFor()
      await page.getByRole('cell', { name: high, exact: true }).first().waitFor()
      expect(complaints()).toEqual([])
      await page.context().close()
    }
  })

  it('is as wide as a telephone, lists and all', async () => {
    const { page } = await openTab({ browser, url: server.url })
    await signIn({ page, ...world.agent })
    await page.setViewportSize({ width: 360, height: 740 })
    const { docs } = await server.api({ method: 'GET', path: '/plays?limit=1', token: world.agent.token })
    for (const path of ['plays', 'tasks', 'meetings', 'engagements', `plays/${docs[0].id}`]) {
      await page.goto(`/admin/collections/${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      if (path.includes('/')) await page.getByRole('tablist').waitFor()
      const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      await expect.poll(tooWide, { message: path, timeout: 5_000 }).toBeLessThanOrEqual(0)
    }
    await page.context().close()
  })
})
