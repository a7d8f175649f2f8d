import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openTab } from './support/browser.ts'
import { startTestServer, type TestServer } from './support/server.ts'
import { makeWorld, type World } from './support/world.ts'

const EVIL = '<img src=x onerror="window.wasRun = true">'

describe('the activity stream and the attachments beside a play', { timeout: 180_000 }, () => {
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

  const startPlay = async (playbook = 'customer-play') =>
    (
      await server.api({
        method: 'POST',
        path: '/plays?depth=0',
        token: world.agent.token,
        body: { playbook, engagement: world.engagement.id, shortDescription: 'Adopt it' },
      })
    ).doc as { id: string | number }
  const open = async (play: { id: string | number }, tab: string, as = world.agent) => {
    const opened = await openTab({ browser, url: server.url, as, refusals: [400] })
    const { page } = opened
    await page.goto(`/admin/collections/plays/${play.id}`, { timeout: 120_000 })
    const named = page.locator(`[role=tab][id$="-tab-${tab}"]`)
    await named.waitFor({ timeout: 60_000 })
    await named.click()
    return opened
  }
  const entry = (page: Page, text: string) => page.locator('.pb-stream-entry').filter({ hasText: text })
  const add = (play: { id: string | number }, body: string, kind = 'work-note') =>
    server.api({
      method: 'POST',
      path: '/activity',
      token: world.second.token,
      body: { play: play.id, kind, body },
    })

  it('takes comments and work notes by keyboard, says who reads them, and keeps what is typed', async () => {
    const play = await startPlay()
    const { page, complaints } = await open(play, 'activity')
    const text = page.locator('.pb-stream-text')
    await text.fill('We agree on three regions.')
    await page.getByRole('button', { name: 'Send to customer' }).waitFor()
    await page.reload()
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLTextAreaElement>('.pb-stream-text')?.value ===
        'We agree on three regions.',
    )
    await text.press('Control+Enter')
    const comment = entry(page, 'We agree on three regions.')
    await comment.waitFor()
    expect(await comment.innerText()).toContain('Customer')
    expect(await text.inputValue()).toBe('')

    await page.getByRole('radio', { name: 'Comment' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('button', { name: 'Save work note' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type(`Only for us ${EVIL}`)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const note = entry(page, 'Only for us')
    await note.waitFor()
    expect(await note.innerText()).toContain(EVIL)
    expect(await note.innerText()).toContain('Internal')
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('shows what others add within seconds, without moving what is being read', async () => {
    const play = await startPlay()
    for (let each = 0; each < 12; each++) await add(play, `Earlier note ${each}\n`.repeat(3))
    const { page, complaints } = await open(play, 'activity')
    await entry(page, 'Earlier note 11').waitFor()
    await add(play, 'Seen at once')
    await entry(page, 'Seen at once').waitFor({ timeout: 15_000 })
    await page
      .locator('[aria-live=polite]')
      .filter({ hasText: '1 new entry' })
      .first()
      .waitFor({ state: 'attached' })

    const read = entry(page, 'Earlier note 2').first()
    await read.scrollIntoViewIfNeeded()
    await page.waitForTimeout(500)
    const before = await read.boundingBox()
    await add(play, 'Held back')
    const button = page.getByRole('button', { name: '1 new entry' })
    await button.waitFor({ timeout: 15_000 })
    expect(await entry(page, 'Held back').count()).toBe(0)
    const after = await read.boundingBox()
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(60)
    await button.click()
    await entry(page, 'Held back').waitFor()
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('narrows to what is asked for', async () => {
    const play = await startPlay()
    await add(play, 'A comment on the plan', 'comment')
    await add(play, 'A note on the plan')
    const { page } = await open(play, 'activity')
    await entry(page, 'A note on the plan').waitFor()
    await page.getByLabel('Readable by').selectOption('customer')
    await expect.poll(() => page.locator('.pb-stream-entry').count()).toBe(1)
    await page.getByLabel('Readable by').selectOption('')
    await page.getByRole('searchbox', { name: 'Search' }).fill('NOTE plan')
    await expect.poll(() => page.locator('.pb-stream-entry').count()).toBe(1)
    await page.getByRole('searchbox', { name: 'Search' }).fill('nothing like it')
    await page.getByText('None of the entries that are loaded fit.').waitFor()
    await page.getByRole('button', { name: 'Show everything' }).click()
    await entry(page, 'A comment on the plan').waitFor()
    await page.context().close()
  })

  it('offers nothing for a customer on an internal play', async () => {
    const play = await startPlay('internal-play')
    const { page } = await open(play, 'activity')
    await page.getByRole('button', { name: 'Save internal comment' }).waitFor()
    expect(await page.getByRole('button', { name: 'Send to customer' }).count()).toBe(0)
    await page.locator('.pb-stream-text').fill('Between us')
    await page.locator('.pb-stream-text').press('Control+Enter')
    await entry(page, 'Between us').waitFor()
    expect(await entry(page, 'Between us').innerText()).toContain('Internal')
    await page.context().close()
  })

  it('takes several files, says what is wrong with one, shows them and removes them by keyboard', async () => {
    const play = await startPlay()
    const { page, complaints } = await open(play, 'attachments')
    const rows = page.locator('.pb-attachments-row')
    const files = page.locator('.pb-attachments input[type=file]')
    await files.waitFor({ state: 'attached' })
    const evil = '<img src=x onerror=window.wasRun=1>.txt'
    await files.setInputFiles([
      { name: 'plan.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n') },
      { name: evil, mimeType: 'text/plain', buffer: Buffer.from('Text') },
      { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<script>1</script>') },
    ])
    const refused = rows.filter({ hasText: 'page.html' })
    await refused.getByText('could run').waitFor()
    const plan = rows.filter({ hasText: 'plan.csv' })
    await plan.getByText('Download').waitFor()
    await rows.filter({ hasText: evil }).getByText('Download').waitFor()
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
    await expect.poll(() => page.locator('[id$="-tab-attachments"]').innerText()).toMatch(/2/)

    const download = page.waitForEvent('download')
    await plan.getByRole('link', { name: 'Download plan.csv' }).click()
    expect((await download).suggestedFilename()).toBe('plan.csv')

    const visible = plan.getByRole('checkbox', { name: 'Visible to the customer plan.csv' })
    await visible.focus()
    await page.keyboard.press('Space')
    await plan.locator('.pb-tone-customer').waitFor()

    await plan.getByRole('button', { name: 'Remove plan.csv' }).focus()
    await page.keyboard.press('Enter')
    await plan.getByRole('alertdialog').waitFor()
    await page.keyboard.press('Escape')
    await plan.getByRole('button', { name: 'Remove plan.csv' }).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await plan.waitFor({ state: 'detached' })

    await page.locator('[id$="-tab-activity"]').click()
    await entry(page, 'Removed plan.csv').waitFor()
    await entry(page, 'Showed plan.csv to the customer').waitFor()
    expect(await entry(page, `Attached ${evil}`).innerText()).toContain('Internal')
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('takes a file that is dropped', async () => {
    const play = await startPlay()
    const { page } = await open(play, 'attachments')
    const zone = page.locator('.pb-attachments-drop')
    await zone.waitFor()
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['Dropped'], 'dropped.txt', { type: 'text/plain' }))
      return transfer
    })
    await zone.dispatchEvent('dragover', { dataTransfer: data })
    await zone.dispatchEvent('drop', { dataTransfer: data })
    await page
      .locator('.pb-attachments-row')
      .filter({ hasText: 'dropped.txt' })
      .getByText('Download')
      .waitFor()
    await page.context().close()
  })
})
