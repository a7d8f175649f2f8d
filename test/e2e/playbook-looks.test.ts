import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOf } from './support/axe.ts'
import { launchBrowser, openTab } from './support/browser.ts'
import { type Draft, type Drafts, draftsOf, newVisit, openDraft, typeAtTheEnd } from './support/drafts.ts'
import { inDirection, inTheme, tooWide } from './support/looks.ts'
import { startTestServer, type TestServer } from './support/server.ts'
import { boardCard, playbookAdmin, properties, yamlEditor } from './support/workbench.ts'
import { makeWorld, type Person, type World } from './support/world.ts'

let server: TestServer
let world: World
let browser: Browser
let editor: Person
let drafts: Drafts
let sound: Draft
let faulty: Draft

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung'

beforeAll(async () => {
  server = await startTestServer()
  world = await makeWorld(server)
  editor = await playbookAdmin({ server, world })
  drafts = draftsOf({ server, by: editor })
  browser = await launchBrowser()
  const visit = newVisit()
  sound = await drafts.publishedOf(visit.text(), visit.text({ extra: true }))
  await drafts.save(
    sound,
    visit.text({ extra: true, comment: LONG }).replace('label: Note', `label: ${LONG}`),
  )
  const other = newVisit()
  faulty = await drafts.make(other.text().replace('description:', `${LONG}: blue\ndescription:`))
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

type Show = (page: Page) => Promise<void>

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

const compareVersions: Show = async (page) => {
  await openDraft({ page, draft: sound, view: 'versions' })
  await button(page, 'Compare with the one before: version 2').click()
  await page.getByRole('tab', { name: /As text/ }).click()
  await page.getByRole('row', { name: /added .*key: more/ }).waitFor()
}

/** Every view of playbooks, in the state in which it has the most to show; and what it is in. */
const VIEWS: readonly {
  readonly name: string
  readonly show: Show
  readonly root?: string
  readonly isPayloads?: true
}[] = [
  {
    // The buttons that sort, and how wide the table is, are those of every list.
    name: 'the list',
    root: '.pb-lists tbody',
    isPayloads: true,
    show: async (page) => {
      await page.goto('/admin/collections/playbooks')
      await page.locator('.pb-lists tbody tr').first().waitFor()
    },
  },
  {
    name: 'a new playbook with errors',
    root: '.pb-new',
    show: async (page) => {
      await page.goto('/admin/collections/playbooks/create')
      await button(page, 'Make the draft').click()
      await page.getByRole('alert').getByRole('button', { name: 'Name', exact: true }).waitFor()
    },
  },
  {
    name: 'the outline, an activity, its condition',
    show: async (page) => {
      await openDraft({ page, draft: sound, view: 'outline' })
      await boardCard(page, 'More').click()
      await properties(page).getByRole('button', { name: 'Set a condition' }).click()
      await properties(page)
        .getByRole('combobox', { name: /^Field/ })
        .waitFor()
    },
  },
  {
    name: 'the palette',
    root: 'dialog',
    show: async (page) => {
      await openDraft({ page, draft: sound, view: 'outline' })
      await button(page, /^Add activity/)
        .first()
        .click()
      await page.getByRole('dialog', { name: 'Add an activity' }).waitFor()
    },
  },
  {
    name: 'the text with findings',
    show: async (page) => {
      await openDraft({ page, draft: faulty, view: 'yaml' })
      await yamlEditor(page).getByText(LONG).first().waitFor()
      await page.getByRole('region', { name: 'Findings', exact: true }).getByText('Error').first().waitFor()
    },
  },
  {
    name: 'the diagram',
    show: async (page) => {
      await openDraft({ page, draft: sound, view: 'diagram' })
      await page.getByRole('group', { name: /^Drawing of / }).waitFor()
    },
  },
  {
    name: 'the try',
    show: async (page) => {
      await openDraft({ page, draft: sound, view: 'try' })
      await page.getByText('What would be written').waitFor()
    },
  },
  { name: 'versions compared', show: compareVersions },
  {
    name: 'publishing',
    root: '.pb-drawer',
    show: async (page) => {
      await openDraft({ page, draft: sound, view: 'outline' })
      await button(page, 'Publish').click()
      await page.getByLabel(/Why this version/).waitFor()
    },
  },
  {
    name: 'publishing that is refused',
    root: '.pb-drawer',
    show: async (page) => {
      await openDraft({ page, draft: faulty, view: 'outline' })
      await button(page, 'Publish').click()
      await page
        .getByRole('region', { name: 'What is in the way' })
        .getByText(/unknown key/)
        .waitFor()
    },
  },
  {
    name: 'a conflict',
    root: 'dialog',
    show: async (page) => {
      await openDraft({ page, draft: sound })
      await typeAtTheEnd(page, '# mine\n')
      const theirs = draftsOf({ server, by: world.admin })
      const before = await theirs.textOf(sound)
      await theirs.save(sound, `${before}# theirs\n`)
      await button(page, 'Save draft').click()
      const dialog = page.getByRole('dialog', { name: 'Somebody else saved this playbook' })
      await dialog.getByRole('tab', { name: /As text/ }).click()
      await dialog.getByRole('row', { name: /removed # theirs/ }).waitFor()
    },
  },
]

const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 360, height: 780 }

describe('WCAG 2.2 AA', () => {
  it('is kept by every view of playbooks in light and dark, on a telephone and from right to left', async () => {
    const { page, complaints } = await openTab({
      browser,
      url: server.url,
      as: editor,
      refusals: [400, 409],
      cookies: { 'payload-theme': 'light' },
      options: { viewport: WIDE, reducedMotion: 'reduce' },
    })
    // Nothing here is worth keeping: the browser's question is answered.
    page.removeAllListeners('dialog')
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined))
    const found: Record<string, unknown> = {}
    const look = async (name: string, root: string, hasRoom = true): Promise<void> => {
      const violations = await violationsOf({ page, root })
      const beside = hasRoom ? await tooWide(page) : 0
      if (violations.length > 0 || beside > 0) found[name] = { violations, beside }
    }
    // A page is opened once and looked at three times: opening takes longer than looking.
    for (const { name, show, root = '.pb-workbench', isPayloads } of VIEWS) {
      await page.setViewportSize(WIDE)
      await show(page)
      await inTheme(page, 'light')
      await look(name, root)
      await page.setViewportSize(NARROW)
      await inTheme(page, 'dark')
      await look(`${name}, narrow and dark`, root)
      await inDirection(page, 'rtl')
      await look(`${name}, narrow and dark, from right to left`, root, !isPayloads)
      await inDirection(page, 'ltr')
    }
    expect(found).toEqual({})
    expect(complaints()).toEqual([])
    await page.context().close()
  })
})
