import type { Role } from '../definition/values.ts'
import type { CollectionKey } from '../options.ts'

export const OPERATIONS = ['create', 'read', 'update', 'delete'] as const
export type Operation = (typeof OPERATIONS)[number]

/** Rules that hold for some records only. What each means is spelt out in `filters.ts`. */
export const ROW_FILTERS = [
  /** Plays of playbooks that name one of the user's roles in `record.roles`. */
  'runnable-playbook',
  /** Tasks, meetings and entries of such plays. */
  'of-runnable-play',
  /** The own account. */
  'own-account',
  /** What belongs to the own account. */
  'of-own-account',
  /** The contact that the user is. */
  'own-contact',
  /** Plays of the own account that are visible to customers. */
  'visible-play',
  /** Tasks that are visible to customers, of such plays. */
  'visible-task',
  /** Meetings of such plays, and of touchpoints that are shown to the customer. */
  'of-visible-play',
  /** Comments that customers see, on such plays or on the own engagements. */
  'visible-comment',
  /** A comment on such a play. */
  'comment-on-visible-play',
  /** Attachments that customers see, of such plays. */
  'visible-attachment',
  /** What the user has made. */
  'own-record',
  /** What the user has made, and what belongs to nobody. */
  'own-or-shared',
  /** Discussions that the user takes part in, or whose play or engagement is the user's work. */
  'discussion-reader',
  /** Messages of such discussions. */
  'of-readable-discussion',
  /** Playbooks that were published at least once. */
  'published-playbook',
  /** Records of the own account's engagements that are shown to the customer. */
  'shown-record',
  /** The own user. */
  'self',
  /** The own user and the provider's people. */
  'self-and-staff',
] as const
export type RowFilter = (typeof ROW_FILTERS)[number]

/** Always, never, or for some records only. */
export type Rule = true | false | RowFilter

export type AccessTable = Readonly<
  Record<CollectionKey, Readonly<Record<Role, Readonly<Record<Operation, Rule>>>>>
>

const rules = (create: Rule, read: Rule, update: Rule, remove: Rule): Record<Operation, Rule> => ({
  create,
  read,
  update,
  delete: remove,
})

const NOTHING = rules(false, false, false, false)
const READ = rules(false, true, false, false)
const WORK = rules(true, true, true, false)
const ALL = rules(true, true, true, true)

/**
 * Who may do what: the one place that says so. Of several roles the most generous counts. Columns of a rule: create,
 * read, update, delete. Whoever is not signed in, or has no role, may do nothing.
 */
