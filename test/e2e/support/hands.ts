import type { Locator, Page } from 'playwright-core'
import { choose } from './browser.ts'

/** How somebody works a page. */
export type Hands = {
  readonly press: (button: Locator) => Promise<void>
  readonly type: (input: Locator, text: string) => Promise<void>
  readonly choose: (list: Locator, option: string) => Promise<void>
  /** Sends what was typed into an input just now; `button` says so, too. */
  readonly send: (button: Locator) => Promise<void>
}

export const mouse = (): Hands => ({
  press: (button) => button.click(),
  type: (input, text) => input.fill(text),
  choose: (list, option) => choose({ list, option }),
  send: (button) => button.click(),
})

/** Nothing but keys: whatever cannot be reached with Tab is not reached. */
export const keyboard = (page: Page): Hands => ({
  press: async (button) => {
    await tabTo(button)
    await page.keyboard.press('Enter')
  },
  type: async (input, text) => {
    await tabTo(input)
    await page.keyboard.insertText(text)
  },
  choose: async (list, option) => {
    await tabTo(list)
    // A number in front is part of what is shown, not of what people look for.
    await page.keyboard.type(option.split(' · ').at(-1) ?? option)
    await page.getByRole('option', { name: option, exact: true }).waitFor()
    await page.keyboard.press('Enter')
  },
  send: () => page.keyboard.press('Control+Enter'),
})

const FURTHEST = 200

/** Presses Tab, or Shift and Tab where that is the way, until an element has the focus. */
export const tabTo = async (target: Locator): Promise<void> => {
  await target.waitFor()
  const key = await target.evaluate((element) => {
    const { activeElement: from } = document
    const isBefore = from && (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
    return isBefore ? 'Shift+Tab' : 'Tab'
  })
  for (let presses = 0; presses < FURTHEST; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await target.page().keyboard.press(key)
  }
  throw new Error(`${FURTHEST} times Tab did not lead to ${target}.`)
}

/** What has the focus, in the words of the page. */
export const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
