import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../scripts/lib/ports.mjs'
import { type MailServer, startMailServer } from '../support/smtp.ts'
import { violationsOf } from './support/axe.ts'
import { launchBrowser, openTab, signIn } from './support/browser.ts'
import { isForeignServer, startTestServer, type TestServer } from './support/server.ts'
import { makeWorld, type World } from './support/world.ts'

const HOSTILE = '<img src=x onerror="document.title=1">'

let smtpPort: number
let server: TestServer
let world: World
let browser: Browser
let play: { id: string | number; number: string }
// On a server that goes on, every run has its own.
const run = Date.now().toString(36)
const KICK_OFF = `Kick-off ${run} ${HOSTILE}`
const STATUS = `Status ${run}`
const ESCALATION = `Escalation ${run}`
const CALL = `Call ${run}`

beforeAll(async () => {
  smtpPort = isForeignServer ? Number(process.env.E2E_SMTP_PORT ?? 2525) : await freePort()
  // The application under test gets the environment of this process.
  process.env.SMTP_URL = `smtp://127.0.0.1:${smtpPort}`
  server = await startTestServer()
  world = await makeWorld(server)
  browser = await launchBrowser()
  const create = async (path: string, token: string, body: Record<string, unknown>) =>
    (await server.api({ method: 'POST', path, token, body })).doc
  const { token } = world.admin
  await create('/email-templates', token, {
    name: KICK_OFF,
    to: 'eva@customer.example',
    subject: '{{ play.number }}: {{ play.shortDescription }}',
    body: `Hello,\n\n${HOSTILE} {{ me.name }}\n{{ play.nmber }}`,
    order: 1,
  })
  await create('/email-templates', token, { name: STATUS, subject: 'Status', body: 'All is well.', order: 2 })
  await create('/form-templates', token, {
    name: ESCALATION,
    target: 'plays',
    values: [
      { field: 'priority', value: 'critical' },
      { field: 'description', value: `${HOSTILE} for {{ account.name }}` },
      { field: 'dueDate', value: 'whenever' },
    ],
  })
  await create('/form-templates', token, {
    name: CALL,
    target: 'tasks',
    values: [
      { field: 'shortDescription', value: 'Call {{ account.name }}' },
      { field: 'priority', value: 'high' },
    ],
  })
  play = await create('/plays', world.agent.token, {
    playbook: 'customer-play',
    engagement: world.engagement.id,
    shortDescription: 'Adopt it 🚀 שלום',
    priority: 'low',
  })
}, 600_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const opened = async (tab: string): Promise<{ page: Page; complaints: () => readonly string[] }> => {
  const { page, complaints } = await openTab({ browser, url: server.url })
  await signIn({ page, ...world.agent })
  await page.goto(`/admin/collections/plays/${play.id}`)
  await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click()
  return { page, complaints }
}

const shot = async (page: Page, name: string): Promise<void> => {
  const directory = process.env.E2E_SHOTS
  if (directory) await page.screenshot({ path: `${directory}/${name}.png` })
}

const stored = async () =>
  server.api({ method: 'GET', path: `/plays/${play.id}?depth=0`, token: world.agent.token })

describe('the Email tab', () => {
  it('fills a template in, keeps what was typed while the mail server is away, and sends when it is back', async () => {
    const { page } = await opened('Email')
    const composer = page.getByRole('region', { name: 'New email' })
    await page.getByRole('button', { name: `Preview ${KICK_OFF}` }).click()
    await page.getByText('There is no play.nmber').waitFor()
    await shot(page, 'mail-preview')
    await page.getByRole('button', { name: 'Hide preview' }).click()

    await page.getByRole('button', { name: `Apply ${KICK_OFF}` }).click()
    const [to, subject, body] = ['To', 'Subject', 'Text'].map((label) => composer.getByLabel(label))
    await expect.poll(() => to?.inputValue()).toBe('eva@customer.example')
    expect(await subject?.inputValue()).toBe(`${play.number}: Adopt it 🚀 שלום`)
    expect(await body?.inputValue()).toContain(`${HOSTILE} ${world.agent.name}`)

    // Another template asks first, and can be taken back.
    await page.getByRole('button', { name: `Apply ${STATUS}` }).click()
    await page.getByRole('button', { name: 'Replace' }).click()
    await expect.poll(() => body?.inputValue()).toBe('All is well.')
    await composer.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => to?.inputValue()).toBe('eva@customer.example')

    await to?.fill('nobody')
    await composer.getByRole('button', { name: 'Send email' }).click()
    await composer.getByRole('alert').getByText('"nobody" is no e-mail address.').waitFor()
    await shot(page, 'mail-invalid')
    await to?.fill('Eva <eva@customer.example>')
    await composer.getByText('Goes to Eva <eva@customer.example>.').waitFor()

    await composer.getByRole('button', { name: 'Send email' }).click()
    await composer.getByText('The mail server cannot be reached. Nothing was sent; try again.').waitFor()
    await shot(page, 'mail-away')
    expect(await violationsOf({ page, root: '.pb-mail' })).toEqual([])

    // What was typed outlives the page.
    await page.reload()
    await page.getByRole('tab', { name: /^Email/ }).click()
    await expect.poll(() => to?.inputValue()).toBe('Eva <eva@customer.example>')
    const mails: MailServer = await startMailServer({ port: smtpPort })
    await composer.getByRole('button', { name: 'Send email' }).click()
    await page.getByText('Sent to Eva <eva@customer.example>.').first().waitFor()
    await expect.poll(() => to?.inputValue()).toBe('')
    expect(mails.mails).toHaveLength(1)
    expect(mails.mails[0]?.headers.get('subject')).toBe(`${play.number}: Adopt it 🚀 שלום`)
    expect(mails.mails[0]?.html).not.toContain('<img')
    await mails.stop()

    await page.getByRole('tab', { name: /^Activity/ }).click()
    await page.getByText(`${HOSTILE} ${world.agent.name}`).first().waitFor()
    expect(await page.title()).not.toBe('1')
  })
})

