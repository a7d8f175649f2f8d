import path from 'node:path'
import type { CollectionConfig } from 'payload'
import type { DefinitionsMode } from './runtime/playbooks/types.ts'

/** Every collection the plugin brings or uses, by the key that options and code call it. */
export const COLLECTION_KEYS = [
  'users',
  'accounts',
  'contacts',
  'engagements',
  'plays',
  'tasks',
  'meetings',
  'squads',
  'touchpoints',
  'riskSignals',
  'riskOccurrences',
  'escalations',
  'objectives',
  'outcomes',
  'initiatives',
  'successTasks',
  'accountTeam',
  'customerTeam',
  'timeline',
  'products',
  'soldProducts',
  'productUsage',
  'usageReadings',
  'adoptionRoadmaps',
  'contracts',
  'healthIndicators',
  'healthValues',
  'healthSnapshots',
  'adoptionSnapshots',
  'colorBands',
  'activity',
  'attachments',
  'emailTemplates',
  'formTemplates',
  'articles',
  'feedback',
  'discussions',
  'messages',
  'launches',
  'playbooks',
  'definitions',
  'counters',
] as const

export type CollectionKey = (typeof COLLECTION_KEYS)[number]

export type Slugs = Readonly<Record<CollectionKey, string>>

/** How the numbers of one kind of record look: `ENG0000001` is prefix `ENG`, 7 digits, start 1. */
export type NumberFormat = {
  readonly prefix: string
  /** Zero-padded to this many digits; larger numbers simply get longer. */
  readonly digits: number
  /** The first number of a new series. A series that has begun is not moved back. */
  readonly start: number
}

export const NUMBERED_KEYS = [
  'engagements',
  'tasks',
  'meetings',
  'articles',
  'touchpoints',
  'riskSignals',
  'escalations',
  'objectives',
  'outcomes',
  'initiatives',
  'successTasks',
  'adoptionRoadmaps',
  'contracts',
] as const

export type NumberedKey = (typeof NUMBERED_KEYS)[number]

export type AttachmentOptions = {
  /** Directory of the files. Default: `attachments` below the working directory. */
  readonly directory: string
  /** Greatest size of a file in bytes. Default: 20 MiB. */
  readonly maxSize: number
  /** MIME types, `*` allowed after the slash. Default: documents, pictures, mails and text; nothing that browsers run. */
  readonly mimeTypes: readonly string[]
}

export type RecommendationOptions = {
  /**
   * Turns texts into vectors of one length, in the order given; ranks by meaning beside the words. When it fails, words
   * alone decide.
   */
  embed?: (texts: readonly string[]) => Promise<readonly (readonly number[])[]>
}

export type PlaybooksOptions = {
  /** Directory of the playbooks' YAML files. Default: `playbook-definitions` below the working directory. */
  directory?: string
  /**
   * Where playbooks come from. `both` (the default): a file that changed becomes a new version when the application
   * starts, unless the panel went on meanwhile; then its text waits in the panel for somebody to look at. `files`: files
   * alone, the panel is read-only. `panel`: no file is read.
   */
  definitions?: DefinitionsMode
  /** Directory of the success plays' YAML files. Default: `success-plays` in `directory`. */
  successPlays?: string
  /** Directory of the YAML files with the activity types of the customer timeline. Default: `customer-timeline` in `directory`. */
  timeline?: string
  /** The currency of all amounts, as ISO 4217 names it. Default: `USD`. */
  currency?: string
  /** What may be attached to plays and engagements, and where the files lie. */
  attachments?: Partial<AttachmentOptions>
  /** How recommended actions are found; full-text search when absent. */
  recommendations?: RecommendationOptions
  /** Other slugs for the plugin's collections, and the slug of the host's users collection (default: `admin.user`). */
  slugs?: Partial<Record<CollectionKey, string>>
  /** Changes one of the plugin's collections: gets it complete and returns it as the host wants it. */
  collections?: Partial<
    Record<
      CollectionKey,
      (args: { defaultCollection: CollectionConfig }) => CollectionConfig | Promise<CollectionConfig>
    >
  >
  /** Number formats. A play's prefix comes from its playbook, so `plays` takes digits and start only. */
  numbers?: Partial<Record<NumberedKey, Partial<NumberFormat>>> & {
    plays?: Partial<Omit<NumberFormat, 'prefix'>>
  }
  /**
   * true keeps the collections, so that a SQL schema stays as it is, but drops hooks, endpoints and GraphQL
   * operations. Nothing is enforced then.
   */
  disabled?: boolean
}

