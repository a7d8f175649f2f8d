import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openTab } from './support/browser.ts'
import { focusedText, type Hands, keyboard, mouse } from './support/hands.ts'
import { card, idOf, type Plays, playsOf } from './support/plays.ts'
import { startTestServer, type TestServer } from './support/server.ts'
import {
  type BuilderHands,
  board,
  boardCard,
  builderKeyboard,
  builderMouse,
  playbookAdmin,
  properties,
  publishedOf,
  viewTab,
  yamlEditor,
} from './support/workbench.ts'
import { makeWorld, type Person, type World } from './support/world.ts'

let server: TestServer
let world: World
let plays: Plays
let maker: Person
let browser: Browser
/** On a server that goes on, every run makes its own. */
const run = Date.now().toString(36)

beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  plays = playsOf({ server, world })
  maker = await playbookAdmin({ server, world })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const openWorkbench = () =>
  openTab({
    browser,
    url: server.url,
    as: maker,
    options: { permissions: ['clipboard-read', 'clipboard-write'] },
  })

/** A new playbook of almost nothing, and its key. */
const makeNew = async ({
  page,
  hands,
  label,
}: {
  page: Page
  hands: BuilderHands
  label: string
}): Promise<string> => {
  await page.goto('/admin/collections/playbooks/create')
  await page.getByRole('radio', { name: 'Almost nothing' }).waitFor()
  await hands.pick(page.getByRole('radio', { name: 'Almost nothing' }))
  await hands.type(page.getByRole('textbox', { name: 'Name', exact: true }), label)
  await hands.press(page.getByRole('button', { name: 'Make the draft' }))
  await board(page).waitFor()
  return label.toLowerCase().replaceAll(' ', '-')
}

/** Two phases, a form of two own fields, one of them under a condition, two gates, a comment, a closing. */
const build = async ({ page, hands }: { page: Page; hands: BuilderHands }): Promise<void> => {
  const inProperties = properties(page)
  const dialog = page.getByRole('dialog')
  const add = async (after: string, type: string, label: string): Promise<void> => {
    await hands.addAfter(after)
    await hands.pick(dialog.getByRole('radio', { name: new RegExp(`^${type}`) }))
    await hands.type(dialog.getByRole('textbox', { name: 'What is it called?' }), label)
    await hands.press(dialog.getByRole('button', { name: 'Add', exact: true }))
    await inProperties.getByRole('heading', { name: label }).waitFor()
  }
  const declare = async (label: string, type: string, options: readonly string[]): Promise<void> => {
    await hands.press(inProperties.getByRole('button', { name: 'Declare an own field' }))
    await hands.type(dialog.getByRole('textbox', { name: 'What people read' }), label)
    await hands.select(dialog.getByRole('combobox', { name: 'What it holds' }), type)
    for (const option of options) {
      await hands.addLine(dialog.getByRole('textbox', { name: 'Add to Values to choose from' }), option)
    }
    await hands.check(dialog.getByRole('checkbox', { name: 'Must be filled in' }))
    await hands.press(dialog.getByRole('button', { name: 'Add the field' }))
    await inProperties.getByRole('button', { name: new RegExp(`^${label}`) }).waitFor()
  }
  const gate = async (after: string, label: string, records: string): Promise<void> => {
    await add(after, 'Gate', label)
    await hands.pick(
      inProperties.getByRole('group', { name: 'Records' }).getByRole('radio', { name: records }),
    )
  }

  await hands.rename(boardCard(page, 'Start'), 'Prepare')
  await boardCard(page, 'Prepare').waitFor()
  await hands.remove(boardCard(page, 'Close close'))
  await boardCard(page, 'Close close').waitFor({ state: 'detached' })
  await hands.rename(boardCard(page, 'Work'), 'Visit')
  await boardCard(page, 'Visit').waitFor()

  await add('Select engagement', 'Form', 'Describe the visit')
  await declare('Reason', 'One of several values', ['Inspection', 'Training'])
  await declare('What to check', 'One line of text', [])
  const fields = inProperties.getByRole('group', { name: 'Fields', exact: true })
  // A form begins with a field of the play, which is not wanted here.
  await hands.press(fields.getByRole('button', { name: /^Remove / }).first())
  await hands.press(fields.getByRole('button', { name: /^What to check/ }))
  const condition = fields.getByRole('group', { name: 'Ask for it only if …' })
  await hands.press(condition.getByRole('button', { name: 'Set a condition' }))
  await hands.select(condition.getByRole('combobox', { name: 'Field', exact: true }), 'Reason')
  await hands.select(condition.getByRole('combobox', { name: 'The value of Reason' }), 'Inspection')
  await condition.getByText('Reason is Inspection').waitFor()

  await gate('First step', 'Finish the tasks', 'Tasks')
  await hands.remove(boardCard(page, 'First step'))
  await boardCard(page, 'First step').waitFor({ state: 'detached' })
  await gate('Finish the tasks', 'Hold the meetings', 'Meetings')
  await hands.moveUp(boardCard(page, 'Hold the meetings'), boardCard(page, 'Finish the tasks'))
  await page.getByRole('status').getByText('Hold the meetings is now number 1 of 2').waitFor()
  await add('Finish the tasks', 'Comment', 'Tell the customer')
  await hands.type(inProperties.getByRole('textbox', { name: 'Instructions' }), 'Say what was found.')
  // What is amended is not pointed at any more.
  await boardCard(page, 'Tell the customer').getByText('warning').waitFor({ state: 'detached' })
  await add('Tell the customer', 'Closing', 'Close record')
}

