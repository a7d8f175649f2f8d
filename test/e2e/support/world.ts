import type { TestServer } from './server.ts'

export type World = {
  readonly agent: { readonly email: string; readonly password: string; readonly token: string }
  readonly engagement: { readonly id: string | number; readonly title: string }
}

const PASSWORD = 'a password for tests'

/** Somebody to sign in as, an engagement to work on, and a squad of two for it. */
export const makeWorld = async ({ api }: TestServer): Promise<World> => {
  const { token } = await api({
    method: 'POST',
    path: '/users/first-register',
    body: { email: 'admin@example.com', password: PASSWORD, name: 'Amara Osei' },
  })
  const create = async (collection: string, body: Record<string, unknown>) =>
    (await api({ method: 'POST', path: `/${collection}`, token, body })).doc
  const user = (email: string, name: string) =>
    create('users', { email, name, password: PASSWORD, roles: ['customer-success-agent'] })

  const dana = await user('dana@example.com', 'Dana Ruiz')
  const lee = await user('lee@example.com', 'Lee Novak')
  await user('outsider@example.com', 'Olga Outside')
  const account = await create('accounts', { name: 'Acme Retail' })
  const title = 'Onboarding of the stores'
  const engagement = await create('engagements', { title, account: account.id })
  await create('squads', {
    name: 'Store team',
    engagement: engagement.id,
    members: [
      { user: dana.id, responsibility: 'Lead' },
      { user: lee.id, responsibility: 'Training' },
    ],
  })
  const session = await api({
    method: 'POST',
    path: '/users/login',
    body: { email: 'dana@example.com', password: PASSWORD },
  })
  return {
    agent: { email: 'dana@example.com', password: PASSWORD, token: session.token },
    engagement: { id: engagement.id, title },
  }
}
