import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './support/axe.ts'
import { launchBrowser, openTab, type Tab } from './support/browser.ts'
import { inDirection, inTheme, themeOf, tooWide } from './support/looks.ts'
import { card, openPlay, type Play, type Plays, playsOf } from './support/plays.ts'
import { startTestServer, type TestServer } from './support/server.ts'
import { makeWorld, type World } from './support/world.ts'

let server: TestServer
let world: World
let plays: Plays
let browser: Browser
let blocked: Play
let closed: Play
let fresh: Play

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung'.repeat(2)

beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  plays = playsOf({ server, world })
  browser = await launchBrowser()
  fresh = await plays.start('customer-play', {
    shortDescription: LONG,
    priority: 'high',
    dueDate: '2020-01-01T12:00:00.000Z',
  })
  blocked = await plays.start()
  await plays.advance({ play: blocked, to: 'related-meeting' })
  await plays.meeting(blocked, LONG)
  await plays.meeting(blocked)
  await plays.create('activity', { play: blocked.id, kind: 'comment', body: `Said to everybody: ${LONG}` })
  closed = await plays.start('internal-play')
  await plays.advance({ play: closed })
  await plays.command({ play: closed, path: 'close' })
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Every view of a play, in the state in which it has the most to show. */
const VIEWS: readonly { readonly name: string; readonly show: (page: Page) => Promise<void> }[] = [
  {
    name: 'which play to start',
    show: async (page) => {
      await page.goto('/admin/collections/plays/create')
      await page.getByRole('heading', { name: 'Which play?' }).waitFor()
    },
  },
  {
    name: 'the start of a play',
    show: async (page) => {
      await page.goto('/admin/collections/plays/create?playbook=customer-play')
      await page.getByRole('combobox').waitFor()
    },
  },
  {
    name: 'a form with errors',
    show: async (page) => {
      await openPlay({ page, play: fresh })
      await card(page, 'Enter core information').getByRole('button', { name: 'Mark Complete' }).click()
      await card(page, 'Enter core information').getByRole('alert').waitFor()
    },
  },
  {
    name: 'a blocked gate',
    show: async (page) => {
      await openPlay({ page, play: blocked })
      await card(page, 'Related meeting').getByText('2 meetings are still open').waitFor()
      await page.getByText('Said to everybody').waitFor({ state: 'attached' })
    },
  },
  {
    name: 'closing early',
    show: async (page) => {
      await openPlay({ page, play: blocked })
      await page.getByRole('button', { name: 'Close play', exact: true }).click()
      const action = card(page, 'Close play')
      await action.getByRole('combobox').click()
      await page.getByRole('option', { name: 'Achieved', exact: true }).click()
      await action.getByRole('textbox').fill('Enough.')
      await action.getByRole('button', { name: 'Continue', exact: true }).click()
      await action.getByText('This will be canceled along with it:').waitFor()
    },
  },
  {
    name: 'a closed play',
    show: async (page) => {
      await openPlay({ page, play: closed })
      await card(page, 'Outcome').waitFor()
      await page.getByText('Close record', { exact: true }).click()
      await page.getByText('Done in time.').nth(1).waitFor()
    },
  },
  {
    name: 'the keys',
    show: async (page) => {
      await openPlay({ page, play: closed })
      await page.getByRole('button', { name: 'Keys' }).click()
      await page.getByRole('dialog', { name: 'Keys' }).waitFor()
    },
  },
]

const TABS = ['Activity', 'Related', 'Files', 'Email', 'Templates', 'Recommended', 'Discussions', 'Record']

const open = (options: Partial<Parameters<typeof openTab>[0]> = {}): Promise<Tab> =>
  openTab({ browser, url: server.url, as: world.agent, refusals: [400], ...options })

