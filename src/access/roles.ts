import type { PayloadRequest, Where } from 'payload'
import type { PluginContext } from '../context.ts'
import type { Role } from '../definition/values.ts'
import { ROLES } from '../definition/values.ts'
import type { RecordId } from '../engine/types.ts'
import { idOf } from './ids.ts'

/** Everybody who works for the provider: all roles but `customer`. */
export const STAFF_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'customer')

/** Any user that Payload has authenticated, of whatever collection. */
export type SomeUser = PayloadRequest['user'] | Readonly<Record<string, unknown>> | null | undefined

/** What the field `roles` of a user holds; none for nobody. */
export const rolesOf = (user: SomeUser): readonly Role[] => {
  const roles = (user as { roles?: unknown } | null | undefined)?.roles
  return Array.isArray(roles) ? ROLES.filter((role) => roles.includes(role)) : []
}

/**
 * The roles that count: a user of another collection than the one the plugin is told about has none, whatever a field
 * `roles` there may hold.
 */
export const effectiveRoles = ({
  user,
  context,
}: {
  user: SomeUser
  context: PluginContext
}): readonly Role[] =>
  (user as { collection?: unknown } | null | undefined)?.collection === context.options.slugs.users
    ? rolesOf(user)
    : []

export const isStaff = ({ user, context }: { user: SomeUser; context: PluginContext }): boolean =>
  effectiveRoles({ user, context }).some((role) => STAFF_ROLES.includes(role))

/** A customer who is not staff as well. */
export const isCustomerOnly = ({ user, context }: { user: SomeUser; context: PluginContext }): boolean =>
  effectiveRoles({ user, context }).includes('customer') && !isStaff({ user, context })

/**
 * The account that the signed-in user belongs to by way of `contact`; null when there is none. Read once per request.
 */
export const userAccount = ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<RecordId | null> =>
  oncePerRequest({
    req,
    name: 'account',
    read: async () => {
      const contact = userContact(req)
      if (contact === null) return null
      // The database layer, because a nested Local API call leaves its depth and locale on the request.
      const found = await req.payload.db.findOne<{ id: RecordId; account?: unknown }>({
        collection: context.options.slugs.contacts,
        where: { id: { equals: contact } },
        select: { account: true },
        joins: false,
        req,
      })
      return idOf(found?.account)
    },
  })

/** The contact that the signed-in user is; null when there is none. */
export const userContact = (req: PayloadRequest): RecordId | null =>
  idOf((req.user as { contact?: unknown } | null)?.contact)

/** What a customer's row filter on plays is: those of the own account that are visible to customers. */
export const visiblePlays = ({ account }: { account: RecordId }): Where => ({
  and: [
    { account: { equals: account } },
    { visibleToCustomer: { equals: true } },
    // A second lock: an internal play stays hidden even if the first one were set by mistake.
    { visibility: { equals: 'customer' } },
  ],
})

/** What a customer's row filter on records around an engagement is. */
export const shownRecords = ({ account }: { account: RecordId }): Where => ({
  and: [{ visibleToCustomer: { equals: true } }, { account: { equals: account } }],
})

/**
 * Ids of the plays that the signed-in customer can see, read once per request. Filters on tasks, meetings and comments
 * name these ids: MongoDB would look up a condition on the play's fields one field at a time, and hold every play that
 * is visible to any customer in memory.
 */
export const visiblePlayIds = (args: {
  req: PayloadRequest
  context: PluginContext
}): Promise<readonly RecordId[]> => visibleIds({ ...args, collection: 'plays', where: visiblePlays })

/** Ids of the touchpoints that the signed-in customer can see, for the same reason. */
export const visibleTouchpointIds = (args: {
  req: PayloadRequest
  context: PluginContext
}): Promise<readonly RecordId[]> => visibleIds({ ...args, collection: 'touchpoints', where: shownRecords })

const visibleIds = ({
  req,
  context,
  collection,
  where,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: 'plays' | 'touchpoints'
  where: (args: { account: RecordId }) => Where
}): Promise<readonly RecordId[]> =>
  oncePerRequest({
    req,
    name: `visible-${collection}`,
    read: async () => {
      const account = await userAccount({ req, context })
      if (account === null) return []
      const { docs } = await req.payload.db.find<{ id: RecordId }>({
        collection: context.options.slugs[collection],
        where: where({ account }),
        // An inclusive selection of nothing but a short field: the id comes always.
        select: { number: true },
        joins: false,
        limit: 0,
        pagination: false,
        req,
      })
      return docs.map(({ id }) => id)
    },
  })

/** Keyed by the request, not by its `context`, which hosts may copy from one request to the next. */
const answers = new WeakMap<object, Map<string, Promise<unknown>>>()

const oncePerRequest = <T>({
  req,
  name,
  read,
}: {
  req: PayloadRequest
  name: string
  read: () => Promise<T>
}): Promise<T> => {
  const ofRequest = answers.get(req) ?? new Map<string, Promise<unknown>>()
  answers.set(req, ofRequest)
  // A script may use one request for several users.
  const key = `${name}:${req.user?.collection}:${req.user?.id}`
  const known = ofRequest.get(key)
  if (known) return known as Promise<T>
  const answer = read()
  ofRequest.set(key, answer)
  answer.catch(() => ofRequest.delete(key))
  return answer
}
