import { isForeignServer, type TestServer } from './server.ts'

export type Person = {
  readonly id: string | number
  readonly name: string
  readonly email: string
  readonly password: string
  /** Of a session, for the API. */
  readonly token: string
}

export type World = {
  /** A customer success agent who leads the engagement. */
  readonly agent: Person
  /** Another agent of its squad. */
  readonly second: Person
  /** An account lifecycle agent. */
  readonly ale: Person
  readonly admin: Person
  readonly engagement: {
    readonly id: string | number
    readonly title: string
    /** What it is called in lists to choose from. */
    readonly label: string
  }
}

const PASSWORD = 'a password for tests'

/** Somebody to sign in as, an engagement to work on, and a squad of two for it. */
export const makeWorld = async (server: TestServer): Promise<World> => {
  const people = isForeignServer ? await demoPeople(server) : await newPeople(server)
  const { admin, agent, second } = people
  const create = creator({ server, token: admin.token })
  const account = await create('accounts', { name: 'Acme Retail' })
  // On a server that goes on, every run has its own.
  const title = isForeignServer
    ? `Onboarding of the stores ${Date.now().toString(36)}`
    : 'Onboarding of the stores'
  const engagement = await create('engagements', { title, account: account.id })
  await create('squads', {
    name: 'Store team',
    engagement: engagement.id,
    members: [
      { user: agent.id, responsibility: 'Lead' },
      { user: second.id, responsibility: 'Training' },
    ],
  })
  return { ...people, engagement: { id: engagement.id, title, label: `${engagement.number} · ${title}` } }
}

type People = Pick<World, 'agent' | 'second' | 'ale' | 'admin'>

const newPeople = async (server: TestServer): Promise<People> => {
  const email = 'admin@example.com'
  const { token, user } = await server.api({
    method: 'POST',
    path: '/users/first-register',
    body: { email, password: PASSWORD, name: 'Amara Osei' },
  })
  const create = creator({ server, token })
  const join = async (who: string, name: string, role: string): Promise<Person> => {
    const address = `${who}@example.com`
    await create('users', { email: address, name, password: PASSWORD, roles: [role] })
    return session({ server, email: address, password: PASSWORD })
  }
  const agent = await join('dana', 'Dana Ruiz', 'customer-success-agent')
  const second = await join('lee', 'Lee Novak', 'customer-success-agent')
  const ale = await join('rosa', 'Rosa Iglesias', 'ale-success-agent')
  await join('outsider', 'Olga Outside', 'customer-success-agent')
  return { agent, second, ale, admin: { id: user.id, name: 'Amara Osei', email, password: PASSWORD, token } }
}

const demoPeople = async (server: TestServer): Promise<People> => {
  const demo = (who: string) => session({ server, email: `${who}@example.com`, password: 'playbooks' })
  return {
    admin: await demo('admin'),
    agent: await demo('agent'),
    second: await demo('agent2'),
    ale: await demo('ale-agent'),
  }
}

const session = async ({
  server,
  email,
  password,
}: {
  server: TestServer
  email: string
  password: string
}): Promise<Person> => {
  const { token, user } = await server.api({
    method: 'POST',
    path: '/users/login',
    body: { email, password },
  })
  return { id: user.id, name: user.name, email, password, token }
}

const creator =
  ({ server, token }: { server: TestServer; token: string }) =>
  async (collection: string, body: Record<string, unknown>) =>
    (await server.api({ method: 'POST', path: `/${collection}`, token, body })).doc
