import type { Locator, Page } from 'playwright-core'
import { type Hands, keyboard, mouse, tabTo } from './hands.ts'
import { isForeignServer, type TestServer } from './server.ts'
import type { Person, World } from './world.ts'

const EMAIL = 'playbook-admin@example.com'

/** Somebody who makes playbooks, and runs none. */
export const playbookAdmin = async ({
  server,
  world,
}: {
  server: TestServer
  world: World
}): Promise<Person> => {
  // The demo has one.
  const password = isForeignServer ? 'playbooks' : world.admin.password
  if (!isForeignServer) {
    const body = { email: EMAIL, name: 'Pia Brandt', password, roles: ['playbook-admin'] }
    await server.api({ method: 'POST', path: '/users', token: world.admin.token, body })
  }
  const { token, user } = await server.api({
    method: 'POST',
    path: '/users/login',
    body: { email: EMAIL, password },
  })
  return { id: user.id, name: user.name, email: EMAIL, password, token }
}

/** What is published of a playbook, as plain data. */
export const publishedOf = async ({
  server,
  token,
  key,
}: {
  server: TestServer
  token: string
  key: string
}): Promise<{ version: number; text: string; definition: Record<string, unknown> }> =>
  server.api({ method: 'GET', path: `/playbooks/${key}/versions/published`, token })

/** The board of the outline. */
export const board = (page: Page): Locator => page.getByRole('region', { name: 'Outline of the playbook' })

/** A card of the board, by how it begins. */
export const boardCard = (page: Page, label: string): Locator =>
  board(page).getByRole('button', { name: new RegExp(`^${label}`) })

/** The properties of the card that is chosen. */
export const properties = (page: Page): Locator => page.getByRole('complementary', { name: 'Properties' })

/** The tab of a view; how much there is to look at in it is part of its name. */
export const viewTab = (page: Page, name: string): Locator =>
  page.getByRole('tab', { name: new RegExp(`^${name}`) }).first()

/** The text of the YAML view. */
export const yamlEditor = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Text of the playbook, YAML' })

/** How somebody works the outline: what any form needs, and what the board does by mouse or by its own keys. */
export type BuilderHands = Hands & {
  /** One of several that exclude each other. */
  readonly pick: (radio: Locator) => Promise<void>
  readonly check: (box: Locator) => Promise<void>
  /** From a list of the browser's own. */
  readonly select: (list: Locator, option: string) => Promise<void>
  /** A line of a list, which is added by Enter. */
  readonly addLine: (input: Locator, text: string) => Promise<void>
  readonly open: (card: Locator) => Promise<void>
  readonly rename: (card: Locator, label: string) => Promise<void>
  readonly remove: (card: Locator) => Promise<void>
  /** Puts a card in front of the one before it. */
  readonly moveUp: (card: Locator, before: Locator) => Promise<void>
  /** Asks for a new activity at the end of a lane, whose last card begins as said. */
  readonly addAfter: (last: string) => Promise<void>
}

export const builderMouse = (page: Page): BuilderHands => ({
  ...mouse(),
  pick: (radio) => radio.check(),
  check: (box) => box.check(),
  select: async (list, option) => {
    await list.selectOption({ label: option })
  },
  addLine: async (input, text) => {
    await input.fill(text)
    await input.press('Enter')
  },
  open: (card) => card.click(),
  rename: async (card, label) => {
    await card.dblclick()
    const input = page.getByRole('textbox', { name: /^New name of / })
    await input.fill(label)
    await input.press('Enter')
  },
  remove: async (card) => {
    await card.click()
    await properties(page).getByRole('button', { name: 'Delete', exact: true }).click()
  },
  moveUp: async (card, before) => {
    await card.hover()
    const place = await before.boundingBox()
    if (place === null) throw new Error(`${before} is not to be seen.`)
    await page.mouse.down()
    await page.mouse.move(place.x + 40, place.y + place.height / 4, { steps: 5 })
    await page.mouse.up()
  },
  addAfter: (last) =>
    board(page)
      .getByRole('listitem')
      // Of its phase, its lane, and its own.
      .filter({ has: page.getByRole('button', { name: new RegExp(`^${last}`) }) })
      .nth(1)
      .getByRole('button', { name: /^Add activity to / })
      .click(),
})

/** Nothing but keys. */
export const builderKeyboard = (page: Page): BuilderHands => {
  const hands = keyboard(page)
  const key = (name: string) => page.keyboard.press(name)
  const onCard = async (card: Locator): Promise<void> => {
    await card.waitFor()
    const isOnBoard = await board(page).evaluate((element) => element.contains(document.activeElement))
    if (!isOnBoard) await tabTo(board(page).locator('[tabindex="0"]'))
    await arrowTo(card)
  }
  return {
    ...hands,
    pick: async (radio) => {
      const group = radio.locator('xpath=ancestor::fieldset[1]')
      await tabTo(group.getByRole('radio', { checked: true }))
      await until({ is: () => radio.isChecked(), press: () => key('ArrowDown') })
    },
    check: async (box) => {
      await tabTo(box)
      if (!(await box.isChecked())) await key('Space')
    },
    select: async (list, option) => {
      await tabTo(list)
      const shown = () =>
        list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label ?? '')
      if ((await shown()) === option) return
      // What begins with the first word may be another one: then they are gone through from the top.
      await page.keyboard.type(option.split(' ')[0] ?? option)
      if ((await shown()) === option) return
      await key('Home')
      await until({ is: async () => (await shown()) === option, press: () => key('ArrowDown') })
    },
    addLine: async (input, text) => {
      await tabTo(input)
      await page.keyboard.insertText(text)
      await key('Enter')
    },
    open: async (card) => {
      await onCard(card)
      await key('Enter')
    },
    rename: async (card, label) => {
      await onCard(card)
      await key('F2')
      await page.getByRole('textbox', { name: /^New name of / }).waitFor()
      // What it is called now is selected.
      await page.keyboard.insertText(label)
      await key('Enter')
    },
    remove: async (card) => {
      await onCard(card)
      await key('Delete')
    },
    moveUp: async (card) => {
      await onCard(card)
      await key('Alt+ArrowUp')
    },
    addAfter: async (last) => {
      await onCard(boardCard(page, last))
      await key('a')
    },
  }
}

const FURTHEST = 80

const until = async ({
  is,
  press,
}: {
  is: () => Promise<boolean>
  press: () => Promise<void>
}): Promise<void> => {
  for (let presses = 0; presses < FURTHEST; presses++) {
    if (await is()) return
    await press()
  }
  throw new Error(`${FURTHEST} times the arrow did not lead there.`)
}

/** Goes over the board with the arrow keys, up or down, until a card has the focus. */
export const arrowTo = async (card: Locator): Promise<void> => {
  for (let presses = 0; presses < FURTHEST; presses++) {
    const way = await card.evaluate((element) => {
      const { activeElement: from } = document
      if (from === element || from === null) return null
      const isBefore = (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
      return isBefore ? 'ArrowUp' : 'ArrowDown'
    })
    if (way === null) return
    await card.page().keyboard.press(way)
  }
  throw new Error(`${FURTHEST} times the arrow did not lead to ${card}.`)
}
