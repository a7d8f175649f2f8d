import type { Page } from 'playwright-core'
import { draftsOf } from './drafts.ts'
import type { TestServer } from './server.ts'

type View = {
  readonly name: string
  readonly path: string
  readonly token: string
  readonly prepare: (page: Page) => Promise<void>
}

/** The views of playbooks for pictures: a playbook that was published and goes on, and one with something to mend. */
export const workbenchViews = async (server: TestServer): Promise<View[]> => {
  const { token } = await server.api({
    method: 'POST',
    path: '/users/login',
    body: { email: 'playbook-admin@example.com', password: 'playbooks' },
  })
  const drafts = draftsOf({ server, by: { token } })
  const { published } = await drafts.page({ key: 'customer-play' })
  const mark = Date.now().toString(36).slice(-6)
  const text = (name: string, prefix: string): string =>
    (published.text as string)
      .replace(/^key: .*/m, `key: ${name.toLowerCase().replaceAll(' ', '-')}-${mark}`)
      .replace(/^label: .*/m, `label: ${name}`)
      .replace(/^plural: .*/m, `plural: ${name}s`)
      .replace(/numberPrefix: .*/, `numberPrefix: ${prefix}${mark.toUpperCase()}`)
  const rollout = text('Store rollout', 'R')
  const sound = await drafts.publishedOf(rollout)
  await drafts.save(
    sound,
    rollout.replace(/label: Define the action plan/, 'label: Agree on the action plan'),
  )
  const faulty = await drafts.make(
    text('Store closing', 'C').replace('collection: meetings', 'collection: meeting'),
  )
  const at = ({ id }: { id: string | number }, view: string) => `/collections/playbooks/${id}?view=${view}`
  const shown = (page: Page, selector: string): Promise<void> => page.locator(selector).first().waitFor()
  const view = (name: string, path: string, prepare: View['prepare']): View => ({
    name,
    path,
    token,
    prepare,
  })
  return [
    view('playbooks', '/collections/playbooks', (page) => shown(page, '.pb-lists tbody tr')),
    view('playbook-new', '/collections/playbooks/create', (page) => shown(page, '.pb-new')),
    view('playbook-outline', at(sound, 'outline'), async (page) => {
      await page.locator('[data-item]').filter({ hasText: 'related-meeting' }).click()
      await shown(page, '.pb-outline-properties')
    }),
    view('playbook-yaml', at(faulty, 'yaml'), async (page) => {
      await shown(page, '.cm-content')
      await page.locator('.pb-findings-list .pb-finding-where button').first().click()
      await shown(page, '.cm-lintRange-error')
    }),
    view('playbook-diagram', at(sound, 'diagram'), (page) => shown(page, '.pb-diagram-frame svg')),
    view('playbook-try', at(sound, 'try'), (page) => shown(page, '.pb-try-trial')),
    view('playbook-versions', at(sound, 'versions'), (page) => shown(page, '.pb-versions-comparison')),
    view('playbook-publish', at(sound, 'outline'), async (page) => {
      await page.locator('.pb-workbench-buttons .btn--style-primary').click()
      await shown(page, '.pb-publishing textarea')
    }),
  ]
}