/** From the button to the version. */
const publish = async ({
  page,
  hands,
  note,
  version,
}: {
  page: Page
  hands: Hands
  note: string
  version: number
}): Promise<void> => {
  const drawer = page.getByRole('dialog')
  await hands.type(drawer.getByRole('textbox', { name: 'Why this version?' }), note)
  await hands.press(drawer.getByRole('button', { name: `Publish version ${version}` }))
  await page.getByText(`version ${version} is published.`).waitFor()
  await page.getByText(`Published, version ${version}`).waitFor()
}

/** From the list of playbooks to Closed. */
const work = async ({ page, hands, label }: { page: Page; hands: Hands; label: string }): Promise<void> => {
  const button = (region: string, name: string) =>
    card(page, region).getByRole('button', { name, exact: true })
  const arrivesAt = async (activity: string) => {
    await card(page, activity).waitFor()
    await expect.poll(() => focusedText(page)).toBe(activity)
    return card(page, activity)
  }
  await page.goto('/admin/collections/plays/create')
  await hands.press(page.getByRole('button', { name: new RegExp(`^${label}`) }))
  const start = card(page, 'Select engagement')
  await hands.choose(start.getByRole('combobox', { name: 'Engagement' }), world.engagement.label)
  await hands.press(button('Select engagement', 'Continue'))

  // The text is asked for because of what was chosen.
  const form = card(page, 'Describe the visit')
  await form.waitFor()
  const { id } = await server.api({
    method: 'GET',
    path: `/plays/${idOf(page)}?depth=0`,
    token: world.agent.token,
  })
  const play = { id }
  const text = form.getByRole('textbox', { name: /^What to check/ })
  expect(await text.count()).toBe(0)
  await hands.choose(form.getByRole('combobox', { name: 'Reason' }), 'Inspection')
  await hands.press(button('Describe the visit', 'Mark Complete'))
  await form.getByRole('alert').getByText('What to check').waitFor()
  const meeting = await plays.create('meetings', { play: play.id, subject: 'Walk through the store' })
  await hands.type(text, 'The exits')
  await hands.press(button('Describe the visit', 'Mark Complete'))

  const gate = await arrivesAt('Hold the meetings')
  await gate.getByText(`1 meeting is still open: ${meeting.number}.`).waitFor()
  const go = button('Hold the meetings', 'Mark Complete')
  expect(await go.isDisabled()).toBe(true)
  await hands.press(gate.getByRole('button', { name: `Complete ${meeting.number}` }))
  await expect.poll(() => go.isEnabled()).toBe(true)
  await hands.press(go)
  await arrivesAt('Finish the tasks')
  await hands.press(button('Finish the tasks', 'Mark Complete'))
  const comment = await arrivesAt('Tell the customer')
  await comment.getByText('Say what was found.').waitFor()
  await hands.type(comment.getByRole('textbox', { name: 'Comment' }), 'Every exit was free.')
  await hands.press(button('Tell the customer', 'Send and continue'))
  const closing = await arrivesAt('Close record')
  await hands.choose(closing.getByRole('combobox', { name: 'Closure code' }), 'Achieved')
  await hands.type(closing.getByRole('textbox', { name: 'Close notes' }), 'Done in a morning.')
  await hands.press(button('Close record', 'Mark Complete'))
  await page.getByText('Every activity is done: the play can be closed.').waitFor()
  await hands.press(page.getByRole('button', { name: 'Close play', exact: true }))
  const close = await arrivesAt('Close play')
  await hands.press(close.getByRole('button', { name: 'Continue', exact: true }))
  await hands.press(close.getByRole('button', { name: 'Close play', exact: true }))
  await card(page, 'Outcome').getByText('Achieved', { exact: true }).waitFor()
  expect((await plays.runOf(play)).play).toMatchObject({ state: 'closed', closureCode: 'Achieved' })
  const { data } = await server.api({
    method: 'GET',
    path: `/plays/${play.id}?depth=0`,
    token: world.agent.token,
  })
  expect(data).toMatchObject({ reason: 'Inspection', whatToCheck: 'The exits' })
}

