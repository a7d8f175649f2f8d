import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'
import type { Person } from './world.ts'

/** Where Payload keeps who is signed in. */
export const SESSION_COOKIE = 'payload-token'

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })

export type Tab = {
  readonly page: Page
  /** What the browser's console complained about, apart from the answers that a test has asked for. */
  readonly complaints: () => readonly string[]
}

/** A new page. Answers of the API with these statuses are expected: browsers log them as errors all the same. */
export const openTab = async ({
  browser,
  url,
  refusals = [],
  as,
  cookies = {},
  options = {},
}: {
  browser: Browser
  url: string
  refusals?: readonly number[]
  /** Whose session it is from the beginning; without it nobody is signed in. */
  as?: Pick<Person, 'token'>
  /** Such as the panel's theme and language. */
  cookies?: Readonly<Record<string, string>>
  options?: BrowserContextOptions
}): Promise<Tab> => {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  const all = { ...cookies, ...(as ? { [SESSION_COOKIE]: as.token } : {}) }
  await context.addCookies(Object.entries(all).map(([name, value]) => ({ name, value, url })))
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('dialog', (dialog) => {
    // Payload asks before leaving a form with changes; a page of ours never does.
    complaints.push(`The page asked: ${dialog.message()}`)
    dialog.dismiss().catch(() => undefined)
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    const { url: source } = message.location()
    const isRefusal =
      new URL(source || url).pathname.startsWith('/api/') &&
      refusals.some((status) => message.text().includes(`status of ${status} `))
    if (!isRefusal) complaints.push(`${message.text()} (${source})`)
  })
  await page.route(
    (address) => address.origin !== new URL(url).origin,
    (route) => {
      complaints.push(`${route.request().url()} was asked for, which is elsewhere`)
      return route.abort()
    },
  )
  return { page, complaints: () => complaints }
}

export const signIn = async ({
  page,
  email,
  password,
}: {
  page: Page
  email: string
  password: string
}): Promise<void> => {
  await page.goto('/admin/login')
  await page.locator('form[data-form-ready="true"]').waitFor()
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.waitForURL('**/admin')
}

/** Chooses from a list of the panel, by its label or by where it is. */
export const choose = async ({ list, option }: { list: Locator; option: string }): Promise<void> => {
  await list.click()
  await list.page().getByRole('option', { name: option, exact: true }).click()
}