export type SanitizedOptions = {
  readonly directory: string
  readonly definitions: DefinitionsMode
  readonly successPlays: string
  readonly timeline: string
  readonly currency: string
  readonly attachments: AttachmentOptions
  readonly recommendations: RecommendationOptions
  readonly slugs: Slugs
  readonly collections: NonNullable<PlaybooksOptions['collections']>
  readonly numbers: Readonly<Record<NumberedKey, NumberFormat>> & {
    readonly plays: Omit<NumberFormat, 'prefix'>
  }
  readonly disabled: boolean
}

export const DEFAULT_SLUGS: Omit<Slugs, 'users'> = {
  accounts: 'accounts',
  contacts: 'contacts',
  engagements: 'engagements',
  plays: 'plays',
  tasks: 'tasks',
  meetings: 'meetings',
  squads: 'squads',
  touchpoints: 'touchpoints',
  riskSignals: 'risk-signals',
  riskOccurrences: 'risk-occurrences',
  escalations: 'escalations',
  objectives: 'success-objectives',
  outcomes: 'success-outcomes',
  initiatives: 'success-initiatives',
  successTasks: 'success-tasks',
  accountTeam: 'account-team',
  customerTeam: 'customer-team',
  timeline: 'customer-timeline',
  products: 'products',
  soldProducts: 'sold-products',
  productUsage: 'product-usage',
  usageReadings: 'usage-readings',
  adoptionRoadmaps: 'adoption-roadmaps',
  contracts: 'contracts',
  healthIndicators: 'health-indicators',
  healthValues: 'health-values',
  healthSnapshots: 'health-snapshots',
  adoptionSnapshots: 'adoption-snapshots',
  colorBands: 'color-bands',
  activity: 'activity',
  attachments: 'attachments',
  emailTemplates: 'email-templates',
  formTemplates: 'form-templates',
  articles: 'knowledge-articles',
  feedback: 'recommendation-feedback',
  discussions: 'discussions',
  messages: 'discussion-messages',
  launches: 'success-play-launches',
  playbooks: 'playbooks',
  definitions: 'playbook-definitions',
  counters: 'counters',
}

const DEFAULT_PREFIXES: Record<NumberedKey, string> = {
  engagements: 'ENG',
  tasks: 'TSK',
  meetings: 'MTG',
  articles: 'KBA',
  touchpoints: 'TPT',
  riskSignals: 'RSK',
  escalations: 'ESC',
  objectives: 'OBJ',
  outcomes: 'OUT',
  initiatives: 'INI',
  successTasks: 'STK',
  adoptionRoadmaps: 'PAR',
  contracts: 'CON',
}
const DEFAULT_DIGITS = 7
const PREFIX_PATTERN = /^[A-Z][A-Z0-9]{0,9}$/

/**
 * Fills in defaults, once, and refuses what cannot work. Pure.
 * @throws Error that names the option, what was given and what is allowed.
 */
