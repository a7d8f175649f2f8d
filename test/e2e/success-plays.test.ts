import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './support/axe.ts'
import { launchBrowser, openTab } from './support/browser.ts'
import { startTestServer, type TestServer } from './support/server.ts'
import { makeWorld, type World } from './support/world.ts'

const EVIL = '<img src=x onerror="window.wasRun = true"> {{ me.email }}'

describe('success plays', { timeout: 300_000 }, () => {
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

  const startPlay = async () => {
    const { doc } = await server.api({
      method: 'POST',
      path: '/plays?depth=0',
      token: world.agent.token,
      body: {
        playbook: 'customer-play',
        engagement: world.engagement.id,
        shortDescription: 'Open the second store',
      },
    })
    return doc as { id: string | number; number: string }
  }
  const get = (path: string) => server.api({ method: 'GET', path, token: world.agent.token })
  const open = async (play: { id: string | number }) => {
    const opened = await openTab({ browser, url: server.url, as: world.agent, refusals: [400, 409, 500] })
    const { page } = opened
    await page.goto(`/admin/collections/plays/${play.id}`, { timeout: 120_000 })
    await page.locator('[role=tab]').first().waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Create success play' }).click()
    await heading(page, 'What do you want to do?').waitFor({ timeout: 60_000 })
    return opened
  }
  const heading = (page: Page, name: string | RegExp) =>
    page.locator('.pb-launch').getByRole('heading', { name })
  const hasFocus = (page: Page, selector: string) =>
    page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector)

  it('are chosen, answered, looked at and launched; Escape goes one step back and nothing typed is lost', async () => {
    const play = await startPlay()
    const { page, complaints } = await open(play)
    await hasFocus(page, '.pb-launch-heading')
    expect(await violationsOf({ page, root: '.pb-launch' })).toEqual([])
    await page.getByRole('button', { name: /Success support/ }).click()
    await heading(page, 'Choose a topic').waitFor()
    await page.getByRole('button', { name: /^Follow-up/ }).click()
    await heading(page, 'Choose a success play').waitFor()
    expect(await violationsOf({ page, root: '.pb-launch' })).toEqual([])
    await page.keyboard.press('Escape')
    await heading(page, 'Choose a topic').waitFor()
    await page.getByRole('button', { name: /^Follow-up/ }).click()
    await page.getByRole('button', { name: 'Scheduled a Follow-Up' }).click()

    const topic = page.getByLabel(/What is it about/)
    await topic.waitFor()
    expect(await topic.inputValue()).toBe('Open the second store')
    await topic.fill('')
    await page.getByRole('button', { name: 'See what will be created' }).click()
    await page.locator('.pb-launch .pb-problem').waitFor()
    expect(await topic.getAttribute('aria-invalid')).toBe('true')
    expect(await violationsOf({ page, root: '.pb-launch' })).toEqual([])
    await topic.fill(EVIL)
    await page.getByRole('button', { name: 'See what will be created' }).click()
    await heading(page, '1 record will be created').waitFor()
    expect(await page.locator('.pb-launch-card').innerText()).toContain(EVIL)
    expect(await violationsOf({ page, root: '.pb-launch' })).toEqual([])
    await page.keyboard.press('Escape')
    expect(await topic.inputValue()).toBe(EVIL)

    await page.getByRole('button', { name: 'See what will be created' }).click()
    await page.getByRole('button', { name: 'Launch', exact: true }).click()
    await heading(page, '1 record was created').waitFor()
    await hasFocus(page, '.pb-launch-heading')
    const { docs } = await get(`/tasks?where[play][equals]=${play.id}&depth=0`)
    expect(docs).toMatchObject([{ shortDescription: `Follow up: ${EVIL}` }])
    const href = await page.locator('.pb-launch-option').getAttribute('href')
    expect(href).toContain(`/tasks/${docs[0].id}`)
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
    expect(complaints()).toEqual([])
  })

  it('are found by words, and by keyboard alone', async () => {
    const { page } = await open(await startPlay())
    await page.getByRole('searchbox', { name: 'Search success plays' }).focus()
    await page.keyboard.type('quarterly')
    const card = page.getByRole('button', { name: 'Setup next Quarterly Business Review' })
    await card.waitFor()
    expect(await page.locator('.pb-launch-card').count()).toBe(1)
    await page.keyboard.press('Tab')
    expect(await card.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await heading(page, 'Setup next Quarterly Business Review').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await heading(page, 'What do you want to do?').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.pb-launch').waitFor({ state: 'detached' })
  })

  it('that were answered with nothing are launched once: what got lost is sent again with the same key', async () => {
    const play = await startPlay()
    const { page } = await open(play)
    await page.getByRole('searchbox', { name: 'Search success plays' }).fill('follow-up')
    await page.getByRole('button', { name: 'Scheduled a Follow-Up' }).click()
    await page.getByRole('button', { name: 'See what will be created' }).click()
    const launch = page.getByRole('button', { name: 'Launch', exact: true })
    await launch.waitFor()
    let lost = 0
    // The server does it, and the answer never arrives.
    await page.route(/\/launch$/, async (route) => {
      if (lost++ > 0) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await launch.click()
    await page.locator('.pb-launch .pb-problem').waitFor()
    await launch.click()
    await heading(page, '1 record was created').waitFor()
    expect((await get(`/tasks?where[play][equals]=${play.id}&depth=0`)).docs).toHaveLength(1)
    expect(lost).toBe(2)
  })
})
