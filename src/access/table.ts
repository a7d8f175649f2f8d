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
  /** Meetings of such plays. */
  'of-visible-play',
  /** Comments that customers see, on such plays or on the own engagements. */
  'visible-comment',
  /** A comment on such a play. */
  'comment-on-visible-play',
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
  // The stream is append-only for everybody.
  activity: {
    admin: rules(true, true, false, false),
    'playbook-admin': rules(true, true, false, false),
    'customer-success-agent': rules('of-runnable-play', true, false, false),
    'ale-success-agent': rules('of-runnable-play', true, false, false),
    viewer: READ,
    customer: rules('comment-on-visible-play', 'visible-comment', false, false),
  },
  // Definitions come from their files.
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