export const sanitizeOptions = ({
  options,
  usersSlug,
}: {
  options: PlaybooksOptions
  /** `admin.user` of the host's config; `users` when it names none. */
  usersSlug: string
}): SanitizedOptions => {
  const slugs: Slugs = { ...DEFAULT_SLUGS, users: usersSlug, ...withoutUndefined(options.slugs ?? {}) }
  refuseSharedSlugs(slugs)
  const numberFormat = (key: NumberedKey): NumberFormat => {
    const given = options.numbers?.[key] ?? {}
    const prefix = given.prefix ?? DEFAULT_PREFIXES[key]
    if (!PREFIX_PATTERN.test(prefix)) {
      throw new Error(
        `payload-playbooks: numbers.${key}.prefix is "${prefix}"; allowed are 1 to 10 capital letters and digits, a letter first.`,
      )
    }
    return { prefix, ...digitsAndStart(`numbers.${key}`, given) }
  }
  const directory = path.resolve(options.directory ?? 'playbook-definitions')
  return {
    directory,
    definitions: definitionsMode(options.definitions),
    successPlays: path.resolve(options.successPlays ?? path.join(directory, 'success-plays')),
    timeline: path.resolve(options.timeline ?? path.join(directory, 'customer-timeline')),
    currency: currencyCode(options.currency),
    attachments: attachmentOptions(options.attachments ?? {}),
    recommendations: options.recommendations ?? {},
    slugs,
    collections: options.collections ?? {},
    numbers: {
      ...(Object.fromEntries(NUMBERED_KEYS.map((key) => [key, numberFormat(key)])) as Record<
        NumberedKey,
        NumberFormat
      >),
      plays: digitsAndStart('numbers.plays', options.numbers?.plays ?? {}),
    },
    disabled: options.disabled ?? false,
  }
}

const MODES: readonly DefinitionsMode[] = ['files', 'panel', 'both']

const definitionsMode = (given: unknown = 'both'): DefinitionsMode => {
  const mode = MODES.find((each) => each === given)
  if (!mode) {
    throw new Error(
      `payload-playbooks: definitions is ${JSON.stringify(given)}; allowed are ${MODES.join(', ')}.`,
    )
  }
  return mode
}

const currencyCode = (given: unknown = 'USD'): string => {
  if (typeof given === 'string' && Intl.supportedValuesOf('currency').includes(given)) return given
  throw new Error(
    `payload-playbooks: currency is ${JSON.stringify(given)}; allowed are the three letters of ISO 4217, such as EUR.`,
  )
}

const DEFAULT_MIME_TYPES = [
  'application/pdf',
  'application/vnd.ms-excel',
  'application/vnd.oasis.opendocument.*',
  'application/vnd.openxmlformats-officedocument.*',
  'application/msword',
  'application/vnd.ms-powerpoint',
  'application/zip',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/webp',
  'message/rfc822',
  'text/calendar',
  'text/csv',
  'text/plain',
]

const attachmentOptions = (given: Partial<AttachmentOptions>): AttachmentOptions => {
  const maxSize = given.maxSize ?? 20 * 1024 * 1024
  if (!Number.isSafeInteger(maxSize) || maxSize < 1) {
    throw new Error(
      `payload-playbooks: attachments.maxSize is ${maxSize}; allowed are whole numbers of bytes from 1.`,
    )
  }
  return {
    directory: path.resolve(given.directory ?? 'attachments'),
    maxSize,
    mimeTypes: given.mimeTypes ?? DEFAULT_MIME_TYPES,
  }
}

const digitsAndStart = (
  name: string,
  given: { digits?: number; start?: number },
): { digits: number; start: number } => {
  const digits = given.digits ?? DEFAULT_DIGITS
  const start = given.start ?? 1
  if (!Number.isInteger(digits) || digits < 1 || digits > 15) {
    throw new Error(`payload-playbooks: ${name}.digits is ${digits}; allowed are whole numbers from 1 to 15.`)
  }
  if (!Number.isSafeInteger(start) || start < 0) {
    throw new Error(`payload-playbooks: ${name}.start is ${start}; allowed are whole numbers from 0.`)
  }
  return { digits, start }
}

const refuseSharedSlugs = (slugs: Slugs): void => {
  const keys = new Map<string, string>()
  for (const [key, slug] of Object.entries(slugs)) {
    const other = keys.get(slug)
    if (other) {
      throw new Error(
        `payload-playbooks: slugs.${other} and slugs.${key} are both "${slug}"; each needs its own.`,
      )
    }
    keys.set(slug, key)
  }
}

const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T