/** What was published, without what must be of its own in every playbook. */
const meaningOf = async (key: string): Promise<Record<string, unknown>> => {
  const { definition } = await publishedOf({ server, token: maker.token, key })
  const { record, ...rest } = definition
  return {
    ...rest,
    key: '',
    label: '',
    plural: '',
    description: '',
    record: { ...(record as object), numberPrefix: '' },
  }
}

/** The draft as it is stored. */
const draftOf = async (key: string): Promise<string> =>
  (await server.api({ method: 'GET', path: `/playbooks/${key}/versions/draft`, token: maker.token })).text

/** What the editor shows, where all of it fits. */
const linesOf = async (page: Page): Promise<string> =>
  (await yamlEditor(page).locator('.cm-line').allTextContents()).join('\n').trimEnd()

const findings = (page: Page) => page.getByRole('region', { name: 'Findings', exact: true })

/** What numbers begin with: of this run alone. */
const prefix = (first: string): string => `${first}${run.slice(-5).toUpperCase()}`

/** What story one builds, written by somebody who knows the language; the end is missing. */
const pasted = ({ key, label }: { key: string; label: string }): string => `# Visits, as code.
key: ${key}
label: ${label}
plural: Yard visits
description: Somebody looks.
record:
  numberPrefix: ${prefix('Y')}
  visibility: customer
  roles: [customer-success-agent]
  closureCodes: [Achieved, Partially achieved, Not achieved]
phases:
  - key: start
    label: Prepare
    lanes:
      - key: setup
        activities:
          - { key: select-engagement, type: create, label: Select engagement, fields: [engagement] }
          - key: describe-the-visit
            type: form
            label: Describe the visit
            fields:
              - { name: reason, label: Reason, type: select, options: [Inspection, Training], required: true }
              - name: whatToCheck
                label: What to check
                required: true
                when: { reason: { equals: Inspection } }   # training needs none
  - key: work
    label: Visit
    lanes:
      - key: work
        activities:
          - { key: hold-the-meetings, type: records, label: Hold the meetings, collection: meetings, open: [draft, scheduled] }
          - { key: finish-the-tasks, type: records, label: Finish the tasks, collection: tasks, open: [new, in-progress, paused] }
`

