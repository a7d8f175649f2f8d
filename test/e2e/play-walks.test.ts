import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openTab } from './support/browser.ts'
import { focusedText, type Hands, keyboard, mouse } from './support/hands.ts'
import { card, idOf, openPlay, type Plays, playsOf, type ShippedPlaybook } from './support/plays.ts'
import { startTestServer, type TestServer } from './support/server.ts'
import { makeWorld, type World } from './support/world.ts'

let server: TestServer
let world: World
let plays: Plays
let browser: Browser

beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  plays = playsOf({ server, world })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

type Walk = {
  readonly playbook: ShippedPlaybook
  readonly label: string
  readonly who: 'agent' | 'ale'
  /** What is written, by the label of the activity, and who is said to read it. */
  readonly texts: readonly (readonly [activity: string, input: 'Comment' | 'Work note', readers: RegExp])[]
  readonly gates: readonly string[]
  readonly finalReaders: RegExp
}

const CUSTOMER = /^The customer reads this/
const INTERNAL = /^Only your organization reads this/
const shared = {
  who: 'agent',
  texts: [
    ['Communicate the intended outcome', 'Comment', CUSTOMER],
    ['Define the action plan', 'Work note', INTERNAL],
  ],
  gates: ['Related meeting', 'Related work'],
  finalReaders: CUSTOMER,
} as const

const WALKS: readonly Walk[] = [
  { ...shared, playbook: 'customer-play', label: 'Customer play' },
  {
    ...shared,
    playbook: 'internal-play',
    label: 'Internal play',
    texts: [['Formulate the action steps', 'Work note', INTERNAL]],
    gates: ['Related work'],
    finalReaders: INTERNAL,
  },
  { ...shared, playbook: 'success-case', label: 'Success case', who: 'ale' },
]

/** From the card that starts a play to Closed, by whatever hands. */
const work = async ({ page, walk, hands }: { page: Page; walk: Walk; hands: Hands }): Promise<string> => {
  const button = (region: string, name: string) =>
    card(page, region).getByRole('button', { name, exact: true })
  const arrivesAt = async (activity: string): Promise<void> => {
    await card(page, activity).waitFor()
    await expect.poll(() => focusedText(page)).toBe(activity)
  }

  // Looking takes no number and writes nothing.
  const before = await plays.count()
  const coming = page.getByText(/^[A-Z]{3}\d{7}$/)
  await page.goto(`/admin/collections/plays/create?playbook=${walk.playbook}`)
  const number = await coming.innerText()
  await page.reload()
  await coming.waitFor()
  expect(await coming.innerText()).toBe(number)
  expect(await plays.count()).toBe(before)

  await page.getByRole('heading', { name: `New: ${walk.label}` }).waitFor()
  const engagement = card(page, 'Select engagement').getByRole('combobox')
  await expect.poll(() => engagement.evaluate((input) => input === document.activeElement)).toBe(true)
  await hands.choose(engagement, world.engagement.label)
  await hands.press(button('Select engagement', 'Continue'))
  const core = card(page, 'Enter core information')
  await core.waitFor()
  const id = idOf(page)
  expect((await plays.runOf({ id })).play).toMatchObject({ number, state: 'new' })
  expect(await plays.count()).toBe(before + 1)

  await hands.choose(core.getByRole('combobox', { name: 'Priority' }), 'High')
  await hands.type(core.getByRole('textbox', { name: /^Short description/ }), 'Adopt the workspace')
  await hands.type(core.getByRole('textbox', { name: /^Description/ }), 'Two regions, one weekend.')
  await hands.send(button('Enter core information', 'Mark Complete'))
  await arrivesAt('Add squad')
  await page.getByText('"Enter core information" is done. Next: Add squad.').waitFor()
  await page.getByRole('heading', { name: 'Adopt the workspace', level: 2 }).waitFor()

  await hands.choose(card(page, 'Add squad').getByRole('combobox'), world.agent.name)
  await hands.press(button('Add squad', 'Mark Complete'))
  for (const [activity, input, readers] of walk.texts) {
    await arrivesAt(activity)
    await card(page, activity).getByText(readers).waitFor()
    await hands.type(card(page, activity).getByRole('textbox', { name: input }), `Written at ${activity}.`)
    await hands.send(button(activity, 'Send and continue'))
  }
  expect(await page.getByRole('tab', { name: /Assist/ }).getAttribute('aria-selected')).toBe('true')
  for (const gate of walk.gates) {
    await arrivesAt(gate)
    await hands.press(button(gate, 'Mark Complete'))
  }
  await arrivesAt('Communicate the final outcome')
  const outcome = card(page, 'Communicate the final outcome')
  await outcome.getByText(walk.finalReaders).waitFor()
  await hands.type(outcome.getByRole('textbox', { name: 'Comment' }), 'They work with it every day.')
  await hands.send(button('Communicate the final outcome', 'Send and continue'))

  await arrivesAt('Close record')
  const closing = card(page, 'Close record')
  await hands.choose(closing.getByRole('combobox', { name: 'Closure code' }), 'Achieved')
  await hands.type(closing.getByRole('textbox', { name: 'Close notes' }), 'Done in time.')
  await hands.send(button('Close record', 'Mark Complete'))

  // Every activity is done; closing the play itself is a step of its own, with nothing left to fill in.
  await page.getByText('Every activity is done: the play can be closed.').waitFor()
  await hands.press(page.getByRole('button', { name: 'Close play', exact: true }))
  const close = card(page, 'Close play')
  await expect.poll(() => focusedText(page)).toBe('Close play')
  await hands.press(close.getByRole('button', { name: 'Continue', exact: true }))
  await close.getByText('Nothing else is canceled by this.').waitFor()
  await hands.press(close.getByRole('button', { name: 'Close play', exact: true }))
  const report = card(page, 'Outcome')
  await report.getByText('Achieved', { exact: true }).waitFor()
  await report.getByText('Done in time.', { exact: true }).waitFor()
  await expect.poll(() => focusedText(page)).toBe('Adopt the workspace')
  expect(await page.getByRole('button', { name: 'Mark Complete' }).count()).toBe(0)
  expect((await plays.runOf({ id })).play).toMatchObject({
    state: 'closed',
    progress: 'completed',
    closureCode: 'Achieved',
  })
  return id
}

