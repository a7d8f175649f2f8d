import type { Payload } from 'payload'
import { at, day } from './clock.ts'
import { accounts, type EngagementSeed, engagements, PASSWORD, type UserKey, users } from './people.ts'
import { seedArticles } from './rooms/articles.ts'
import { seedAttachments } from './rooms/attachments.ts'
import { seedDiscussions } from './rooms/discussions.ts'
import { happen } from './rooms/happenings.ts'
import { seedLaunches } from './rooms/launches.ts'
import { productHappenings, seedCatalogue } from './rooms/products.ts'
import { successHappenings } from './rooms/success.ts'
import { seedTemplates } from './rooms/templates.ts'
import { stories } from './stories.ts'
import { type Cast, create, type DemoUser, type Id, tell } from './tell.ts'

/** How long before today the demo's year begins, in days. */
const BEGINNING = -365

/** Fills an empty database with the demo's year, through nothing but what every program may call. */
export const seed = async ({
  payload,
  say,
}: {
  payload: Payload
  say: (text: string) => void
}): Promise<void> => {
  say('Creating accounts, people and engagements …')
  const { accountIds, contactIds, people } = await at(day(BEGINNING), () => seedPeople(payload))
  const cast: Cast = { payload, users: people, engagements: new Map() }
  for (const engagement of engagements) {
    await at(day(engagement.created), () => seedEngagement({ cast, engagement, accountIds, contactIds }))
  }
  for (const [index, story] of stories.entries()) {
    say(`Telling play ${index + 1} of ${stories.length}: ${story.title || `a new ${story.playbook}`}`)
    await tell({ cast, story })
  }
  say('Adding articles, templates, files, discussions and success plays …')
  await seedArticles({ cast })
  await seedTemplates({ cast })
  await seedAttachments({ cast })
  await seedDiscussions({ cast })
  await seedLaunches({ cast })
  say('Measuring twelve weeks of health, adoption, risks and contracts …')
  const products = await at(day(BEGINNING + 2), () => seedCatalogue({ cast }))
  const plays = await playsByTitle(payload)
  const known = {
    account: (key: string) => named(accountIds, key),
    contact: (name: string) => named(contactIds, name),
    product: (code: string) => named(products, code),
    play: (title: string) => plays.get(title) ?? null,
  }
  await happen([...productHappenings({ cast, ...known }), ...successHappenings({ cast, known })])
}

const named = (ids: ReadonlyMap<string, Id>, name: string): Id => {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The demo has no ${name}.`)
  return id
}

/** The plays by their short descriptions. */
const playsByTitle = async (payload: Payload): Promise<ReadonlyMap<string, Id>> => {
  const { docs } = await payload.find({
    collection: 'plays',
    depth: 0,
    joins: false,
    limit: 0,
    pagination: false,
    select: { shortDescription: true },
  })
  return new Map(
    docs.map(({ id, ...play }) => [String((play as { shortDescription?: unknown }).shortDescription), id]),
  )
}

const seedPeople = async (payload: Payload) => {
  const accountIds = new Map<string, Id>()
  const contactIds = new Map<string, Id>()
  for (const { key, name, contacts } of accounts) {
    const account = await payload.create({ collection: 'accounts', data: { name } })
    accountIds.set(key, account.id)
    for (const contactName of contacts) {
      const contact = await payload.create({
        collection: 'contacts',
        data: {
          name: contactName,
          email: addressOf({ name: contactName, company: key }),
          account: account.id,
        },
      })
      contactIds.set(contactName, contact.id)
    }
  }
  const people = new Map<UserKey, DemoUser>()
  for (const { key, name, roles, contact } of users) {
    const user = await payload.create({
      collection: 'users',
      depth: 0,
      data: {
        email: `${key}@example.com`,
        password: PASSWORD,
        name,
        roles: [...roles],
        ...(contact ? { contact: contactIds.get(contact) } : {}),
      },
    })
    people.set(key, { ...user, collection: 'users' } as DemoUser)
  }
  return { accountIds, contactIds, people }
}

const seedEngagement = async ({
  cast,
  engagement,
  accountIds,
  contactIds,
}: {
  cast: Cast
  engagement: EngagementSeed
  accountIds: ReadonlyMap<string, Id>
  contactIds: ReadonlyMap<string, Id>
}): Promise<void> => {
  const by = engagement.customerSuccessManager
  const userId = (key: UserKey) => cast.users.get(key)?.id
  const { id } = await create({
    cast,
    by,
    collection: 'engagements',
    data: {
      title: engagement.title,
      description: engagement.description,
      account: accountIds.get(engagement.account),
      ...(engagement.parent ? { parent: cast.engagements.get(engagement.parent) } : {}),
      state: engagement.state,
      stage: engagement.stage,
      perceivedHealth: engagement.perceivedHealth,
      goLive: day(engagement.goLive, 12).toISOString(),
      renewalDate: day(engagement.renewal, 12).toISOString(),
      accountManager: userId(engagement.accountManager),
      customerSuccessManager: userId(by),
      keyContact: contactIds.get(engagement.keyContact),
    },
  })
  cast.engagements.set(engagement.key, id)
  await create({
    cast,
    by,
    collection: 'squads',
    data: {
      name: `Squad: ${engagement.title}`,
      engagement: id,
      members: engagement.squad.map(({ user, responsibility }) => ({ user: userId(user), responsibility })),
    },
  })
  await create({
    cast,
    by,
    collection: 'activity',
    data: { engagement: id, kind: 'work-note', body: engagement.note },
  })
}

/** `helen.brandt@alpenrot.example`: letters without accents, a domain that belongs to nobody. */
const addressOf = ({ name, company }: { name: string; company: string }): string => {
  const plain = name.normalize('NFD').replace(/[^A-Za-z ]/g, '')
  return `${plain.toLowerCase().replaceAll(' ', '.')}@${company}.example`
}
