import { mkdir, mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { HOME_TABS } from '../../src/engagement/home.ts'
import { launchBrowser, openTab, SESSION_COOKIE } from './support/browser.ts'
import buildOnce from './support/build-once.ts'
import { startTestServer, type TestServer } from './support/server.ts'
import { workbenchViews } from './support/workbench-views.ts'

/**
 * `npm run screenshots -- [folder]`: pictures of every view, at three widths, light and dark, in German and from right
 * to left, from the demo's data on a server that is started for it or that `E2E_URL` names. Not a test: to be looked at.
 */

type Look = {
  readonly name: string
  readonly width: number
  readonly theme: 'light' | 'dark'
  readonly language: 'en' | 'de'
  readonly isRtl?: boolean
}

const LOOKS: readonly Look[] = [
  { name: '1440', width: 1440, theme: 'light', language: 'en' },
  { name: '1440-dark', width: 1440, theme: 'dark', language: 'en' },
  { name: '1024', width: 1024, theme: 'light', language: 'en' },
  { name: '360', width: 360, theme: 'light', language: 'en' },
  { name: '360-dark', width: 360, theme: 'dark', language: 'en' },
  { name: '1440-de', width: 1440, theme: 'light', language: 'de' },
  { name: '1440-rtl', width: 1440, theme: 'light', language: 'en', isRtl: true },
  { name: '360-rtl', width: 360, theme: 'light', language: 'en', isRtl: true },
]

type View = {
  readonly name: string
  /** Below the panel. */
  readonly path: string
  /** Of whoever sees it; without it, an agent. */
  readonly token?: string
  /** Makes it show what it is about. */
  readonly prepare?: (page: Page) => Promise<void>
}

const TABS = [
  'activity',
  'related',
  'attachments',
  'mail',
  'templates',
  'recommended',
  'discussions',
  'record',
]
const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsentwurf '.repeat(3)

const main = async (): Promise<void> => {
  const folder = process.argv[2] ?? (await mkdtemp(path.join(os.tmpdir(), 'playbooks-screenshots-')))
  const only = new RegExp(process.argv[3] ?? '')
  await mkdir(folder, { recursive: true })
  await buildOnce()
  const server = await startTestServer({ demo: true })
  const browser = await launchBrowser()
  try {
    const { token } = await server.api({
      method: 'POST',
      path: '/users/login',
      body: { email: 'agent@example.com', password: 'playbooks' },
    })
    const views = [...(await viewsOf({ server, token })), ...(await workbenchViews(server))]
    for (const look of LOOKS) await picture({ browser, server, token, look, views, folder, only })
  } finally {
    await browser.close()
    await server.stop()
  }
  console.log(`Pictures are in ${folder}`)
}

/** Plays of every kind: those of the demo, and two that the demo has no reason to have. */
const viewsOf = async ({ server, token }: { server: TestServer; token: string }): Promise<View[]> => {
  const first = async (where: string): Promise<string> => {
    const { docs } = await server.api({
      method: 'GET',
      path: `/plays?depth=0&limit=1&sort=number&${where}`,
      token,
    })
    if (!docs[0]) throw new Error(`The demo has no play with ${where}.`)
    return `/collections/plays/${docs[0].id}`
  }
  const { docs: engagements } = await server.api({
    method: 'GET',
    path: '/engagements?depth=0&limit=1&sort=number',
    token,
  })
  const { doc: long } = await server.api({
    method: 'POST',
    path: '/plays?depth=0',
    token,
    body: {
      playbook: 'customer-play',
      engagement: engagements[0].id,
      shortDescription: LONG,
      description: LONG,
    },
  })
  const { doc: empty } = await server.api({
    method: 'POST',
    path: '/plays?depth=0',
    token,
    body: { playbook: 'internal-play', engagement: engagements[0].id },
  })
  await server.api({
    method: 'POST',
    path: '/tasks?depth=0',
    token,
    body: { play: long.id, shortDescription: LONG },
  })
  const at = (activity: string): string =>
    `where[currentActivity][equals]=${activity}&where[state][equals]=in-progress`
  const gate = await first(at('related-work'))
  const submit = (page: Page): Promise<void> => page.locator('.pb-card .btn--style-primary').first().click()
  const play = (name: string, where: string): Promise<View> =>
    first(where).then((address) => ({ name, path: address }))
  return [
    { name: 'dashboard', path: '' },
    { name: 'plays', path: '/collections/plays' },
    { name: 'plays-of-a-playbook', path: '/collections/plays?where[playbook][equals]=internal-play' },
    { name: 'plays-none-found', path: '/collections/plays?where[number][equals]=none' },
    { name: 'tasks', path: '/collections/tasks' },
    { name: 'meetings', path: '/collections/meetings' },
    { name: 'engagements', path: '/collections/engagements' },
    ...HOME_TABS.map((tab) => ({
      name: `engagement-${tab}`,
      path: `/collections/engagements/${engagements[0].id}?tab=${tab}`,
    })),
    { name: 'portfolio', path: '/success-portfolio' },
    { name: 'start-choice', path: '/collections/plays/create' },
    { name: 'start', path: '/collections/plays/create?playbook=customer-play' },
    { name: 'play-empty', path: `/collections/plays/${empty.id}` },
    {
      name: 'play-erroring',
      path: `/collections/plays/${empty.id}`,
      prepare: async (page) => {
        await submit(page)
        await page.getByRole('alert').first().waitFor()
      },
    },
    { name: 'play-long-words', path: `/collections/plays/${long.id}` },
    { name: 'play-blocked', path: gate },
    {
      name: 'play-closing-early',
      path: gate,
      prepare: async (page) => {
        await page.locator('[data-action="close"]').click()
        const action = page.locator('.pb-action')
        await action.getByRole('combobox').click()
        await page.getByRole('listbox').getByRole('option').first().click()
        await action.getByRole('textbox').fill('…')
        await action.getByRole('button').first().click()
        await action.getByRole('definition').first().waitFor()
      },
    },
    await play('play-review', at('final-outcome')),
    await play('play-paused', 'where[state][equals]=paused'),
    await play('play-closed', 'where[state][equals]=closed'),
    await play('play-canceled', 'where[state][equals]=canceled'),
    {
      name: 'play-keys',
      path: gate,
      prepare: async (page) => {
        await page.locator('.pb-keys-button').click()
        await page.getByRole('dialog').waitFor()
      },
    },
    ...TABS.map((tab, at) => ({ name: `panel-${tab}`, path: gate, prepare: openTabAt(at) })),
  ]
}

const openTabAt =
  (at: number) =>
  async (page: Page): Promise<void> => {
    const toggle = page.locator('.pb-panel-toggle')
    if (await toggle.isVisible()) await toggle.click()
    await page.locator('.pb-tabs [role="tab"]').nth(at).click()
  }

const picture = async ({
  browser,
  server,
  token,
  look,
  views,
  folder,
  only,
}: {
  browser: Browser
  server: TestServer
  token: string
  look: Look
  views: readonly View[]
  folder: string
  only: RegExp
}): Promise<void> => {
  const { page } = await openTab({
    browser,
    url: server.url,
    as: { token },
    cookies: { 'payload-theme': look.theme, 'payload-lng': look.language },
    options: {
      viewport: { width: look.width, height: look.width < 600 ? 780 : 900 },
      reducedMotion: 'reduce',
    },
  })
  for (const { name, path: below, token: own, prepare } of views) {
    const file = `${name}--${look.name}.png`
    if (!only.test(file)) continue
    try {
      const session = { name: SESSION_COOKIE, value: own ?? token, url: server.url }
      await page.context().addCookies([session])
      await page.goto(`/admin${below}`)
      if (look.isRtl) {
        await page.evaluate(() => {
          document.documentElement.dir = 'rtl'
        })
      }
      await page.locator('.pb-root, .pb-lists, table, h1').first().waitFor()
      await prepare?.(page)
      // The stream polls, so the network is never idle for long.
      await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined)
      await page.screenshot({ path: path.join(folder, file), fullPage: !/^panel-|-publish/.test(name) })
    } catch (error) {
      process.exitCode = 1
      console.error(`${file}: ${error instanceof Error ? error.message : error}`)
    }
  }
  await page.context().close()
}

await main()
