import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './support/axe.ts'
import { launchBrowser, openTab } from './support/browser.ts'
import { startTestServer, type TestServer } from './support/server.ts'
import { makeWorld, type World } from './support/world.ts'

const DAY = 86_400_000

describe('lists, navigation and the dashboard', () => {
  let server: TestServer
  let browser: Browser
  let world: World
  beforeAll(async () => {
    server = await startTestServer()
    browser = await launchBrowser()
    world = await makeWorld(server)
  }, 600_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const send = (method: 'POST' | 'PATCH', path: string, body: Record<string, unknown>) =>
    server.api({ method, path, token: world.agent.token, body })
  const start = async (playbook: string, data: Record<string, unknown> = {}) =>
    (
      await send('POST', '/plays', {
        playbook,
        engagement: world.engagement.id,
        assignedTo: world.agent.id,
        ...data,
      })
    ).doc as { id: string | number; number: string }

  const rows = (page: Page) => page.locator('.pb-lists tbody tr')
  /** Before the page is awake a click is nobody's, and after that the navigation may still open by itself. */
  const openNavigation = async (page: Page) => {
    const navigation = page.locator('aside.nav--nav-hydrated')
    await navigation.waitFor({ state: 'attached' })
    await expect
      .poll(async () => {
        const isShut = (await navigation.getAttribute('inert')) !== null
        if (isShut) await page.locator('.nav-toggler:visible').first().click()
        return isShut
      })
      .toBe(false)
  }

  it('every playbook has an entry of its own, and its list the name of its plays', async () => {
    const customer = await start('customer-play')
    const internal = await start('internal-play')
    const { page, complaints } = await openTab({ browser, url: server.url, as: world.agent })
    await page.goto('/admin/collections/plays')
    await openNavigation(page)
    await page.getByRole('link', { name: 'Internal plays' }).click()
    await page.getByRole('heading', { name: 'Internal plays', level: 1 }).waitFor()
    await expect.poll(() => rows(page).filter({ hasText: internal.number }).count()).toBe(1)
    expect(await rows(page).filter({ hasText: customer.number }).count()).toBe(0)
    expect(
      await page.getByRole('link', { name: 'Internal plays' }).first().getAttribute('aria-current'),
    ).toBe('page')
    expect(await page.getByRole('link', { name: 'New internal play' }).getAttribute('href')).toContain(
      'playbook=internal-play',
    )
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('saved filters go together with the search; an empty list says what would be in it', async () => {
    const paused = await start('customer-play', { shortDescription: 'Waiting for spare parts' })
    await send('POST', `/plays/${paused.id}/pause`, {})
    const { page, complaints } = await openTab({ browser, url: server.url, as: world.agent })
    await page.goto('/admin/collections/plays')
    await page.getByRole('link', { name: /^Blocked/ }).click()
    await page.waitForURL(/show=blocked/)
    await expect.poll(() => rows(page).filter({ hasText: paused.number }).count()).toBe(1)
    await page.locator('.search-filter input, .search-bar input').first().fill('no play is called so')
    await page.getByText('Nothing matches the search and the filters.').waitFor()
    await page.getByRole('link', { name: 'Show all' }).click()
    await expect.poll(() => rows(page).count()).toBeGreaterThan(1)
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('a task is completed on the dashboard, and its row goes without a reload', async () => {
    const play = await start('customer-play')
    const { doc: task } = await send('POST', '/tasks', {
      play: play.id,
      shortDescription: 'Order the devices',
      assignedTo: world.agent.id,
      dueDate: new Date(Date.now() - 3 * DAY).toISOString(),
    })
    const { page, complaints } = await openTab({ browser, url: server.url, as: world.agent })
    await page.goto('/admin')
    const work = page.getByRole('region', { name: 'My work' })
    const row = work.getByRole('listitem').filter({ hasText: task.number })
    expect(await row.textContent()).toContain('Overdue')
    await page.evaluate(() => Object.assign(window, { isSamePage: true }))
    const button = row.getByRole('button', { name: `Complete: ${task.number}` })
    await button.focus()
    await page.keyboard.press('Enter')
    await row.waitFor({ state: 'detached' })
    await page.getByText(`${task.number} is complete.`).first().waitFor()
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
    // Whoever works by keyboard goes on in the same list.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H3')
    const stored = await server.api({ method: 'GET', path: `/tasks/${task.id}`, token: world.agent.token })
    expect(stored.state).toBe('complete')
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it.each(['light', 'dark'])(
    'breaks no rule of WCAG 2.2 AA in the %s theme, at 360 px width',
    async (theme) => {
      const { page } = await openTab({
        browser,
        url: server.url,
        as: world.agent,
        cookies: { 'payload-theme': theme },
        options: { viewport: { width: 360, height: 800 } },
      })
      await page.goto('/admin')
      await page.getByRole('region', { name: 'My work' }).waitFor()
      expect(await violationsOf({ page, root: '.pb-work' })).toEqual([])
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBeLessThanOrEqual(0)
      await page.goto('/admin/collections/plays')
      await page.locator('.pb-lists-tabs').waitFor()
      expect(await violationsOf({ page, root: '.pb-lists-head' })).toEqual([])
      await page.context().close()
    },
  )
})
