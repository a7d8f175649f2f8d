import { jwtSign, type Payload, type TypedUser } from 'payload'

/** A user of the test application: what `payload.create({ user })` takes, with a token for REST and GraphQL. */
export type TestUser = TypedUser & { readonly token: string; readonly roles: string[] }

export type TestUserKey =
  | 'admin'
  | 'playbookAdmin'
  | 'agent'
  | 'agent2'
  | 'aleAgent'
  | 'viewer'
  | 'customer'
  | 'customer2'
  | 'nobody'

const ROLES: Readonly<Record<TestUserKey, readonly string[]>> = {
  admin: ['admin'],
  playbookAdmin: ['playbook-admin'],
  agent: ['customer-success-agent'],
  agent2: ['customer-success-agent'],
  aleAgent: ['ale-success-agent'],
  viewer: ['viewer'],
  customer: ['customer'],
  customer2: ['customer'],
  /** Signed in, without any role. */
  nobody: [],
}

/**
 * One user per role. They have no password, because hashing nine of them costs seconds per test file: they sign in by
 * token. `contacts` says whose account `customer` and `customer2` belong to.
 */
export const createUsers = async ({
  payload,
  slug,
  contacts,
}: {
  payload: Payload
  slug: string
  contacts: { readonly customer: string | number; readonly customer2: string | number }
}): Promise<Readonly<Record<TestUserKey, TestUser>>> => {
  const users = {} as Record<TestUserKey, TestUser>
  for (const key of Object.keys(ROLES) as TestUserKey[]) {
    const { id } = await payload.db.create({
      collection: slug,
      data: {
        email: `${key.toLowerCase()}@example.com`,
        name: `Test ${key}`,
        roles: [...ROLES[key]],
        ...(key === 'customer' || key === 'customer2' ? { contact: contacts[key] } : {}),
      },
    })
    users[key] = await signIn({ payload, slug, id })
  }
  return users
}

/** The user as a request would see it, and a token that is good for a day. */
export const signIn = async ({
  payload,
  slug,
  id,
}: {
  payload: Payload
  slug: string
  id: string | number
}): Promise<TestUser> => {
  const user = await payload.findByID({ collection: slug, id, depth: 0 })
  const { token } = await jwtSign({
    fieldsToSign: { id, collection: slug, email: user.email },
    secret: payload.secret,
    tokenExpiration: 86_400,
  })
  return { ...user, collection: slug, token } as unknown as TestUser
}
