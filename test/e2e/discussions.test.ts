import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './support/axe.ts'
import { launchBrowser, openTab } from './support/browser.ts'
import { startTestServer, type TestServer } from './support/server.ts'
import { makeWorld, type Person, type World } from './support/world.ts'

const EVIL = '<img src=x onerror="window.wasRun = true">'

describe('discussions beside a play', { timeout: 240_000 }, () => {
  let server: TestServer
  let browser: Browser
  let world: World
  beforeAll(async () => {
    server = await startTestServer()
    world = await makeWorld(server)
    browser = await launchBrowser()
  }, 600_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const call = (as: Person, path: string, body: Record<string, unknown>) =>
    server.api({ method: 'POST', path, token: as.token, body })
  const startPlay = async () => {
    const { agent, second, engagement } = world
    const { doc } = await call(agent, '/plays?depth=0', {
      playbook: 'customer-play',
      engagement: engagement.id,
      assignedTo: second.id,
    })
    return doc as { id: string | number }
  }
  const open = async (play: { id: string | number }, as: Person) => {
    const opened = await openTab({ browser, url: server.url, as, refusals: [400] })
    await opened.page.goto(`/admin/collections/plays/${play.id}`, { timeout: 120_000 })
    const tab = opened.page.locator('[role=tab][id$="-tab-discussions"]')
    await tab.waitFor({ timeout: 60_000 })
    return { ...opened, tab }
  }
  const message = (page: Page, text: string) => page.locator('.pb-discuss-message').filter({ hasText: text })

  it('are started, talked through by two at once, and ended into the stream', async () => {
    const { agent, second } = world
    const play = await startPlay()
    const { page, tab, complaints } = await open(play, agent)
    await tab.click()
    await page.getByText('No discussions yet').waitFor()
    await page.locator('.pb-discuss').getByRole('button', { name: 'Start discussion' }).click()
    const form = page.locator('.pb-discuss-start')
    expect(await form.getByRole('checkbox', { name: second.name }).isChecked()).toBe(true)

    await form.getByRole('button', { name: 'Start discussion' }).click()
    await form.getByText('This field is required.').first().waitFor()
    expect(await violationsOf({ page, root: '.pb-discuss-start' })).toEqual([])
    const first = form.getByRole('textbox', { name: 'First message' })
    await first.fill(`Shall we move it? ${EVIL}`)
    await page.keyboard.press('Control+Enter')
    await message(page, 'Shall we move it?').waitFor()
    expect(await message(page, 'Shall we move it?').innerText()).toContain(EVIL)
    await page.waitForFunction(() => document.activeElement?.matches('.pb-discuss-head h3'))

    const other = await open(play, second)
    await other.tab.click()
    const row = other.page.locator('.pb-discuss-row')
    await row.waitFor()
    expect(await row.innerText()).toContain('New')
    await row.press('Enter')
    await message(other.page, 'Shall we move it?').waitFor()
    await other.page.getByRole('textbox', { name: 'Message', exact: true }).fill('Thursday is fine.')
    await other.page.keyboard.press('Control+Enter')

    await message(page, 'Thursday is fine.').waitFor({ timeout: 15_000 })
    expect(await page.locator('.pb-discuss-own').count()).toBe(1)
    await page.getByText(`1 new message from ${second.name}`).waitFor({ state: 'attached' })
    expect(await violationsOf({ page, root: '.pb-discuss' })).toEqual([])

    const draft = page.getByRole('textbox', { name: 'Message', exact: true })
    await draft.fill('Not sent yet')
    await page.reload()
    await tab.waitFor({ timeout: 60_000 })
    await page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Not sent yet'),
    )

    await page.getByRole('button', { name: 'End discussion' }).click()
    await page.getByText('becomes an entry of the activity stream').waitFor()
    await page.locator('.pb-action').getByRole('button', { name: 'End discussion' }).click()
    await page.getByRole('button', { name: 'Open the activity stream' }).click()
    await page.locator('.pb-stream-entry').filter({ hasText: 'Thursday is fine.' }).first().waitFor()

    // The other one sees that it is over, and has nothing left to write in.
    await other.page.getByRole('button', { name: 'Open the activity stream' }).waitFor({ timeout: 15_000 })
    expect(await other.page.getByRole('textbox', { name: 'Message', exact: true }).count()).toBe(0)
    for (const each of [page, other.page]) {
      expect(await each.evaluate(() => (window as { wasRun?: boolean }).wasRun)).toBeUndefined()
    }
    expect(complaints()).toEqual([])
    expect(other.complaints()).toEqual([])
  })

  it('shut out whoever is taken out of them, and stay hidden from others', async () => {
    const { agent, second, ale, admin } = world
    const play = await startPlay()
    const { id } = await call(agent, `/plays/${play.id}/discussions`, {
      participants: [ale.id],
      message: 'Between us.',
    })
    const { page, tab } = await open(play, admin)
    await tab.click()
    await page.getByText('No discussions yet').waitFor()
    expect(await page.content()).not.toContain('Between us.')
    const { docs } = await server.api({
      method: 'GET',
      path: `/plays/${play.id}/discussions`,
      token: second.token,
    })
    expect(docs.map((each: { id: unknown }) => each.id)).toEqual([id])
  })
})
