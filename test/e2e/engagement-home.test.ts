import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './support/axe.ts'
import { launchBrowser, openTab } from './support/browser.ts'
import { inDirection, inTheme, tooWide } from './support/looks.ts'
import { startTestServer, type TestServer } from './support/server.ts'

type Signed = { readonly token: string }

let server: TestServer
let browser: Browser
/** Who leads two of the demo's engagements. */
let agent: Signed
let viewer: Signed
/** By titles. */
const engagements = new Map<string, string | number>()

const TRANSPORT = 'Transport planning for the Alpine region'
const GRID = 'Grid operations'

beforeAll(async () => {
  server = await startTestServer({ demo: true })
  browser = await launchBrowser()
  const signIn = (who: string): Promise<Signed> =>
    server.api({
      method: 'POST',
      path: '/users/login',
      body: { email: `${who}@example.com`, password: 'playbooks' },
    })
  agent = await signIn('agent')
  viewer = await signIn('viewer')
  const { docs } = await server.api({
    method: 'GET',
    path: '/engagements?depth=0&limit=50',
    token: agent.token,
  })
  for (const { id, title } of docs) engagements.set(title, id)
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const pathOf = (title: string, tab?: string): string =>
  `/admin/collections/engagements/${engagements.get(title)}${tab ? `?tab=${tab}` : ''}`

const open = async ({ title, tab, as = agent }: { title: string; tab?: string; as?: Signed }) => {
  const opened = await openTab({ browser, url: server.url, as })
  await opened.page.goto(pathOf(title, tab))
  await panel(opened.page).waitFor()
  return opened
}

const panel = (page: Page): Locator => page.locator('[role="tabpanel"][id^="pb-home-panel-"]:visible')
const card = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name })
const rows = (within: Locator): Locator => within.getByRole('listitem')
const tabs = (page: Page): Locator => page.getByRole('tablist', { name: 'Parts of the engagement' })
const goTo = async (page: Page, tab: string): Promise<void> => {
  await tabs(page)
    .getByRole('tab', { name: new RegExp(`^${tab}`) })
    .click()
  await panel(page).waitFor()
}
const textsOf = async (cells: Locator): Promise<string[]> =>
  (await cells.allTextContents()).map((text) => text.trim())

