import type { Page } from 'playwright-core'
import { visitText } from '../../support/visit.ts'
import { isForeignServer, type TestServer } from './server.ts'
import type { Person, World } from './world.ts'

export type Draft = { readonly id: string | number; readonly key: string }

type Reader = Pick<Person, 'token'>

/** Playbooks by way of the API: what a test needs before it opens their pages, and what it looks up afterwards. */
export const draftsOf = ({ server, by }: { server: TestServer; by: Reader }) => {
  const call = (method: 'GET' | 'POST' | 'PUT', path: string, body?: Readonly<Record<string, unknown>>) =>
    server.api({ method, path: `/playbooks${path}`, token: by.token, ...(body && { body }) })
  const page = ({ key }: Pick<Draft, 'key'>) => call('GET', `/${key}/page`)
  const act = async ({ key }: Draft, method: 'POST' | 'PUT', path: string, body: Record<string, unknown>) =>
    call(method, `/${key}${path}`, { ...body, rev: (await page({ key })).rev })
  const publish = (draft: Draft, note = 'Because.') => act(draft, 'POST', '/publish', { note })
  const save = (draft: Draft, text: string) => act(draft, 'PUT', '/draft', { text })
  const make = async (text: string): Promise<Draft> => {
    const { id, key } = await call('POST', '/drafts', { text })
    return { id, key }
  }
  return {
    page,
    make,
    save,
    publish,
    /** A playbook with a version for each text. */
    publishedOf: async (first: string, ...more: readonly string[]): Promise<Draft> => {
      const draft = await make(first)
      await publish(draft)
      for (const text of more) {
        await save(draft, text)
        await publish(draft)
      }
      return draft
    },
    /** What is on the server: the draft, or what is published where there is none. */
    textOf: async (draft: Draft): Promise<string> => {
      const { draft: own, published } = await page(draft)
      return own?.text ?? published?.text ?? ''
    },
  }
}

export type Drafts = ReturnType<typeof draftsOf>

let made = 0

/** A small sound playbook, whose key, label and numbers no other run of these tests has used. */
export const newVisit = (options: Omit<NonNullable<Parameters<typeof visitText>[0]>, 'key'> = {}) => {
  const mark = `${(Date.now() % 36 ** 5).toString(36).padStart(5, '0')}${(made++).toString(36).padStart(2, '0')}`
  const all = { key: `visit-${mark}`, label: `Visit ${mark}`, prefix: `V${mark.toUpperCase()}`, ...options }
  return { ...all, text: (more: Parameters<typeof visitText>[0] = {}) => visitText({ ...all, ...more }) }
}

/** Whoever reads playbooks, and a customer, who does not. */
export const readersOf = async ({ server, world }: { server: TestServer; world: World }) => {
  const password = isForeignServer ? 'playbooks' : world.admin.password
  const create = async (collection: string, body: Record<string, unknown>) =>
    (await server.api({ method: 'POST', path: `/${collection}`, token: world.admin.token, body })).doc
  if (!isForeignServer) {
    const account = await create('accounts', { name: 'Corner Shops' })
    const contact = await create('contacts', { name: 'Cara Vance', account: account.id })
    const user = { password, name: 'Tom Whitfield' }
    await create('users', { ...user, email: 'viewer@example.com', roles: ['viewer'] })
    await create('users', {
      ...user,
      name: 'Cara Vance',
      email: 'customer@example.com',
      roles: ['customer'],
      contact: contact.id,
    })
  }
  const session = async (who: string): Promise<Person> => {
    const email = `${who}@example.com`
    const { token, user } = await server.api({
      method: 'POST',
      path: '/users/login',
      body: { email, password },
    })
    return { id: user.id, name: user.name, email, password, token }
  }
  return { viewer: await session('viewer'), customer: await session('customer') }
}

/** The page of a playbook, ready to be worked on. */
export const openDraft = async ({
  page,
  draft,
  view = 'yaml',
}: {
  page: Page
  draft: Draft
  view?: 'outline' | 'yaml' | 'diagram' | 'try' | 'versions'
}): Promise<void> => {
  await page.goto(`/admin/collections/playbooks/${draft.id}?view=${view}`)
  await page.getByRole('tablist', { name: 'Views of the playbook' }).waitFor()
  await page.getByRole('region', { name: 'Findings', exact: true }).waitFor()
}

/** Adds a line at the end of the text in the YAML view. */
export const typeAtTheEnd = async (page: Page, line: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Text of the playbook, YAML' }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(line)
  await page.getByRole('status').getByText('Unsaved changes').waitFor()
}
