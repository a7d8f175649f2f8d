import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openTab, SESSION_COOKIE, signIn, type Tab } from './support/browser.ts'
import {
  type Drafts,
  draftsOf,
  newVisit,
  openDraft,
  readersOf,
  typeAtTheEnd as type,
} from './support/drafts.ts'
import { playsOf } from './support/plays.ts'
import { isForeignServer, startTestServer, type TestServer } from './support/server.ts'
import { boardCard, playbookAdmin, properties, viewTab, yamlEditor } from './support/workbench.ts'
import { makeWorld, type Person, type World } from './support/world.ts'

const fileVisit = newVisit()
const FILE = `${fileVisit.key}.yaml`

let server: TestServer
let world: World
let browser: Browser
let editor: Person
let drafts: Drafts

beforeAll(async () => {
  server = await startTestServer({ playbooks: { [FILE]: fileVisit.text() } })
  world = await makeWorld(server)
  editor = await playbookAdmin({ server, world })
  drafts = draftsOf({ server, by: editor })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const open = (as: Pick<Person, 'token'> = editor, refusals: readonly number[] = []): Promise<Tab> =>
  openTab({ browser, url: server.url, as, refusals })
const done = async ({ page, complaints }: Tab): Promise<void> => {
  expect(complaints()).toEqual([])
  await page.context().close()
}
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const saved = (page: Page, who: Person) =>
  page.getByText(new RegExp(`^Draft saved .* by ${who.name}$`)).waitFor()
const chooseMore = async (page: Page, item: string): Promise<void> => {
  await button(page, 'More').click()
  await button(page, item).click()
}

describe('publishing', () => {
  it('is refused for findings, says where they are and leads there; mended, it is done', async () => {
    const visit = newVisit()
    const text = visit.text().replace('description:', 'colour: blue\ndescription:')
    const draft = await drafts.make(text)
    const tab = await open()
    const { page } = tab
    await openDraft({ page, draft, view: 'outline' })
    await button(page, 'Publish').click()
    const way = page.getByRole('region', { name: 'What is in the way' })
    await way.getByText(/unknown key "colour"/).waitFor()
    expect(await page.getByLabel(/Why this version/).count()).toBe(0)
    await way.getByRole('button', { name: 'Line 4', exact: true }).click()
    await way.waitFor({ state: 'detached' })

    await yamlEditor(page).locator('.cm-activeLine', { hasText: 'colour: blue' }).waitFor()
    expect((await drafts.page(draft)).published).toBeNull()
    await yamlEditor(page).focus()
    for (const key of ['Home', 'Shift+End', 'Delete']) await page.keyboard.press(key)
    await page.getByText('No findings.', { exact: true }).first().waitFor()
    await button(page, 'Publish').click()
    await page.getByText('Nothing is in the way.').waitFor()
    await button(page, 'Publish version 1').click()
    await page.getByText('Say in a sentence why this version is published.').first().waitFor()
    await page.getByLabel(/Why this version/).fill('The first that can be used.')
    await button(page, 'Publish version 1').click()
    await page.getByText('Published, version 1', { exact: true }).waitFor()
    const { published } = await drafts.page(draft)
    expect(published).toMatchObject({ version: 1, note: 'The first that can be used.', source: 'panel' })
    expect(published.text).toBe(text.replace('colour: blue', ''))
    await done(tab)
  })
})

describe('two people on one draft', () => {
  const both = async () => {
    const draft = await drafts.make(newVisit().text())
    const first = await open(editor, [409])
    const second = await open(world.admin, [409])
    for (const { page } of [first, second]) await openDraft({ page, draft })
    await type(first.page, '# by the first\n')
    await button(first.page, 'Save draft').click()
    await saved(first.page, editor)
    await type(second.page, '# by the second\n')
    await button(second.page, 'Save draft').click()
    const dialog = second.page.getByRole('dialog', { name: 'Somebody else saved this playbook' })
    await dialog.getByText(new RegExp(`^${editor.name} saved a draft`)).waitFor()
    await dialog.getByRole('tab', { name: /As text/ }).click()
    const compared = dialog.getByRole('table')
    await compared.getByRole('row', { name: /removed # by the first/ }).waitFor()
    await compared.getByRole('row', { name: /added # by the second/ }).waitFor()
    expect(await drafts.textOf(draft)).toMatch(/# by the first\n$/)
    return { draft, first, second, dialog }
  }

  it('the second takes what the first has saved, and has the own text in the history', async () => {
    const { draft, first, second, dialog } = await both()
    const { page } = second
    await dialog.getByRole('button', { name: 'Go on editing' }).click()
    await page.getByRole('alert').getByText(`${editor.name} saved this playbook`).waitFor()
    await button(page, 'Compare and decide').click()
    await dialog.getByRole('button', { name: 'Take theirs' }).click()
    await saved(page, editor)
    const line = (text: string) => yamlEditor(page).getByText(text)
    await line('# by the first').waitFor()
    expect(await line('# by the second').count()).toBe(0)

    await button(page, `Undo: Take the text of ${editor.name}`).click()
    await line('# by the second').waitFor()
    expect(await line('# by the first').count()).toBe(0)
    expect(await drafts.textOf(draft)).toMatch(/# by the first\n$/)
    await button(page, /^Redo: /).click()
    await line('# by the first').waitFor()
    await done(first)
    await done(second)
  })

  it('the second keeps the own text over that of the first, who is told', async () => {
    const { draft, first, second, dialog } = await both()
    await dialog.getByRole('button', { name: 'Save mine over theirs' }).click()
    await saved(second.page, world.admin)
    const text = await drafts.textOf(draft)
    expect(text).toMatch(/# by the second\n$/)

    await type(first.page, '# once more\n')
    await first.page.keyboard.press('Control+s')
    const told = first.page.getByRole('dialog', { name: 'Somebody else saved this playbook' })
    await told.getByText(new RegExp(`^${world.admin.name} saved a draft`)).waitFor()
    await first.page.keyboard.press('Escape')
    await told.waitFor({ state: 'detached' })
    await yamlEditor(first.page).getByText('# once more').waitFor()
    expect(await drafts.textOf(draft)).toBe(text)
    await done(first)
    await done(second)
  })
})

const hasDatabase = !isForeignServer || Boolean(process.env.E2E_DATABASE_URI)

describe.skipIf(!hasDatabase)('a file that changed after the panel had gone on', () => {
  it('waits: the list says so, its text is compared, taken as the draft and published', async () => {
    const { key } = fileVisit
    if (isForeignServer) await server.startOnce({ [FILE]: fileVisit.text() })
    const { id } = await drafts.page({ key })
    const draft = { id, key }
    await drafts.save(draft, fileVisit.text({ comment: 'by the panel' }))
    await drafts.publish(draft)
    const text = fileVisit.text({ extra: true, comment: 'by the file' })
    await server.startOnce({ [FILE]: text })

    const tab = await open()
    const { page } = tab
    await page.goto(`/admin/collections/playbooks?where[key][equals]=${key}`)
    await page.getByText(`${FILE} changed, too`).waitFor()
    const row = page.getByRole('link', { name: `${fileVisit.label} ${key}`, exact: true })
    await row.click()
    const banner = page.getByRole('region', {
      name: `The file ${FILE} changed, and so did the playbook in the panel`,
    })
    await button(page, 'Compare').click()
    await banner.getByRole('tab', { name: /As text/ }).click()
    await banner.getByRole('row', { name: /added # by the file/ }).waitFor()
    expect((await drafts.page(draft)).published.version).toBe(2)

    await banner.getByRole('button', { name: 'Take the file as draft' }).click()
    const ask = page.getByRole('dialog', { name: `Take the text of ${FILE} as draft?` })
    await ask.getByRole('button', { name: 'Take the file as draft' }).click()
    await banner.waitFor({ state: 'detached' })
    await button(page, 'Publish').click()
    await page.getByLabel(/Why this version/).fill('The file is right.')
    await button(page, 'Publish version 3').click()
    await page.getByText('Published, version 3', { exact: true }).waitFor()
    expect(await drafts.page(draft)).toMatchObject({
      published: { version: 3, text, source: 'file' },
      file: { state: 'loaded', text: null },
      draft: null,
    })
    await page.goto(`/admin/collections/playbooks?where[key][equals]=${key}`)
    await row.waitFor()
    expect(await page.getByText(`${FILE} changed, too`).count()).toBe(0)
    await done(tab)
  })
})

describe('unsaved text', () => {
  const KEPT = '# typed for an hour'
  /** Leaves in spite of the browser's own question, which is counted. */
  const letGo = (page: Page): (() => number) => {
    let asked = 0
    page.removeAllListeners('dialog')
    page.on('dialog', (dialog) => {
      asked++
      dialog.accept().catch(() => undefined)
    })
    return () => asked
  }
  const restored = async (page: Page): Promise<void> => {
    await page.getByRole('status').getByText('You have unsaved changes from').waitFor()
    expect(await yamlEditor(page).getByText(KEPT).count()).toBe(0)
    await button(page, 'Restore').click()
    await yamlEditor(page).getByText(KEPT).waitFor()
  }

  it('outlives a reload and a page that is gone, and is offered again', async () => {
    const draft = await drafts.make(newVisit().text())
    const tab = await open()
    const { page } = tab
    await openDraft({ page, draft })
    await type(page, `${KEPT}\n`)
    const asked = letGo(page)
    await page.reload()
    expect(asked()).toBe(1)
    await restored(page)

    // As after a crash: nothing asks.
    await page.close()
    const again = await page.context().newPage()
    await openDraft({ page: again, draft })
    await restored(again)
    await button(again, 'Save draft').click()
    await saved(again, editor)
    expect(await drafts.textOf(draft)).toMatch(new RegExp(`${KEPT}\n$`))
    await again.reload()
    await viewTab(again, 'YAML').waitFor()
    await yamlEditor(again).getByText(KEPT).waitFor()
    expect(await again.getByText('You have unsaved changes from').count()).toBe(0)
    await done(tab)
  })

  it('outlives a session that ended', async () => {
    const draft = await drafts.make(newVisit().text())
    const { page } = await openTab({ browser, url: server.url })
    await signIn({ page, ...editor })
    await openDraft({ page, draft })
    await type(page, `${KEPT}\n`)
    await page.context().clearCookies({ name: SESSION_COOKIE })
    await button(page, 'Save draft').click()
    await page
      .getByRole('alert')
      .getByText(/The text is kept on this device/)
      .waitFor()
    expect(await drafts.textOf(draft)).not.toContain(KEPT)
    letGo(page)
    await signIn({ page, ...editor })
    await openDraft({ page, draft })
    await restored(page)
    await button(page, 'Save draft').click()
    await saved(page, editor)
    expect(await drafts.textOf(draft)).toMatch(new RegExp(`${KEPT}\n$`))
    await page.context().close()
  })

  it('is asked about before it is left', async () => {
    const draft = await drafts.make(newVisit().text())
    const tab = await open()
    const { page } = tab
    await openDraft({ page, draft })
    await type(page, `${KEPT}\n`)
    const away = page.locator('.step-nav').getByRole('link', { name: 'Playbooks' })
    const ask = page.getByRole('dialog', { name: 'Leave without saving?' })
    await away.click()
    await ask.getByRole('button', { name: 'Stay' }).click()
    await yamlEditor(page).getByText(KEPT).waitFor()
    await away.click()
    await ask.getByRole('button', { name: 'Save and leave' }).click()
    await page.waitForURL(/\/collections\/playbooks(\?|$)/)
    expect(await drafts.textOf(draft)).toMatch(new RegExp(`${KEPT}\n$`))
    await done(tab)
  })
})

describe('a playbook of 200 activities', () => {
  it('is on the screen, and is edited', async () => {
    const activities = Array.from(
      { length: 198 },
      (_, at) =>
        `          - { key: step-${at}, type: work-note, label: Step ${at}, instructions: Write. }\n`,
    ).join('')
    const text = newVisit()
      .text()
      .replace(/^ {10}- \{ key: note.*\n/m, activities)
    const draft = await drafts.make(text)
    const tab = await open()
    const { page } = tab
    const times: Record<string, number> = {}
    const timed = async (what: string, act: () => Promise<unknown>): Promise<void> => {
      const from = performance.now()
      await act()
      times[what] = Math.round(performance.now() - from)
    }
    await timed('opened', async () => {
      await openDraft({ page, draft, view: 'outline' })
      await boardCard(page, 'Step 197').waitFor()
    })
    await timed('selected', async () => {
      await boardCard(page, 'Step 150').click()
      await properties(page).getByRole('heading', { name: 'Step 150' }).waitFor()
    })
    const label = properties(page).getByRole('textbox', { name: 'Label', exact: true })
    await timed('changed', async () => {
      await label.fill('Something else')
      await label.press('Tab')
      await boardCard(page, 'Something else').waitFor()
    })
    await timed('drawn', async () => {
      await viewTab(page, 'Diagram').click()
      await page.getByRole('group', { name: /200 activities/ }).waitFor()
    })
    await timed('saved', async () => {
      await button(page, 'Save draft').click()
      await saved(page, editor)
    })
    console.log(`200 activities, in milliseconds: ${JSON.stringify(times)}`)
    expect(await drafts.textOf(draft)).toBe(text.replace('label: Step 150', 'label: Something else'))
    await done(tab)
  })
})

describe('versions', () => {
  it('are compared and brought back as a draft; the playbook is retired and revived', async () => {
    const visit = newVisit()
    const draft = await drafts.publishedOf(visit.text(), visit.text({ extra: true }))
    const tab = await open()
    const { page } = tab
    await openDraft({ page, draft, view: 'versions' })
    await button(page, 'Compare with the one before: version 2').click()
    const compare = page.getByRole('region', { name: 'Compare', exact: true })
    await compare.getByRole('listitem').filter({ hasText: 'More' }).first().waitFor()
    await compare.getByRole('tab', { name: /As text/ }).click()
    await compare.getByRole('row', { name: /added .*key: more/ }).waitFor()

    await button(page, 'Bring back as draft: version 1').click()
    await page
      .getByRole('dialog', { name: 'Bring version 1 back as draft?' })
      .getByRole('button', { name: 'Bring back as draft' })
      .click()
    await saved(page, editor)
    expect(await drafts.page(draft)).toMatchObject({
      published: { version: 2 },
      draft: { text: visit.text(), from: 1 },
    })
    await chooseMore(page, 'Discard draft …')
    await page.getByRole('dialog').getByRole('button', { name: 'Discard draft' }).click()
    await page.getByText('No draft', { exact: true }).waitFor()

    await chooseMore(page, 'Retire …')
    await page.getByRole('dialog').getByRole('button', { name: 'Retire', exact: true }).click()
    await page.getByText('Retired, version 2', { exact: true }).waitFor()
    const plays = playsOf({ server, world })
    await expect(plays.start(draft.key)).rejects.toThrow(/gave 400/)
    await chooseMore(page, 'Revive …')
    await page.getByRole('dialog').getByRole('button', { name: 'Revive', exact: true }).click()
    await page.getByText('Published, version 2', { exact: true }).waitFor()
    await plays.start(draft.key)

    // Now something has run.
    await page.reload()
    await chooseMore(page, 'Delete …')
    const used = page.getByRole('dialog').filter({ hasText: 'Plays were started with it' })
    expect(await used.getByRole('button', { name: 'Delete playbook' }).isDisabled()).toBe(true)
    await done(tab)
  })

  it('go with the playbook where nothing ever ran', async () => {
    const visit = newVisit()
    const draft = await drafts.publishedOf(visit.text())
    const tab = await open()
    const { page } = tab
    await openDraft({ page, draft })
    await chooseMore(page, 'Delete …')
    await page.getByRole('dialog').getByRole('button', { name: 'Delete playbook' }).click()
    await page.waitForURL(/\/collections\/playbooks(\?|$)/)
    await expect(drafts.page(draft)).rejects.toThrow(/gave 404/)
    await done(tab)
  })
})

describe('whoever does not change playbooks', () => {
  it('reads what is published, without a draft and without an edit; a customer gets nothing', async () => {
    const visit = newVisit()
    const draft = await drafts.publishedOf(visit.text())
    await drafts.save(draft, visit.text({ comment: 'nobody reads this' }))
    const { viewer, customer } = await readersOf({ server, world })
    for (const reader of [world.agent, viewer]) {
      const tab = await open(reader)
      const { page } = tab
      await openDraft({ page, draft, view: 'outline' })
      await page.getByText('Read-only', { exact: true }).waitFor()
      await boardCard(page, 'Note').click()
      await properties(page).getByText('Write what was seen.').waitFor()
      expect(await properties(page).locator('input, textarea, select').count()).toBe(0)
      for (const name of ['Save draft', 'Publish', /^Undo/, /^Add activity/, /^Add phase/]) {
        expect([name, await button(page, name).count()]).toEqual([name, 0])
      }
      await viewTab(page, 'YAML').click()
      const text = page.getByRole('textbox', { name: 'Text of the playbook, YAML, read-only' })
      await text.click()
      await page.keyboard.type('typed')
      expect(await text.innerText()).not.toMatch(/typed|nobody reads this/)
      for (const name of ['Diagram', 'Try it', 'Versions']) {
        await viewTab(page, name).click()
        await page.getByRole('tabpanel', { name }).getByText(/\S/).first().waitFor()
      }
      expect(await button(page, /^Bring back/).count()).toBe(0)
      await button(page, 'More').click()
      await button(page, 'Download YAML').waitFor()
      expect(await button(page, /^(Retire|Delete|Discard)/).count()).toBe(0)
      await done(tab)
    }

    const theirs = draftsOf({ server, by: customer })
    await expect(theirs.page(draft)).rejects.toThrow(/gave 40[34]/)
    const { page } = await open(customer, [403, 404])
    for (const path of [`/${draft.id}`, '']) {
      const answer = await page.goto(`/admin/collections/playbooks${path}`)
      await page.getByRole('heading').first().waitFor()
      expect(await page.getByText(visit.label).count()).toBe(0)
      expect(await answer?.text()).not.toContain(visit.label)
    }
    await page.context().close()
  })
})