describe('a playbook that is built in the panel', () => {
  it('by mouse in the outline, tried, published, and worked to Closed at once', async () => {
    const { page, complaints } = await openWorkbench()
    const hands = builderMouse(page)
    const label = `Store visit ${run}`
    const key = await makeNew({ page, hands, label })
    await build({ page, hands })

    // Tried: the condition, and a gate that shuts and opens.
    await viewTab(page, 'Try it').click()
    const form = card(page, 'Describe the visit')
    await hands.choose(form.getByRole('combobox', { name: 'Reason' }), 'Training')
    await form.getByRole('button', { name: 'Mark Complete' }).click()
    const gate = card(page, 'Hold the meetings')
    await gate.waitFor()
    const go = gate.getByRole('button', { name: 'Mark Complete' })
    expect(await go.isEnabled()).toBe(true)
    await page.getByRole('button', { name: 'Add: Meeting' }).click()
    await gate.getByText('1 meeting is still open').waitFor()
    expect(await go.isDisabled()).toBe(true)
    await hands.select(page.getByRole('combobox', { name: /^Set one of those/ }), 'Complete')
    await expect.poll(() => go.isEnabled()).toBe(true)
    await go.click()
    await card(page, 'Finish the tasks').waitFor()

    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('Nothing is in the way.').waitFor()
    await drawer.getByText(/This is the first version.*Customer success agent/i).waitFor()
    await publish({ page, hands, note: 'Visits are planned now.', version: 1 })

    const agent = await openTab({ browser, url: server.url, as: world.agent, refusals: [400] })
    await work({ page: agent.page, hands: mouse(), label })
    expect(agent.complaints()).toEqual([])
    expect(complaints()).toEqual([])
    await agent.page.context().close()
    await page.context().close()
    expect(key).toBe((await publishedOf({ server, token: maker.token, key })).definition.key)
  })

  it('by keyboard alone, and worked to Closed by keyboard alone', async () => {
    const { page, complaints } = await openWorkbench()
    const hands = builderKeyboard(page)
    const label = `Shop visit ${run}`
    const key = await makeNew({ page, hands, label })
    await build({ page, hands })
    await hands.press(page.getByRole('button', { name: 'Publish', exact: true }))
    await page.getByRole('dialog').getByText('Nothing is in the way.').waitFor()
    await publish({ page, hands, note: 'Without a mouse.', version: 1 })
    const agent = await openTab({ browser, url: server.url, as: world.agent, refusals: [400] })
    await work({ page: agent.page, hands: keyboard(agent.page), label })
    expect(agent.complaints()).toEqual([])
    expect(complaints()).toEqual([])
    await agent.page.context().close()
    await page.context().close()
    expect(await meaningOf(key)).toEqual(await meaningOf(`store-visit-${run}`))
  })

  it('as YAML: pasted and typed, with completion and a fix, and it means the same', async () => {
    const { page, complaints } = await openWorkbench()
    const { keyboard: keys } = page
    const hands = builderMouse(page)
    const label = `Yard visit ${run}`
    const key = await makeNew({ page, hands, label })
    await viewTab(page, 'YAML').click()
    const editor = yamlEditor(page)
    await editor.click()
    await keys.press('Control+a')
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted({ key, label }))
    await keys.press('Control+v')
    await editor.getByText('hold-the-meetings').waitFor()
    await keys.press('Control+End')

    // Typed, with the type from a list.
    await keys.type('          - key: tell-the-customer\n')
    await keys.type('type: com')
    await findings(page)
      .getByText(/unknown activity type: found text "com"/)
      .waitFor()
    // The editor takes no Enter for a list that has only just opened.
    await page.getByRole('option', { name: /^comment/ }).click()
    await editor.getByText('type: comment').waitFor()
    await keys.press('Enter')
    await keys.type('label: Tell the customer.')
    await keys.press('Enter')
    await keys.type('instructions: Say what was found.')
    const found = findings(page).getByText('"Tell the customer." ends with a mark')
    await found.waitFor()
    await findings(page).getByRole('button', { name: 'Fix: Remove the mark' }).click()
    await found.waitFor({ state: 'detached' })
    await editor.getByText('label: Tell the customer', { exact: true }).waitFor()
    await editor.click()
    await keys.press('Control+End')
    await keys.press('Enter')
    await keys.press('Backspace')
    await keys.type('- { key: close-record, type: close-record, label: Close record }')
    await findings(page).getByText('No findings.').first().waitFor()

    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await publish({ page, hands, note: 'Written by hand.', version: 1 })
    expect(complaints()).toEqual([])
    await page.context().close()
    expect(await meaningOf(key)).toEqual(await meaningOf(`store-visit-${run}`))
  })
})