describe('the Templates tab', () => {
  it('shows what changes, applies it, and takes it back', async () => {
    const { page } = await opened('Templates')
    await page.getByRole('button', { name: `Preview ${ESCALATION}` }).click()
    const table = page.getByRole('table', { name: `Preview ${ESCALATION}` })
    expect(await table.getByRole('row').filter({ hasText: 'Priority' }).textContent()).toBe(
      'PriorityLowCritical',
    )
    await table.getByText('"whenever" is no date').waitFor()
    await shot(page, 'templates-preview')
    expect(await violationsOf({ page, root: '.pb-templates' })).toEqual([])

    await page.getByRole('button', { name: `Apply ${ESCALATION} to this play` }).click()
    await page.getByText(`${ESCALATION}: 2 fields changed.`).waitFor()
    expect(await stored()).toMatchObject({ priority: 'critical' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('The former values are back.').waitFor()
    expect(await stored()).toMatchObject({ priority: 'low' })
    expect((await stored()).description ?? null).toBeNull()
    expect(await page.title()).not.toBe('1')
  })

  it('begins a task', async () => {
    const { page } = await opened('Templates')
    await page.getByRole('button', { name: `New task from ${CALL}` }).click()
    const drawer = page.getByRole('dialog')
    const description = drawer.locator('#field-shortDescription')
    await description.waitFor()
    expect(await description.inputValue()).toBe('Call Acme Retail')
    await shot(page, 'templates-task')
    await drawer.getByRole('button', { name: 'Save' }).click()
    await description.waitFor({ state: 'detached' })
    const { docs } = await server.api({
      method: 'GET',
      path: `/tasks?depth=0&where[play][equals]=${play.id}`,
      token: world.agent.token,
    })
    expect(docs).toMatchObject([{ shortDescription: 'Call Acme Retail', priority: 'high' }])
  })
})
