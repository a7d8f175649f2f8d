import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, openTab } from './support/browser.ts'
import { type Drafts, draftsOf, newVisit, openDraft } from './support/drafts.ts'
import { startTestServer, type TestServer } from './support/server.ts'
import { board, playbookAdmin, properties, viewTab, yamlEditor } from './support/workbench.ts'
import { makeWorld, type Person } from './support/world.ts'

let server: TestServer
let browser: Browser
let editor: Person
let drafts: Drafts

beforeAll(async () => {
  server = await startTestServer()
  const world = await makeWorld(server)
  editor = await playbookAdmin({ server, world })
  drafts = draftsOf({ server, by: editor })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const RUN = 'window.wasRun = true'
const MARKUP = `<img src=/injected onerror="${RUN}"><script>${RUN}</script> "'{{ me.email }}`
const WORD = 'Donaudampfschifffahrtsgesellschaft'.repeat(4)
const BELL = String.fromCharCode(7)
const RIGHT_TO_LEFT = String.fromCharCode(0x202e)

const open = async () => {
  const tab = await openTab({ browser, url: server.url, as: editor, refusals: [400, 409] })
  const injected: string[] = []
  tab.page.on('request', (request) => {
    if (request.url().includes('injected')) injected.push(request.url())
  })
  const harmless = async (): Promise<void> => {
    expect(injected).toEqual([])
    expect(await tab.page.evaluate(() => 'wasRun' in window)).toBe(false)
    expect(await tab.page.locator('img[src*="injected"]').count()).toBe(0)
    expect(tab.complaints()).toEqual([])
  }
  return { ...tab, harmless }
}

/** Waits for a text as it was typed, somewhere in what is shown. */
const shows = (page: Page, text: string, where = '.pb-workbench'): Promise<unknown> =>
  page.waitForFunction(({ text, where }) => document.querySelector(where)?.textContent?.includes(text), {
    text,
    where,
  })

const VIEWS = ['Outline', 'YAML', 'Diagram', 'Try it', 'Versions']

/** Goes to a view, and waits until it says something. */
const show = async (page: Page, view: string): Promise<void> => {
  await viewTab(page, view).click()
  const panel = page.getByRole('tabpanel', { name: new RegExp(`^${view}`) }).first()
  await expect.poll(() => panel.innerText()).toMatch(/\S/)
}

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const hostile = () => {
  const visit = newVisit()
  const quoted = JSON.stringify
  const field = `{ name: region, label: ${quoted(`field ${MARKUP}`)}, type: select, options: [${quoted(`option ${MARKUP}`)}, North] }`
  const text = visit
    .text({ extra: true })
    .replace(/^label: .*/m, `label: ${quoted(`playbook ${visit.key} ${MARKUP}`)}`)
    .replace(/^plural: .*/m, `plural: ${quoted(`plural ${MARKUP}`)}`)
    .replace(/^description: .*/m, `description: ${quoted(`description ${MARKUP}`)}`)
    .replace('label: Only', `label: ${quoted(`phase ${MARKUP}`)}`)
    .replace('label: Note', `label: ${quoted(`note ${MARKUP}`)}`)
    .replace('Write what was seen.', quoted(`instructions ${MARKUP}`))
    .replace('label: More', `label: ${quoted(`${WORD} ${RIGHT_TO_LEFT}back`)}`)
    .replace(
      / {10}- \{ key: end/,
      `          - { key: ask, type: form, label: ${quoted(`form ${MARKUP}`)}, fields: [${field}] }\n$&`,
    )
  return { key: visit.key, text }
}

describe('text of one user in the browser of another', () => {
  it('is text in every view, in the list, in a version and in the drawing that is saved', async () => {
    const { key, text } = hostile()
    const draft = await drafts.publishedOf(text)
    await drafts.save(draft, text.replace('instructions <', 'other <'))
    await drafts.publish(draft, `reason ${MARKUP}`)
    await drafts.save(draft, `${text}# ${MARKUP}\n`)
    const { page, harmless } = await open()

    await page.goto(`/admin/collections/playbooks?where[key][equals]=${key}`)
    await page.getByRole('link', { name: `playbook ${key} ${MARKUP}` }).waitFor()
    await harmless()

    await openDraft({ page, draft, view: 'outline' })
    for (const what of ['playbook', 'phase', 'note', 'form'])
      await shows(page, `${what} ${MARKUP}`.replace('playbook ', `playbook ${key} `))
    await shows(page, WORD)
    await board(page)
      .getByRole('button', { name: /^form / })
      .click()
    await shows(page, `field ${MARKUP}`)
    await board(page)
      .getByRole('button', { name: /^note / })
      .click()
    await expect
      .poll(() => properties(page).getByRole('textbox', { name: 'Instructions' }).inputValue())
      .toBe(`instructions ${MARKUP}`)
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    await harmless()

    await viewTab(page, 'YAML').click()
    await yamlEditor(page).getByText(`# ${MARKUP}`).waitFor()
    await harmless()

    await viewTab(page, 'Diagram').click()
    await page.getByRole('button', { name: 'As text' }).click()
    await shows(page, `note ${MARKUP}`)
    await page.getByRole('button', { name: 'As a drawing' }).click()
    await page.getByRole('group', { name: /^Drawing of playbook / }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as SVG' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`${key}.svg`)
    await expectHarmlessSvg(page, await readFile(await download.path(), 'utf8'))
    await harmless()

    await viewTab(page, 'Try it').click()
    await shows(page, `instructions ${MARKUP}`)
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    await harmless()

    await viewTab(page, 'Versions').click()
    await shows(page, `reason ${MARKUP}`)
    await page.getByRole('button', { name: 'Compare with the one before: version 2' }).click()
    await page.getByRole('tab', { name: /As text/ }).click()
    await shows(page, 'other <img src=/injected')
    await page.getByRole('button', { name: 'Look at it: version 1' }).click()
    await shows(page, 'instructions <img src=/injected')
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
    await harmless()
    await page.context().close()
  })

  it('is text in findings, where it is the name of something', async () => {
    const visit = newVisit()
    const text = visit
      .text()
      .replace('key: note', `key: ${JSON.stringify(MARKUP)}`)
      .replace('description:', `${JSON.stringify(MARKUP)}: 1\ndescription:`)
      .replace('label: Note', `label: ${JSON.stringify(`a${BELL}bell ${MARKUP}`)}`)
    const draft = await drafts.make(text)
    const { page, harmless } = await open()
    await openDraft({ page, draft, view: 'outline' })
    await shows(page, '<img src=/injected', '.pb-findings')
    for (const view of VIEWS) {
      await show(page, view)
      await harmless()
    }
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page
      .getByRole('region', { name: 'What is in the way' })
      .getByText(/injected/)
      .first()
      .waitFor()
    await harmless()
    await page.context().close()
  })
})

/** The file is one drawing and nothing that runs or is asked for, whoever opens it. */
const expectHarmlessSvg = async (page: Page, svg: string): Promise<void> => {
  expect(svg).not.toMatch(/<(img|script)/)
  const found = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    return {
      root: parsed.documentElement.localName,
      errors: parsed.querySelectorAll('parsererror').length,
      strange: [...parsed.querySelectorAll('script, foreignObject, image, img, iframe, a, use')].map(
        ({ localName }) => localName,
      ),
      handlers: [...parsed.querySelectorAll('*')].flatMap(({ attributes }) =>
        [...attributes].map(({ name }) => name).filter((name) => /^on|href$/.test(name)),
      ),
    }
  }, svg)
  expect(found).toEqual({ root: 'svg', errors: 0, strange: [], handlers: [] })
}

describe('a text that is hardly a playbook', () => {
  const TEXTS: readonly (readonly [string, string])[] = [
    ['deep nesting', `KEY\nlabel: ${'['.repeat(20_000)}`],
    [
      'a bomb of aliases',
      ['KEY', 'a: &a [x, x, x, x, x, x, x, x, x]']
        .concat(
          [...'bcdefghi'].map(
            (name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`,
          ),
        )
        .join('\n'),
    ],
    ['an alias of itself', 'key: &a [*a]\n'],
    ['garbage', `{]: - >\n\t%YAML ${BELL}\n"`],
    ['nothing', '# nothing\n'],
    ['a list', '- 1\n- 2\n'],
    ['phases of another kind', 'KEY\nlabel: [1]\nphases: { a: [null, 3, { lanes: yes }] }\nscenarios: 7\n'],
  ]

  it('opens with what is wrong in it, and every view goes on', async () => {
    const draft = await drafts.make(newVisit().text())
    const { page, complaints } = await open()
    for (const [name, text] of TEXTS) {
      // It stays the same playbook, as far as its key can be read.
      await drafts.save(draft, text.replace('KEY', `key: ${draft.key}`))
      await openDraft({ page, draft, view: 'outline' })
      for (const view of VIEWS) {
        await show(page, view)
        const failed = await page.getByText('This view could not be loaded.').count()
        expect([name, view, failed]).toEqual([name, view, 0])
      }
      const findings = page.getByRole('region', { name: 'Findings', exact: true })
      await findings.getByText('Error', { exact: true }).first().waitFor()
      await findings
        .getByRole('button', { name: /^Go to / })
        .first()
        .click()
      await yamlEditor(page).waitFor()
      expect([name, complaints()]).toEqual([name, []])
    }
    await page.context().close()
  })
})