describe('WCAG 2.2 AA', () => {
  /** What is broken in dark, in light, and in light from right to left, by view and look. */
  const look = async ({ page, name, root }: { page: Page; name: string; root: string }) => {
    const found: Record<string, string[]> = {}
    const note = async (how: string): Promise<void> => {
      const violations = await violationsOf({ page, root })
      if (violations.length > 0) found[`${name}, ${how}`] = violations
    }
    await inTheme(page, 'dark')
    await note('dark')
    await inTheme(page, 'light')
    await note('light')
    await inDirection(page, 'rtl')
    await note('from right to left')
    return found
  }

  it('is kept by every view of a play, in light, in dark and from right to left', async () => {
    const { page, complaints } = await open({ cookies: { 'payload-theme': 'dark' } })
    const found: Record<string, string[]> = {}
    for (const { name, show } of VIEWS) {
      await show(page)
      expect(await themeOf(page)).toBe('dark')
      Object.assign(found, await look({ page, name, root: '.pb-root' }))
      expect(await tooWide(page), name).toBeLessThanOrEqual(0)
    }
    expect(found).toEqual({})
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('is kept by every tab of the side panel, in light, in dark and from right to left', async () => {
    const { page, complaints } = await open({ cookies: { 'payload-theme': 'light' } })
    await openPlay({ page, play: blocked })
    expect(await themeOf(page)).toBe('light')
    const found: Record<string, string[]> = {}
    for (const name of TABS) {
      await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
      await page.getByRole('tabpanel', { name: new RegExp(`^${name}`) }).waitFor()
      await page.waitForLoadState('networkidle')
      Object.assign(found, await look({ page, name, root: '.pb-panel' }))
      await inDirection(page, 'ltr')
    }
    expect(found).toEqual({})
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})

describe('room', () => {
  it.each([
    { screen: 'a telephone', options: { viewport: { width: 360, height: 740 } } },
    { screen: '200 % zoom', options: { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 } },
    { screen: 'a narrow window', options: { viewport: { width: 1024, height: 700 } } },
  ])('is enough on $screen, without scrolling sideways', async ({ options }) => {
    const { page, complaints } = await open({ options })
    for (const { name, show } of VIEWS) {
      await show(page)
      await expect.poll(() => tooWide(page), { message: name, timeout: 5_000 }).toBeLessThanOrEqual(0)
    }
    for (const list of ['plays', 'tasks', 'meetings', 'engagements']) {
      await page.goto(`/admin/collections/${list}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expect.poll(() => tooWide(page), { message: list, timeout: 5_000 }).toBeLessThanOrEqual(0)
    }
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('for the side panel on a telephone is the whole screen, until Escape', async () => {
    const { page, complaints } = await open({ options: { viewport: { width: 360, height: 740 } } })
    await openPlay({ page, play: blocked })
    const toggle = page.getByRole('button', { name: 'Activity and more' })
    expect(await toggle.getAttribute('aria-expanded')).toBe('false')
    await toggle.click()
    const panel = page.getByRole('complementary', { name: 'Side panel' })
    await panel.getByRole('tab', { name: /^Related/ }).click()
    const box = await panel.boundingBox()
    expect(box?.width).toBeGreaterThan(300)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360)
    await page.keyboard.press('Escape')
    await expect.poll(() => toggle.getAttribute('aria-expanded')).toBe('false')
    expect(await toggle.evaluate((button) => button === document.activeElement)).toBe(true)

    // The phases are a menu there.
    await page.getByRole('combobox', { name: 'Phases' }).selectOption({ index: 0 })
    await page.getByRole('tabpanel', { name: /Initiate/ }).waitFor()
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})

describe('the keyboard', () => {
  it('moves between phases, tabs and widths with arrow keys, the other way from right to left', async () => {
    const { page, complaints } = await open()
    await openPlay({ page, play: blocked })
    const selected = (list: string) =>
      page.getByRole('tablist', { name: list }).getByRole('tab', { selected: true }).innerText()
    await page.getByRole('tab', { name: /Assist/ }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await selected('Phases')).toContain('Review & Close')
    await page.keyboard.press('Home')
    expect(await selected('Phases')).toContain('Initiate')

    await page.getByRole('tab', { name: /^Activity/ }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await selected('Side panel')).toContain('Related')
    await page.keyboard.press('End')
    expect(await selected('Side panel')).toContain('Record')
    const edge = page.getByRole('separator', { name: 'Width of the side panel' })
    const width = async () => Number(await edge.getAttribute('aria-valuenow'))
    await edge.focus()
    const before = await width()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(width).toBeGreaterThan(before)

    // Both are as they were left.
    const left = await width()
    await page.reload()
    await page.getByRole('tab', { name: /^Record/, selected: true }).waitFor()
    expect(await width()).toBe(left)

    await inDirection(page, 'rtl')
    await page.getByRole('tab', { name: /Assist/ }).focus()
    await page.keyboard.press('ArrowLeft')
    expect(await selected('Phases')).toContain('Review & Close')
    await edge.focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(width).toBeLessThan(left)
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('shows the keys at a question mark, but not while somebody types one', async () => {
    const { page, complaints } = await open()
    await openPlay({ page, play: fresh })
    const keys = page.getByRole('dialog', { name: 'Keys' })
    await page.getByRole('textbox', { name: /^Description/ }).focus()
    await page.keyboard.type('Why?')
    expect(await keys.count()).toBe(0)
    await page.getByRole('heading', { level: 2 }).focus()
    await page.keyboard.press('?')
    await keys.waitFor()
    await page.keyboard.press('Escape')
    await keys.waitFor({ state: 'hidden' })
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})

describe('the language of whoever looks', () => {
  it.each([
    { language: 'en', high: 'High', phases: 'Phases', complete: 'Mark Complete', list: 'Priority' },
    { language: 'de', high: 'Hoch', phases: 'Phasen', complete: 'Mark Complete', list: 'Priorität' },
    { language: 'pt', high: 'Alta', phases: 'Fases', complete: 'Mark Complete', list: 'Prioridade' },
  ])('is $language on page and list, and the labels are those of the playbook', async (words) => {
    const { page, complaints } = await open({ cookies: { 'payload-lng': words.language } })
    await page.goto(`/admin/collections/plays/${fresh.id}`)
    await page.getByRole('tablist', { name: words.phases }).waitFor()
    await page.getByRole('definition').getByText(words.high, { exact: true }).waitFor()
    await page.getByRole('button', { name: words.complete }).waitFor()
    expect(await page.getByText(/playbooks:/).count()).toBe(0)
    await page.goto('/admin/collections/plays')
    await page.getByRole('search').getByText(words.list, { exact: true }).waitFor()
    expect(await page.getByText(/playbooks:/).count()).toBe(0)
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})
