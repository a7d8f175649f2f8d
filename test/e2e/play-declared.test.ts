import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { choose, launchBrowser, openTab } from './support/browser.ts'
import { focusedText } from './support/hands.ts'
import { card, idOf, type Plays, playsOf } from './support/plays.ts'
import { startTestServer, type TestServer } from './support/server.ts'
import { makeWorld, type World } from './support/world.ts'

let server: TestServer
let world: World
let plays: Plays
let browser: Browser

beforeAll(async () => {
  const yaml = await readFile(new URL('./support/playbooks/store-opening.yaml', import.meta.url), 'utf8')
  server = await startTestServer({ playbooks: { 'store-opening.yaml': yaml } })
  world = await makeWorld(server)
  plays = playsOf({ server, world })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** In how many columns cards are, all measured at one moment, and whether each is below the one before. */
const layoutOf = ({ page, names }: { page: Page; names: readonly string[] }) =>
  names
    .map((name) => card(page, name))
    .reduce((some, other) => some.or(other))
    .evaluateAll((cards, names) => {
      const labelOf = (card: Element) =>
        document.getElementById(card.getAttribute('aria-labelledby') ?? '')?.textContent
      const boxes = names.map((name) => cards.find((each) => labelOf(each) === name)?.getBoundingClientRect())
      return {
        columns: new Set(boxes.map((box) => box && Math.round(box.x))).size,
        isInOrder: boxes.every((box, at) => box && box.top >= (at > 0 ? (boxes[at - 1]?.bottom ?? 0) : 0)),
      }
    }, names)

describe('a playbook that was dropped in', () => {
  it('has its page at once: lanes side by side, its own fields, conditions, and what may be skipped', async () => {
    const { page, complaints } = await openTab({
      browser,
      url: server.url,
      refusals: [400],
      as: world.agent,
    })
    await page.goto('/admin/collections/plays/create')
    await page.getByRole('button', { name: /^Store opening/ }).click()
    const number = await page.getByText(/^OPN\d{7}$/).innerText()
    const begin = card(page, 'Choose the engagement')
    await choose({
      list: begin.getByRole('combobox', { name: 'Engagement' }),
      option: world.engagement.label,
    })
    await choose({ list: begin.getByRole('combobox', { name: 'Category' }), option: 'City' })
    await begin.getByRole('button', { name: 'Begin', exact: true }).click()

    // Every type of field, with what is wrong said at it.
    const store = card(page, 'Describe the store')
    await store.waitFor()
    const play = { id: idOf(page) }
    expect((await plays.runOf(play)).play.number).toBe(number)
    const text = (name: string) => store.getByRole('textbox', { name: new RegExp(`^${name}`) })
    const go = store.getByRole('button', { name: 'Keep and go on', exact: true })
    await text('Short description').fill('The store at the harbor')
    await text('Street').fill('Quay 7')
    await text('Directions').fill('Left of the crane.\nRing twice.')
    await text('Tills').fill('a few')
    await text('Manager').fill('nobody')
    await text('Website').fill('harbor')
    await text('Opening day').fill('Apr 30, 2030')
    await page.keyboard.press('Enter')
    await choose({ list: store.getByRole('combobox', { name: 'Size' }), option: 'Small' })
    await choose({ list: store.getByRole('combobox', { name: 'Open on' }), option: 'Monday' })
    await choose({ list: store.getByRole('combobox', { name: 'Open on' }), option: 'Saturday' })
    expect(await text('Permit').count()).toBe(0)
    await store.getByRole('checkbox', { name: /^Listed building/ }).check()
    await go.click()
    const alert = store.getByRole('alert')
    await alert.waitFor()
    expect(
      (await alert.getByRole('listitem').allInnerTexts()).map((line) => line.split(':')[0]).sort(),
    ).toEqual(['Manager', 'Permit', 'Tills', 'Website'])
    expect(await text('Tills').inputValue()).toBe('a few')
    await text('Tills').fill('12')
    await text('Manager').fill('mo@example.com')
    await text('Website').fill('https://example.com/harbor')
    await text('Permit').fill('P-77')
    await go.click()

    // Two lanes under way, each with its own card; the third does not apply.
    const [shelves, hire] = [card(page, 'Put up the shelves'), card(page, 'Hire')]
    await shelves.waitFor()
    await hire.waitFor()
    const [left, right] = [await shelves.boundingBox(), await hire.boundingBox()]
    expect(Math.abs((left?.y ?? 0) - (right?.y ?? 1000))).toBeLessThan(8)
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0)
    expect(await card(page, 'Put up signposts').count()).toBe(0)
    const { data } = await server.api({
      method: 'GET',
      path: `/plays/${play.id}?depth=0`,
      token: world.agent.token,
    })
    expect(data).toMatchObject({
      street: 'Quay 7',
      directions: 'Left of the crane.\nRing twice.',
      tills: 12,
      listed: true,
      size: 'Small',
      days: ['Monday', 'Saturday'],
      manager: 'mo@example.com',
      website: 'https://example.com/harbor',
      permit: 'P-77',
    })
    expect(data.opening).toMatch(/^2030-04-30/)

    // What waits says for what.
    await page.getByText('after Put up the shelves, Train').waitFor()
    await shelves.getByRole('textbox').fill('Up since noon.')
    await shelves.getByRole('button', { name: 'Send and continue' }).click()
    await expect.poll(() => focusedText(page)).toBe('Hire')
    expect(await card(page, 'Hand over the keys').count()).toBe(0)

    // Skipping wants a reason, and Escape goes back to where it came from.
    await hire.getByRole('button', { name: 'Skip', exact: true }).click()
    const reason = hire.getByRole('textbox', { name: 'Reason' })
    await expect.poll(() => reason.evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => focusedText(page)).toBe('Skip')
    await page.keyboard.press('Enter')
    await hire.getByRole('button', { name: 'Skip', exact: true }).click()
    await hire.getByRole('alert').getByText('This field is required.').waitFor()
    await reason.fill('The old team stays.')
    await hire.getByRole('button', { name: 'Skip', exact: true }).click()
    await page.getByText('"Hire" was skipped. Next: Train.').waitFor()
    await page
      .getByRole('tabpanel', { name: /Open up/ })
      .getByText('The old team stays.')
      .waitFor()
    await card(page, 'Train').getByRole('textbox').fill('Two evenings.')
    await card(page, 'Train').getByRole('button', { name: 'Send and continue' }).click()
    const keys = card(page, 'Hand over the keys')
    await keys.getByRole('textbox').fill('Here they are.')
    await keys.getByRole('button', { name: 'Send and continue' }).click()

    // A small store has no gala.
    await card(page, 'Last errands').getByRole('button', { name: 'Mark Complete' }).click()
    const end = card(page, 'Wrap up')
    expect((await plays.runOf(play)).phases.at(-1).lanes[0].activities[0]).toMatchObject({
      key: 'gala',
      state: 'skipped',
    })
    await choose({ list: end.getByRole('combobox'), option: 'Opened' })
    await end.getByRole('textbox').fill('People queued.')
    await end.getByRole('button', { name: 'Done with it' }).click()
    await page.getByText('Every activity is done: the play can be closed.').waitFor()
    await page.getByRole('button', { name: 'Close play', exact: true }).click()
    const close = card(page, 'Close play')
    await close.getByRole('button', { name: 'Continue', exact: true }).click()
    await close.getByRole('button', { name: 'Close play', exact: true }).click()
    await card(page, 'Outcome').getByText('Opened', { exact: true }).waitFor()
    expect((await plays.runOf(play)).play).toMatchObject({ state: 'closed', closureCode: 'Opened' })
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('looks at its conditions when the turn comes', async () => {
    const play = await plays.start('store-opening', { category: 'Country' })
    await plays.command({
      play,
      path: 'activities/store/complete',
      body: {
        data: {
          shortDescription: 'The store on the hill',
          street: 'Hill 1',
          tills: 2,
          opening: '2030-05-01',
          size: 'Large',
          days: ['Sunday'],
          manager: 'mo@example.com',
        },
      },
    })
    const { page, complaints } = await openTab({ browser, url: server.url, as: world.agent })
    await page.goto(`/admin/collections/plays/${play.id}`)
    const lanes = ['Put up the shelves', 'Hire', 'Put up signposts']
    for (const lane of lanes) await card(page, lane).waitFor()

    // On a telephone they are below each other.
    await page.setViewportSize({ width: 360, height: 740 })
    await expect.poll(() => layoutOf({ page, names: lanes })).toEqual({ columns: 1, isInOrder: true })
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})