describe('the home page of an engagement', () => {
  it('shows at a glance where it stands, what may go wrong and what is to do, and is worked on there', async () => {
    const { page, complaints } = await open({ title: TRANSPORT })
    const head = page.locator('.pb-home-head')
    for (const text of ['Alpenrot Logistics', '$276,000', 'Daniel Moreau', 'Adoption']) {
      await head.getByText(text).first().waitFor()
    }
    // The header never scrolls away.
    await page.mouse.wheel(0, 4_000)
    await expect.poll(async () => (await head.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0)

    const risks = card(page, /^Risks and issues/)
    await risks.getByText('Bolzano goes back to its spreadsheets').waitFor()
    await risks.getByRole('button', { name: /^Overdue/ }).click()
    await risks.getByText('None of those that are shown.').waitFor()
    await risks.getByRole('button', { name: /^High priority/ }).click()
    expect(await rows(risks).count()).toBe(1)

    const work = card(page, 'Work items')
    await work.getByLabel('View').selectOption({ label: 'Success initiatives' })
    await work.getByText('Last export of Bolzano').waitFor()
    await expect.poll(() => work.getByText('Bring the Bolzano depot off its spreadsheets').count()).toBe(0)
    await work.getByLabel('Sort by').selectOption({ label: 'Priority' })
    await expect
      .poll(async () => (await rows(work).first().textContent()) ?? '')
      .toContain('Last export of Bolzano')
    await work.getByRole('button', { name: 'Blocked' }).click()
    await expect
      .poll(async () => textsOf(rows(work)))
      .toEqual([expect.stringContaining('Offer return loads')])
    await work.getByLabel('View').selectOption({ label: 'Internal plays' })
    await work.getByRole('button', { name: 'New', exact: true }).click()
    await work
      .getByText(/^Nothing is like that|^IPL/)
      .first()
      .waitFor()

    const details = card(page, 'Details')
    await details.getByRole('button', { name: 'Edit the details' }).click()
    await details.getByRole('button', { name: 'Save', exact: true }).waitFor()
    // Contracts decide over value and renewal: there is nothing to type.
    expect(await details.getByRole('textbox', { name: 'Contract value' }).count()).toBe(0)
    await details.getByRole('combobox', { name: /^Stage/ }).click()
    await page.getByRole('option', { name: 'Expand' }).click()
    await details.getByRole('button', { name: 'Save', exact: true }).click()
    await head.getByText('Expand', { exact: true }).waitFor()

    // What was done is told at once.
    await goTo(page, 'Customer timeline')
    const timeline = panel(page)
    await timeline.getByText(/stage/i).first().waitFor()
    const everything = await rows(timeline).count()
    await timeline.getByRole('searchbox').fill('rest period')
    await expect.poll(() => rows(timeline).count()).toBeLessThan(everything)
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('measures the health again, and says what it is made of, in the order that one asks for', async () => {
    const { page, complaints } = await open({ title: GRID, tab: 'health', as: agent })
    const indicators = card(page, 'Indicators')
    const names = () => textsOf(indicators.getByRole('rowheader'))
    await indicators.getByText('Net promoter score').waitFor()
    expect(await names()).toHaveLength(5)
    await indicators.getByRole('button', { name: /Weight/ }).click()
    await expect.poll(async () => (await names())[0]).toContain('Users who work with it every week')
    await indicators.getByRole('button', { name: /Gap/ }).click()
    await expect.poll(async () => (await names())[0]).toContain('Net promoter score')
    await page.locator('.pb-home-head').getByRole('button', { name: 'Refresh health' }).click()
    await page
      .getByText(/^Health is /)
      .first()
      .waitFor()
    // The drawing has a table behind it, for whoever does not see it.
    expect(
      await page
        .getByRole('table', { name: /^Health by week/ })
        .getByRole('row')
        .count(),
    ).toBe(13)
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('leads through blueprint, adoption, contracts and hierarchy', async () => {
    const { page, complaints } = await open({ title: TRANSPORT, tab: 'blueprint' })
    await panel(page).getByText('Every depot plans on the platform').first().waitFor()
    await panel(page)
      .getByRole('group', { name: 'View by state' })
      .getByRole('button', { name: /^Paused/ })
      .click()
    await expect.poll(() => panel(page).getByText('Every depot plans on the platform').count()).toBe(0)
    await panel(page).getByText('Fewer empty kilometres').first().waitFor()
    await panel(page).getByRole('button', { name: 'View initiative roadmap' }).click()
    await panel(page).getByText('Shift view beside the tours').first().waitFor()

    await goTo(page, 'Product adoption')
    const products = card(page, /^Sold products/)
    const titles = () => textsOf(products.locator('h4, .pb-adoption-product-title, .pb-lists-name'))
    await products.getByText('Route planner').first().waitFor()
    await products.getByLabel('Sort by').selectOption('adoptionScore')
    await expect.poll(async () => (await titles())[0]).toContain('Platform core')
    await products
      .getByRole('group', { name: 'View by' })
      .getByRole('button', { name: /^Planned/ })
      .click()
    await expect.poll(() => products.getByText('Route planner').count()).toBe(0)
    await products.getByText('Analytics').first().waitFor()

    // A roadmap is made here, and opens where its products are arranged.
    await panel(page).getByRole('button', { name: 'New product adoption roadmap' }).click()
    await page.locator('#field-name').fill('Next year')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Add all 3' }).click()
    const planned = page.getByRole('region', { name: 'Planned', exact: true })
    await page.getByLabel('Move to: Analytics').selectOption({ label: 'Planned' })
    await planned.getByText('Analytics').waitFor()
    await page.getByRole('link', { name: new RegExp(TRANSPORT) }).click()

    await goTo(page, 'Renewal and expansion')
    await panel(page).getByText('Transport platform, third year').waitFor()
    await panel(page).getByText('gives the renewal date').waitFor()

    await goTo(page, 'Engagement hierarchy')
    const tree = page.getByRole('tree')
    await tree.getByRole('treeitem', { name: /Warehouse rollout in Linz/ }).waitFor()
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('keeps to WCAG 2.2 AA on every tab, in light and dark, on a telephone and from right to left', async () => {
    const { page, complaints } = await open({ title: GRID })
    const names = await textsOf(tabs(page).getByRole('tab'))
    expect(names).toHaveLength(7)
    const violations: string[] = []
    for (const [at, name] of names.entries()) {
      await tabs(page).getByRole('tab').nth(at).click()
      await panel(page).waitFor()
      await page.waitForLoadState('networkidle')
      for (const theme of ['light', 'dark'] as const) {
        await inTheme(page, theme)
        const found = await violationsOf({ page, root: '.pb-home' })
        violations.push(...found.map((each) => `${name}, ${theme}: ${each}`))
      }
      await page.setViewportSize({ width: 360, height: 740 })
      // The open tab is in sight.
      await expect
        .poll(
          async () => {
            const tab = await tabs(page).getByRole('tab').nth(at).boundingBox()
            return tab && tab.x >= 0 && tab.x + tab.width <= 361
          },
          { message: name },
        )
        .toBe(true)
      for (const direction of ['rtl', 'ltr'] as const) {
        await inDirection(page, direction)
        if ((await tooWide(page)) > 0) violations.push(`${name}, ${direction}: wider than 360 px`)
      }
      await page.setViewportSize({ width: 1440, height: 900 })
    }
    expect(violations).toEqual([])
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('is read by a viewer, who changes nothing', async () => {
    const { page, complaints } = await open({ title: GRID, as: viewer })
    await card(page, 'Work items').waitFor()
    for (const name of ['Refresh health', 'Edit the details', 'Create risk signal']) {
      expect(await page.getByRole('button', { name }).count(), name).toBe(0)
    }
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})

describe('the success portfolio', () => {
  it('shows all engagements, the worst first, and narrows and sorts them', async () => {
    const cookies = { 'payload-lng': 'de' }
    const german = await openTab({ browser, url: server.url, as: agent, cookies })
    await german.page.goto('/admin/success-portfolio')
    await expect.poll(() => german.page.title()).toMatch(/^Erfolgsportfolio\b/)
    await german.page.context().close()
    const { page, complaints } = await openTab({ browser, url: server.url, as: agent })
    await page.goto('/admin/success-portfolio')
    expect(await page.title()).toMatch(/^Success portfolio\b/)
    const names = () => textsOf(page.locator('.pb-portfolio tbody .pb-lists-name'))
    await expect.poll(names).toHaveLength(5)
    expect((await names())[0]).toBe(GRID)
    await page
      .getByRole('button', { name: /^Contract value/ })
      .first()
      .click()
    await expect.poll(async () => (await names()).slice().sort()).toHaveLength(5)
    await page.getByRole('button', { name: /^Renewal in 90 days/ }).click()
    await expect.poll(async () => (await names()).sort()).toEqual([GRID, 'Patient portal'])
    await page
      .getByRole('link', { name: new RegExp(GRID) })
      .first()
      .click()
    await page.locator('.pb-home-head').waitFor()
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})
