import type { PayloadRequest } from 'payload'
import { isCustomerOnly } from '../../access/roles.ts'
import type { PluginContext } from '../../context.ts'
import { isRecord } from '../../engine/values.ts'
import { translate } from '../../i18n/index.ts'
import type { Problem } from '../errors.ts'
import type { SubjectRecord } from '../subject.ts'
import { type Address, keyOf, readAddresses, safeName } from './addresses.ts'
import { ADDRESS_FIELDS, type Mail } from './input.ts'

/** Whether mails leave this application: without a mail server Payload only writes a line to its log. */
export const canSend = (req: PayloadRequest): boolean => req.payload.email.name !== 'console'

/** The addresses that the signed-in user may send from, the application's own first. */
export const sendersOf = (req: PayloadRequest): readonly Address[] => {
  const { defaultFromAddress, defaultFromName } = req.payload.email
  const own = ownAddress(req)
  const standard = addressOf({ address: defaultFromAddress, name: defaultFromName })
  const senders = [...(standard ? [standard] : []), ...(own ? [own] : [])]
  return senders.filter((each, at) => senders.findIndex((other) => keyOf(other) === keyOf(each)) === at)
}

export const ownAddress = (req: PayloadRequest): Address | null =>
  isRecord(req.user) ? addressOf({ address: req.user.email, name: req.user.name }) : null

const addressOf = ({ address, name }: { address: unknown; name: unknown }): Address | null => {
  const [read] = typeof address === 'string' ? readAddresses(address).addresses : []
  if (!read) return null
  const safe = safeName(name)
  return safe === '' ? { address: read.address } : { address: read.address, name: safe }
}

/** What stands against the sender and the recipients that the text names. At most two statements. */
export const peopleProblems = async ({
  req,
  context,
  subject,
  mail,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
  mail: Mail
}): Promise<readonly Problem[]> => {
  const errors: Problem[] = []
  const { from } = mail
  if (from && !sendersOf(req).some((each) => keyOf(each) === keyOf(from))) {
    const allowed = sendersOf(req)
      .map(({ address }) => address)
      .join(', ')
    errors.push({
      path: 'from',
      message: translate({
        key: 'mail:errors:sender',
        params: { text: from.address, allowed },
        req,
      }),
    })
  }
  if (!subject.isInternal) return errors
  const customers = await customersAmong({
    req,
    context,
    addresses: ADDRESS_FIELDS.flatMap((field) => mail[field].map(keyOf)),
  })
  for (const field of ADDRESS_FIELDS) {
    const found = mail[field].filter((each) => customers.has(keyOf(each)))
    if (found.length === 0) continue
    const params = { text: found.map(({ address }) => address).join(', '), number: subject.number }
    errors.push({ path: field, message: translate({ key: 'mail:errors:customer', params, req }) })
  }
  return errors
}

/** Which of the addresses, in small letters, are a contact's of any account, or a user's who is a customer. */
const customersAmong = async ({
  req,
  context,
  addresses,
}: {
  req: PayloadRequest
  context: PluginContext
  addresses: readonly string[]
}): Promise<ReadonlySet<string>> => {
  const wanted = new Set(addresses)
  if (wanted.size === 0) return wanted
  const { contacts, users } = context.options.slugs
  // Finds more than the exact addresses, but in whatever case they were stored.
  const where = { or: [...wanted].map((address) => ({ email: { like: address } })) }
  const read = async (collection: string): Promise<readonly Record<string, unknown>[]> => {
    const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string | number }>({
      collection,
      joins: false,
      limit: 0,
      pagination: false,
      req,
      select: collection === users ? { email: true, roles: true } : { email: true },
      where,
    })
    return docs
  }
  const found = [
    ...(await read(contacts)),
    ...(await read(users)).filter((user) =>
      isCustomerOnly({ user: { ...user, collection: users }, context }),
    ),
  ].map(({ email }) => String(email).toLowerCase())
  return new Set(found.filter((email) => wanted.has(email)))
}
