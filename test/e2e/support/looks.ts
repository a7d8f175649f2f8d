import type { Page } from 'playwright-core'

/** A page that is open is turned and looked at once more: opening it takes longer than looking. */

export const inDirection = (page: Page, direction: 'ltr' | 'rtl'): Promise<void> =>
  page.evaluate((direction) => {
    document.documentElement.dir = direction
  }, direction)

/** At once: colours on their way from one theme to the other are nobody's. */
export const inTheme = (page: Page, theme: 'light' | 'dark'): Promise<void> =>
  page.evaluate((theme) => {
    const still = document.getElementById('still') ?? document.createElement('style')
    still.id = 'still'
    still.textContent = '* { transition: none !important; }'
    document.head.append(still)
    document.documentElement.setAttribute('data-theme', theme)
  }, theme)

/** In which theme a page is. */
export const themeOf = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-theme')

/** By how many pixels a page can be scrolled sideways. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
