import type { UserKey } from '../people.ts'

export type ArticleSeed = {
  readonly title: string
  readonly summary: string
  readonly keywords: string
  readonly body: string
  /** Days from today; negative is past. */
  readonly written: number
  readonly isDraft?: boolean
  /** Who found it helpful, or not, on which play, by its title. */
  readonly opinions?: readonly {
    readonly by: UserKey
    readonly on: string
    readonly verdict: 'helpful' | 'not-helpful'
  }[]
  /** Plays, by their titles, that it is attached to, and by whom. */
  readonly attachedTo?: readonly { readonly by: UserKey; readonly on: string }[]
}

const BOLZANO = 'Bring the Bolzano depot off its spreadsheets'
const LINZ_TEST = 'Acceptance test with the Linz team'
const CLINICS = 'Architecture review before three more clinics join'
const RESCUE = 'Rescue plan for the Corvane renewal'
const SIGNATURES = 'Signatures on the tablet'

/** What the provider's people have written down for each other in a year. */
export const articles: readonly ArticleSeed[] = [
  {
    title: 'Moving a team off its spreadsheets',
    summary: 'Why people keep exporting, and five steps that make the export unnecessary.',
    keywords: 'Excel, CSV, export, adoption, depot, planning',
    written: -205,
    body: `A team that exports the plan every week is not stubborn. It misses something on the platform that the spreadsheet has. Find that out first.

1. Spend a working day with the people who export. Watch what they do with the file before you ask them why.
2. Write down each column that they look at and that the platform does not show in the same place.
3. Agree on the one view that would make the file unnecessary, and build that view only.
4. Run both for two weeks. Count together how often the file was opened.
5. Set a date for the last export with the manager of the team, and be there on that day.

Do not switch off the export before step five. Teams that lose it early keep private copies, and then nobody sees the plan any more.`,
    opinions: [
      { by: 'agent', on: BOLZANO, verdict: 'helpful' },
      { by: 'agent2', on: BOLZANO, verdict: 'helpful' },
    ],
    attachedTo: [{ by: 'agent', on: BOLZANO }],
  },
  {
    title: 'Shift views beside the tours',
    summary: 'How to set up a view that shows drivers and vehicles of a shift next to the tours.',
    keywords: 'dispatcher, drivers, roster, depot',
    written: -38,
    body: `The shift view needs three things: the roster as a feed, the vehicles of the depot, and a filter by the hour at which a shift begins.

Begin with the roster. If the depot keeps it in a calendar, connect the calendar; typing it in a second time does not last a month.

Order the view by departure, not by name. Dispatchers read it from top to bottom while the gate is open.`,
    opinions: [{ by: 'agent2', on: BOLZANO, verdict: 'helpful' }],
  },
  {
    title: 'Checklist for an acceptance test',
    summary: 'What has to be there before the first day, and how defects are sorted the same evening.',
    keywords: 'go-live, test day, defects, sign-off, warehouse',
    written: -150,
    body: `Before the first test day: real orders of one week, devices with full batteries, the network measured where people will stand, one person for each area who may decide.

On each day: no more than thirty cases. A case that fails is repeated once, then written down and left.

In the same evening all defects are sorted into three groups: stops a truck, costs time, looks wrong. Only the first group delays an opening.

The sign-off names the open defects of the second group and the date by which each is mended.`,
    opinions: [
      { by: 'agent', on: LINZ_TEST, verdict: 'helpful' },
      { by: 'ale-agent', on: LINZ_TEST, verdict: 'helpful' },
    ],
  },
  {
    title: 'Network coverage at loading bays',
    summary: 'Measuring, repeaters, and what scanners do when the network is gone.',
    keywords: 'Wi-Fi, repeater, scanner, warehouse, offline',
    written: -55,
    body: `Steel doors and trucks shield the network. Measure with the doors open, with the doors closed, and with a truck at every bay.

Repeaters belong above the bays, not beside the doors. Plan one for every four bays.

Scanners keep up to two hundred bookings while they are offline. They are sent in their order as soon as the network is back; nobody has to do anything.`,
  },
  {
    title: 'Architecture review: what to measure before you grow',
    summary: 'A week of load, the interfaces, sign-in, and a report on two pages.',
    keywords: 'sizing, interfaces, single sign-on, capacity, clinics',
    written: -120,
    body: `Measure a whole week. Mondays differ from Fridays by a factor of three at most customers.

Look at four things: requests at the busiest minute, the slowest interface, sign-ins in the quarter of an hour in which shifts change, and the size of the database in a year from now.

The findings fit on two pages: what holds, what has to change before growth, and what it costs. Boards decide on two pages; twenty are postponed.`,
    opinions: [{ by: 'agent2', on: CLINICS, verdict: 'helpful' }],
    attachedTo: [{ by: 'agent2', on: CLINICS }],
  },
  {
    title: 'Sign-in with the customer’s own accounts',
    summary: 'Single sign-on in an afternoon: what the customer prepares and what we do.',
    keywords: 'SSO, SAML, OpenID Connect, identity, architecture',
    written: -240,
    body: `The customer prepares an application in the directory, a group for each role, and one test person who is in none of them.

We enter the address of the directory, map groups to roles, and try three people: one with a role, one with two, one with none.

Leave the old sign-in on for two weeks, for administrators alone.`,
    opinions: [{ by: 'agent', on: CLINICS, verdict: 'not-helpful' }],
  },
  {
    title: 'When a renewal is in danger',
    summary: 'The first ten days: facts, one voice to the customer, and an offer that fits the damage.',
    keywords: 'rescue plan, churn, escalation, red health, credits',
    written: -90,
    body: `First two days: the facts. What happened, for how long, who was affected, and what is different now. On two pages, in the customer's words.

Then one person speaks for us. Managing directors call each other once, when there is something to offer.

An offer answers the damage: service credits for what was promised and not kept, work that prevents it from happening again, and a date on which both sides look at it together. A discount without a reason makes people suspicious.`,
    opinions: [
      { by: 'agent2', on: RESCUE, verdict: 'helpful' },
      { by: 'ale-agent', on: RESCUE, verdict: 'helpful' },
    ],
    attachedTo: [{ by: 'agent2', on: RESCUE }],
  },
  {
    title: 'Calculating service credits after an outage',
    summary: 'Which minutes count, with an example for a control room.',
    keywords: 'SLA, outage, compensation, contract',
    written: -46,
    body: `Counted are the minutes between the first failed request and the last, within the hours of service that the contract names. Announced maintenance does not count.

Example: two hours without outage data at 99.9 per cent a month. Allowed are 43 minutes; 77 are left, which is the second step of the table.

Credits are shown on the next invoice and need no request by the customer.`,
    opinions: [{ by: 'agent2', on: RESCUE, verdict: 'helpful' }],
  },
  {
    title: 'Signatures on tablets: what the law asks for',
    summary: 'Simple, advanced and qualified signatures, and which of them a work order needs.',
    keywords: 'eIDAS, e-signature, work order, field service, legal',
    written: -70,
    body: `A work order needs no particular form in most contracts; a simple signature on the screen is enough. Look into the customer's own terms first: some ask for writing.

Keep with the signature: the order as it was shown, the time, the place if the crew agrees, and the name in letters.

Let the legal department see one signed order from beginning to end. That takes half an hour and saves a quarter of a year.`,
    opinions: [{ by: 'agent', on: SIGNATURES, verdict: 'helpful' }],
  },
  {
    title: 'Training that stays: train the trainers',
    summary: 'Two days for team leads, and what they get to take along.',
    keywords: 'workshop, shadowing, trainers, dispatchers',
    written: -170,
    body: `Team leads learn the day of their people first, then how to show it. The second day belongs to them: each leads one exercise, the others are the crew.

They take along: the training data, a page of questions that always come, and somebody to call for four weeks.

Shadow each of them once in the first month. What they leave out is what the next training begins with.`,
  },
  {
    title: 'Preparing for storm season in a control room',
    summary: 'The outage board, people on call, and a rehearsal in October.',
    keywords: 'outage board, on call, feeder, grid operations',
    written: -110,
    body: `Rehearse in October with last year's worst night: play its messages back in real time.

Sort the board by feeder, not by time. In the first hour people look for where, not for when.

Two of us are on call from the warning of the weather service until six hours after it ends.`,
  },
  {
    title: 'Plain language for messages to patients',
    summary: 'Rules for short messages, with ten that were rewritten.',
    keywords: 'patient portal, wording, help line, accessibility',
    written: -30,
    body: `One message says one thing: what happened, what the patient does now, until when.

Write dates with the day of the week. Leave out the name of the department; patients know their doctor.

Read the message aloud to somebody who has never seen the portal. Where they stop, begin a new sentence.`,
  },
  {
    title: 'Photos in work orders and the works council',
    summary: 'Draft: what an agreement on photos has to settle.',
    keywords: 'privacy, photos, field service',
    written: -12,
    isDraft: true,
    body: 'Who may see a photo, for how long it is kept, and that no photo is used to judge people. To be completed with the legal department.',
  },
]