describe.each(WALKS)('$label from its start to Closed', (walk) => {
  it('by clicking', async () => {
    const { page, complaints } = await openTab({ browser, url: server.url, as: world[walk.who] })
    const id = await work({ page, walk, hands: mouse() })

    // Opened again it is the same, from the server; what was done opens to what was said.
    await openPlay({ page, play: { id } })
    await card(page, 'Outcome').getByText('Achieved', { exact: true }).waitFor()
    await page.getByRole('tab', { name: /Assist/ }).click()
    const [[said] = ['']] = walk.texts
    await page.getByText(said, { exact: true }).click()
    await page
      .getByRole('tabpanel', { name: /Assist/ })
      .getByText(`Written at ${said}.`)
      .waitFor()
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('by keyboard alone', async () => {
    const { page, complaints } = await openTab({ browser, url: server.url, as: world[walk.who] })
    await work({ page, walk, hands: keyboard(page) })
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})

describe.each([
  { gate: 'related-meeting', label: 'Related meeting', next: 'Related work', kind: 'meetings' },
  { gate: 'related-work', label: 'Related work', next: 'Communicate the final outcome', kind: 'tasks' },
] as const)('the gate "$label"', ({ gate, label, next, kind }) => {
  const one = kind === 'meetings' ? 'meeting' : 'task'
  it('names what is open, and opens when that is completed and canceled on the card', async () => {
    const play = await plays.start()
    await plays.advance({ play, to: gate })
    const [first, second] = [await plays[one](play, 'The first'), await plays[one](play, 'The second')]
    const { page, complaints } = await openTab({ browser, url: server.url, as: world.agent })
    await openPlay({ page, play })
    const region = card(page, label)
    const button = region.getByRole('button', { name: 'Mark Complete', exact: true })
    await region.getByText(`2 ${kind} are still open: ${first.number}, ${second.number}.`).waitFor()
    expect(await button.isDisabled()).toBe(true)
    const reasons = await button.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${reasons}"]`).innerText()).toContain(first.number)
    const list = region.getByRole('list', { name: /^Open/ })
    expect(await list.getByRole('listitem').count()).toBe(2)

    await region.getByRole('button', { name: `Complete ${first.number}` }).click()
    await region.getByText(`1 ${one} is still open: ${second.number}.`).waitFor()
    expect(await button.isDisabled()).toBe(true)
    await region.getByRole('button', { name: `Cancel ${second.number}` }).click()
    await region.getByText('0 of 2 still open.').waitFor()
    await expect.poll(() => button.isEnabled()).toBe(true)
    expect(await plays.find(kind, play)).toMatchObject([{ state: 'complete' }, { state: 'canceled' }])
    await button.click()
    await card(page, next).waitFor()
    expect(complaints()).toEqual([])
    await page.context().close()
  })

  it('shuts for one that is made in place, with the play filled in', async () => {
    const play = await plays.start()
    await plays.advance({ play, to: gate })
    const { page, complaints } = await openTab({ browser, url: server.url, as: world.agent })
    await openPlay({ page, play })
    const region = card(page, label)
    const button = region.getByRole('button', { name: 'Mark Complete', exact: true })
    expect(await button.isEnabled()).toBe(true)
    await region.getByRole('button', { name: `Create ${one}`, exact: true }).click()
    const drawer = page.getByRole('dialog')
    const title = drawer.locator(kind === 'meetings' ? '[name="subject"]' : '[name="shortDescription"]')
    await title.fill('Made in place')
    await drawer.getByRole('button', { name: 'Save', exact: true }).click()
    await region.getByText(`1 ${one} is still open`).waitFor()
    expect(await button.isDisabled()).toBe(true)
    expect(await plays.find(kind, play)).toMatchObject([
      kind === 'meetings' ? { subject: 'Made in place' } : { shortDescription: 'Made in place' },
    ])

    // Opened from the card it is the same record.
    await region
      .getByRole('button', { name: /Made in place/ })
      .first()
      .click()
    await expect.poll(() => title.inputValue()).toBe('Made in place')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    await region.getByRole('button', { name: /^Complete / }).click()
    await expect.poll(() => button.isEnabled()).toBe(true)
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})