export const ACCESS: AccessTable = {
  accounts: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: rules(false, 'own-account', false, false),
  },
  contacts: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: rules(false, 'own-contact', false, false),
  },
  engagements: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: rules(false, 'of-own-account', false, false),
  },
  plays: {
    admin: ALL,
    // Starts only what its roles may start, but may put any play right.
    'playbook-admin': rules('runnable-playbook', true, true, false),
    'customer-success-agent': rules('runnable-playbook', true, 'runnable-playbook', false),
    'ale-success-agent': rules('runnable-playbook', true, 'runnable-playbook', false),
    viewer: READ,
    customer: rules(false, 'visible-play', false, false),
  },
  tasks: {
    admin: ALL,
    'playbook-admin': rules('of-runnable-play', true, true, false),
    'customer-success-agent': rules('of-runnable-play', true, 'of-runnable-play', false),
    'ale-success-agent': rules('of-runnable-play', true, 'of-runnable-play', false),
    viewer: READ,
    customer: rules(false, 'visible-task', false, false),
  },
  meetings: {
    admin: ALL,
    'playbook-admin': rules('of-runnable-play', true, true, false),
    'customer-success-agent': rules('of-runnable-play', true, 'of-runnable-play', false),
    'ale-success-agent': rules('of-runnable-play', true, 'of-runnable-play', false),
    viewer: READ,
    customer: rules(false, 'of-visible-play', false, false),
  },
  squads: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  touchpoints: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: rules(false, 'shown-record', false, false),
  },
  objectives: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: rules(false, 'shown-record', false, false),
  },
  outcomes: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: rules(false, 'shown-record', false, false),
  },
  initiatives: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: rules(false, 'shown-record', false, false),
  },
  successTasks: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: rules(false, 'shown-record', false, false),
  },
  // What the provider thinks of a customer stays with the provider.
  riskSignals: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  escalations: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  adoptionRoadmaps: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  contracts: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  soldProducts: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  productUsage: {
    admin: ALL,
    'playbook-admin': WORK,
    'customer-success-agent': WORK,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  accountTeam: {
    admin: ALL,
    'playbook-admin': ALL,
    'customer-success-agent': ALL,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  customerTeam: {
    admin: ALL,
    'playbook-admin': ALL,
    'customer-success-agent': ALL,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  // Configuration.
  products: {
    admin: ALL,
    'playbook-admin': ALL,
    'customer-success-agent': READ,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  healthIndicators: {
    admin: ALL,
    'playbook-admin': ALL,
    'customer-success-agent': READ,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  colorBands: {
    admin: ALL,
    'playbook-admin': ALL,
    'customer-success-agent': READ,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  // Written by reporting, by pushing and by what happens.
  riskOccurrences: {
    admin: READ,
    'playbook-admin': READ,
    'customer-success-agent': READ,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  usageReadings: {
    admin: READ,
    'playbook-admin': READ,
    'customer-success-agent': READ,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  healthValues: {
    admin: READ,
    'playbook-admin': READ,
    'customer-success-agent': READ,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  timeline: {
    admin: READ,
    'playbook-admin': READ,
    'customer-success-agent': READ,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  // Written by refreshing and by the weekly job; an admin may bring the history of another system along.
  healthSnapshots: {
    admin: rules(true, true, false, true),
    'playbook-admin': READ,
    'customer-success-agent': READ,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  adoptionSnapshots: {
    admin: rules(true, true, false, true),
    'playbook-admin': READ,
    'customer-success-agent': READ,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  // The stream is append-only for everybody.
  activity: {
    admin: rules(true, true, false, false),
    'playbook-admin': rules(true, true, false, false),
    'customer-success-agent': rules('of-runnable-play', true, false, false),
    'ale-success-agent': rules('of-runnable-play', true, false, false),
    viewer: READ,
    customer: rules('comment-on-visible-play', 'visible-comment', false, false),
  },
  // What is attached stays as it is; a file may be taken back by who brought it.
  attachments: {
    admin: ALL,
    'playbook-admin': ALL,
    'customer-success-agent': rules('of-runnable-play', true, 'own-record', 'own-record'),
    'ale-success-agent': rules('of-runnable-play', true, 'own-record', 'own-record'),
    viewer: READ,
    customer: rules(false, 'visible-attachment', false, false),
  },
  emailTemplates: {
    admin: ALL,
    'playbook-admin': ALL,
    'customer-success-agent': READ,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  // Everybody may keep templates for the own use.
  formTemplates: {
    admin: ALL,
    'playbook-admin': ALL,
    'customer-success-agent': rules(true, 'own-or-shared', 'own-record', 'own-record'),
    'ale-success-agent': rules(true, 'own-or-shared', 'own-record', 'own-record'),
    viewer: rules(false, 'own-or-shared', false, false),
    customer: NOTHING,
  },
  articles: {
    admin: ALL,
    'playbook-admin': ALL,
    'customer-success-agent': READ,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  // Written by what people do with a recommendation.
  feedback: {
    admin: READ,
    'playbook-admin': READ,
    'customer-success-agent': READ,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  // What is said among some stays among them, whatever the role.
  discussions: {
    admin: rules(true, 'discussion-reader', 'discussion-reader', false),
    'playbook-admin': rules(true, 'discussion-reader', 'discussion-reader', false),
    'customer-success-agent': rules(true, 'discussion-reader', 'discussion-reader', false),
    'ale-success-agent': rules(true, 'discussion-reader', 'discussion-reader', false),
    viewer: rules(false, 'discussion-reader', false, false),
    customer: rules(false, 'discussion-reader', false, false),
  },
  messages: {
    admin: rules('of-readable-discussion', 'of-readable-discussion', false, false),
    'playbook-admin': rules('of-readable-discussion', 'of-readable-discussion', false, false),
    'customer-success-agent': rules('of-readable-discussion', 'of-readable-discussion', false, false),
    'ale-success-agent': rules('of-readable-discussion', 'of-readable-discussion', false, false),
    viewer: rules('of-readable-discussion', 'of-readable-discussion', false, false),
    customer: rules('of-readable-discussion', 'of-readable-discussion', false, false),
  },
  // Written by launching.
  launches: {
    admin: READ,
    'playbook-admin': READ,
    'customer-success-agent': READ,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  // Written by saving drafts and by publishing, which have endpoints of their own.
  playbooks: {
    admin: rules(true, true, false, false),
    'playbook-admin': rules(true, true, false, false),
    'customer-success-agent': rules(false, 'published-playbook', false, false),
    'ale-success-agent': rules(false, 'published-playbook', false, false),
    viewer: rules(false, 'published-playbook', false, false),
    customer: NOTHING,
  },
  // Written by publishing, never changed.
  definitions: {
    admin: READ,
    'playbook-admin': READ,
    'customer-success-agent': READ,
    'ale-success-agent': READ,
    viewer: READ,
    customer: NOTHING,
  },
  counters: {
    admin: NOTHING,
    'playbook-admin': NOTHING,
    'customer-success-agent': NOTHING,
    'ale-success-agent': NOTHING,
    viewer: NOTHING,
    customer: NOTHING,
  },
  users: {
    admin: ALL,
    'playbook-admin': rules(false, true, 'self', false),
    'customer-success-agent': rules(false, true, 'self', false),
    'ale-success-agent': rules(false, true, 'self', false),
    viewer: rules(false, true, 'self', false),
    customer: rules(false, 'self-and-staff', 'self', false),
  },
}
