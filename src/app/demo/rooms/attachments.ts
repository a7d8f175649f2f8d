import { at, day } from '../clock.ts'
import type { UserKey } from '../people.ts'
import type { Cast, Id } from '../tell.ts'

type AttachmentSeed = {
  /** Short description of the play. */
  readonly play: string
  readonly by: UserKey
  /** Days from today. */
  readonly on: number
  readonly name: string
  readonly mimetype: string
  readonly description: string
  readonly visibleToCustomer: boolean
  readonly lines: readonly string[]
}

const ATTACHMENTS: readonly AttachmentSeed[] = [
  {
    play: 'Architecture review before three more clinics join',
    by: 'agent2',
    on: -20,
    name: 'Load of one week.csv',
    mimetype: 'text/csv',
    description: 'Requests per hour and slowest answer, measured at the gateway.',
    visibleToCustomer: true,
    lines: [
      'day,busiest hour,requests,slowest answer (ms)',
      'Monday,08:00,41200,830',
      'Tuesday,08:00,38750,790',
      'Wednesday,09:00,36900,760',
      'Thursday,08:00,39480,910',
      'Friday,10:00,31020,640',
    ],
  },
  {
    play: 'Architecture review before three more clinics join',
    by: 'agent',
    on: -12,
    name: 'Questions for the laboratory.txt',
    mimetype: 'text/plain',
    description: 'For the call on interfaces; not settled, not for the customer yet.',
    visibleToCustomer: false,
    lines: [
      'Questions for the laboratory',
      '',
      '1. Can results be sent in batches of more than 200?',
      '2. Who renews the certificate of the interface, and when does it end?',
      '3. What happens to results that arrive while a clinic is being moved?',
    ],
  },
  {
    play: 'Dispatcher training in Innsbruck',
    by: 'agent',
    on: -226,
    name: 'Training groups.csv',
    mimetype: 'text/csv',
    description: 'Who comes on which day.',
    visibleToCustomer: true,
    lines: ['group,day,seats,taken', 'A,Tuesday,8,8', 'B,Wednesday,8,7', 'Night shift,Friday,6,6'],
  },
]

/** A few files, brought by those who work on the plays. A play that the demo does not tell of has none. */
export const seedAttachments = async ({ cast }: { cast: Cast }): Promise<void> => {
  for (const { play: title, by, on, name, mimetype, lines, ...data } of ATTACHMENTS) {
    const { docs } = await cast.payload.find({
      collection: 'plays',
      depth: 0,
      limit: 1,
      pagination: false,
      where: { shortDescription: { equals: title } },
    })
    const play = docs[0]?.id as Id | undefined
    if (play === undefined) continue
    const content = Buffer.from(`${lines.join('\n')}\n`)
    await at(day(on, 14, 20), () =>
      cast.payload.create({
        collection: 'attachments',
        data: { ...data, play } as never,
        depth: 0,
        file: { data: content, mimetype, name, size: content.length },
        overrideAccess: false,
        user: cast.users.get(by) as never,
      }),
    )
  }
}