describe('one text, several views', () => {
  const SOURCE = `# Agreed in spring.
key: yard-check-${run}
label:   Yard check ${run}
description: Looks after the yard.
record:
  numberPrefix: ${prefix('Z')}
  visibility: internal
  roles: [ customer-success-agent ]   # and nobody else
  closureCodes: [Done, Not done]
phases:
  - key: start
    label: "Start"
    lanes:
      - key: setup
        activities:
          - { key: select-engagement, type: create, label: Select engagement, fields: [engagement] }
  - key: work
    label: Work
    lanes:
      - key: work
        activities:
          # Eyes first.
          - key: look
            type: work-note
            label: Look around
            instructions: >-
              What is there,
              and what is not.
          - { key: ask,   type: work-note, label: 'Ask around', instructions: Who said what. }
  - key: close
    label: Close
    lanes: [ { key: close, activities: [ { key: close-record, type: close-record, label: Close record } ] } ]
`

  it('an edit changes the lines it means; comments stay; undo and redo go across the views', async () => {
    const key = `yard-check-${run}`
    const call = (path: string, body: Record<string, unknown>) =>
      server.api({ method: 'POST', path: `/playbooks${path}`, token: maker.token, body })
    const made = await call('/drafts', { text: SOURCE })
    await call(`/${key}/publish`, { note: 'The first.', rev: made.rev })

    const { page, complaints } = await openWorkbench()
    const { keyboard: keys } = page
    const hands = builderMouse(page)
    await page.goto(`/admin/collections/playbooks/${made.id}?view=yaml`)
    const editor = yamlEditor(page)
    await editor.click()
    await keys.press('Control+f')
    await page.getByRole('textbox', { name: 'Find' }).waitFor()
    await keys.type('Look around')
    await keys.press('Enter')
    await keys.press('Escape')
    await keys.press('End')
    await keys.type('  # agreed with legal')
    const commented = SOURCE.replace('label: Look around', 'label: Look around  # agreed with legal')

    await viewTab(page, 'Outline').click()
    await hands.rename(boardCard(page, 'Look around'), 'Look closely')
    await boardCard(page, 'Look closely').waitFor()
    await hands.moveUp(boardCard(page, 'Ask around'), boardCard(page, 'Look closely'))
    await page.getByRole('status').getByText('Ask around is now number 1 of 2').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Ask around')
    await keys.press('Control+s')
    await page.getByText('Draft saved.').waitFor()
    const edited = await draftOf(key)
    const renamed = commented.replace('Look around', 'Look closely')
    // The same lines in another order: only the moved ones have another place.
    expect(edited.split('\n').sort()).toEqual(renamed.split('\n').sort())
    const [first, ...rest] = renamed.split(/(?= {10}- \{ key: ask)/)
    expect(rest).toHaveLength(1)
    const [ask = '', end = ''] = (rest[0] ?? '').split(/(?<=\n)(?= {2}- key: close)/)
    const [before, look = ''] = (first ?? '').split(/(?= {10}# Eyes first)/)
    expect(edited).toBe(`${before}${ask}${look}${end}`)

    // Back in the text, forth in the outline.
    await viewTab(page, 'YAML').click()
    await editor.getByText('Look closely').waitFor()
    await editor.click()
    await keys.press('Control+z')
    await keys.press('Control+z')
    await editor.getByText('Look around').waitFor()
    await viewTab(page, 'Outline').click()
    await boardCard(page, 'Look around').waitFor()
    // Slow typing is more than one step.
    const goAll = async (way: 'Undo' | 'Redo') => {
      const button = page.getByRole('button', { name: new RegExp(`^${way}: `) })
      while ((await button.count()) > 0) await button.click()
      await page.getByRole('button', { name: way, exact: true }).waitFor()
    }
    await page.getByRole('button', { name: /^Undo: Typing/ }).waitFor()
    await goAll('Undo')
    await viewTab(page, 'YAML').click()
    await expect.poll(() => linesOf(page)).toBe(SOURCE.trimEnd())
    await goAll('Redo')
    await expect.poll(() => linesOf(page)).toBe(edited.trimEnd())

    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    const drawer = page.getByRole('dialog')
    const words = drawer.getByRole('tabpanel').getByRole('listitem')
    await words.first().waitFor()
    const said = await words.allInnerTexts()
    expect(said).toHaveLength(2)
    expect(said.join(' ')).toMatch(/Look around.*Look closely/)
    expect(said.join(' ')).toMatch(/Ask around/)
    await publish({ page, hands, note: 'Looks closely now.', version: 2 })
    expect((await publishedOf({ server, token: maker.token, key })).text).toBe(edited)
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})
