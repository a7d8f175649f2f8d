import type { Page } from 'playwright-core'
import type { TestServer } from './server.ts'
import type { World } from './world.ts'

export type Id = string | number
export type Play = { readonly id: Id; readonly number: string }
export type ShippedPlaybook = 'customer-play' | 'internal-play' | 'success-case'

/** What the shipped playbooks ask for, by the key of the activity. */
const bodiesOf = ({ agent }: World): Readonly<Record<string, Readonly<Record<string, unknown>>>> => ({
  'core-information': {
    data: { shortDescription: 'Adopt the workspace', description: 'Two regions, one weekend.' },
  },
  'add-squad': { data: { squad: [agent.id] } },
  'intended-outcome': { body: 'Both regions work with it.' },
  'action-plan': { body: 'Lee trains the first region.' },
  'action-steps': { body: 'Lee looks at the numbers.' },
  'related-meeting': {},
  'related-work': {},
  'final-outcome': { body: 'Both regions work with it every day.' },
  'close-record': { data: { closureCode: 'Achieved', closeNotes: 'Done in time.' } },
})

/** Plays by way of the API: what a test needs before it opens a page, and what it looks up afterwards. */
export const playsOf = ({ server, world }: { server: TestServer; world: World }) => {
  const { agent } = world
  const create = async (collection: string, body: Readonly<Record<string, unknown>>) =>
    (await server.api({ method: 'POST', path: `/${collection}?depth=0`, token: agent.token, body })).doc
  const command = ({
    play,
    path,
    body = {},
    token = agent.token,
  }: {
    play: { readonly id: Id }
    path: string
    body?: Readonly<Record<string, unknown>>
    token?: string
  }) => server.api({ method: 'POST', path: `/plays/${play.id}/${path}`, token, body })
  const runOf = (play: { readonly id: Id }) =>
    server.api({ method: 'GET', path: `/plays/${play.id}/run`, token: agent.token })
  const find = async (collection: string, play: { readonly id: Id }) =>
    (
      await server.api({
        method: 'GET',
        path: `/${collection}?depth=0&sort=number&where[play][equals]=${play.id}`,
        token: agent.token,
      })
    ).docs

  return {
    create,
    command,
    runOf,
    find,
    count: async (): Promise<number> =>
      (await server.api({ method: 'GET', path: '/plays/count', token: world.admin.token })).totalDocs,
    start: (
      playbook: string = 'customer-play',
      data: Readonly<Record<string, unknown>> = {},
    ): Promise<Play> => create('plays', { playbook, engagement: world.engagement.id, ...data }),
    /** Completes what comes before an activity; everything without one. */
    advance: async ({ play, to }: { play: Play; to?: string }): Promise<void> => {
      for (;;) {
        const key: string | null = (await runOf(play)).play.currentActivity
        if (key === null || key === to) return
        await command({ play, path: `activities/${key}/complete`, body: bodiesOf(world)[key] ?? {} })
      }
    },
    task: (play: Play, shortDescription = 'Order the devices') =>
      create('tasks', { play: play.id, shortDescription }),
    meeting: (play: Play, subject = 'Kick-off') => create('meetings', { play: play.id, subject }),
  }
}

export type Plays = ReturnType<typeof playsOf>

/** The card of an activity whose turn it is, or of an action. */
export const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** A play's page, ready to be worked on. */
export const openPlay = async ({ page, play }: { page: Page; play: { readonly id: Id } }): Promise<void> => {
  await page.goto(`/admin/collections/plays/${play.id}`)
  await page.getByRole('region', { name: 'Activities', exact: true }).waitFor()
}

/** The id of the play whose page is open. */
export const idOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** Chooses from the menu of what is done less often. */
export const chooseFromMenu = async ({ page, item }: { page: Page; item: string }): Promise<void> => {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name: item, exact: true }).click()
}
