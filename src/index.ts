import { type CollectionConfig, type Config, deepMergeSimple, type Field, type Plugin } from 'payload'
import { createAccountsCollection } from '../collections/accounts.ts'
import { createActivityCollection } from '../collections/activity.ts'
import { createContactsCollection } from '../collections/contacts.ts'
import { createCountersCollection } from '../collections/counters.ts'
import { createEngagementsCollection } from '../collections/engagements.ts'
import { createMeetingsCollection } from '../collections/meetings.ts'
import { createPlaybookDefinitionsCollection } from '../collections/playbook-definitions.ts'
import { createPlaysCollection } from '../collections/plays.ts'
import { createSquadsCollection } from '../collections/squads.ts'
import { createTasksCollection } from '../collections/tasks.ts'
import { extendUsersCollection } from '../collections/users.ts'
import { activityHooks } from '../hooks/activity.ts'
import { childHooks } from '../hooks/children.ts'
import { engagementHooks } from '../hooks/engagements.ts'
import { withWellFormedArguments } from '../hooks/operations.ts'
import { playHooks } from '../hooks/plays.ts'
import { recordHooks, squadHooks, userHooks } from '../hooks/records.ts'
import { graphqlMutations, graphqlQueries } from './api/graphql.ts'
import { playEndpoints } from './api/rest.ts'
import type { LoadedPlaybook, PluginContext } from './context.ts'
import { DefinitionError } from './definition/findings.ts'
import { loadDefinitions } from './definition/load.ts'
import type { Vocabulary } from './definition/types.ts'
import { defaultVocabulary } from './definition/vocabulary.ts'
import { pluginTranslations } from './i18n/index.ts'
import {
  type CollectionKey,
  type PlaybooksOptions,
  type SanitizedOptions,
  sanitizeOptions,
} from './options.ts'
import { conflictsAre409 } from './runtime/after-error.ts'
import { conflictOf, withGuardedWrites } from './runtime/guarded-write.ts'
import { own } from './runtime/host-hooks.ts'
import { rehearsalsAre200 } from './runtime/rehearsals.ts'
import { startUp } from './runtime/startup.ts'

export { DefinitionError } from './definition/findings.ts'
export type { Definition, Finding } from './definition/types.ts'
export type { Command, Reason, ReasonCode, RefusalCode } from './engine/types.ts'
export type { NumberFormat, PlaybooksOptions } from './options.ts'
export type { RunAnswer } from './runtime/answer.ts'
export { CommandRefused } from './runtime/errors.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/**
 * The plugin: playbooks from YAML files, plays that run them, and the records around them.
 *
 * ```ts
 * export default buildConfig({
 *   // …
 *   plugins: [playbooks({ directory: './playbook-definitions' })],
 * })
 * ```
 *
 * @throws DefinitionError with every finding of every file, when a playbook has an error: the application does not
 * start with half of its playbooks.
 */
export const playbooks =
  (options: PlaybooksOptions = {}): Plugin =>
  async (config: Config): Promise<Config> => {
    const sanitized = sanitizeOptions({ options, usersSlug: config.admin?.user ?? 'users' })
    const loaded = new Map<string, LoadedPlaybook>()
    const vocabulary: Vocabulary = { ...defaultVocabulary, playFields: { ...defaultVocabulary.playFields } }
    const context: PluginContext = { options: sanitized, vocabulary, playbooks: loaded }

    const hooksOf = sanitized.disabled ? noHooks : pluginHooks({ context })
    const collections = await pluginCollections({ context, hooksOf })
    const plays = collections.find(({ slug }) => slug === sanitized.slugs.plays)
    addHostFields({ vocabulary, fields: plays?.fields ?? [], own: ownPlayFields({ context }) })
    for (const playbook of readPlaybooks({ options: sanitized, vocabulary })) {
      loaded.set(playbook.definition.key, playbook)
    }

    const extended: Config = {
      ...config,
      collections: [
        ...withUsers({ collections: config.collections ?? [], context, hooksOf }),
        ...collections,
      ],
      i18n: {
        ...config.i18n,
        translations: deepMergeSimple(pluginTranslations, config.i18n?.translations ?? {}),
      },
    }
    if (sanitized.disabled) return extended
    if (plays) plays.endpoints = [...playEndpoints({ context }), ...(plays.endpoints || [])]
    return {
      ...extended,
      db: withGuardedWrites({ db: config.db, conflict: conflictOf }),
      graphQL: {
        ...config.graphQL,
        mutations: (GraphQL, payload) => ({
          ...config.graphQL?.mutations?.(GraphQL, payload),
          ...graphqlMutations({ GraphQL, config: payload.config, context }),
        }),
        queries: (GraphQL, payload) => ({
          ...config.graphQL?.queries?.(GraphQL, payload),
          ...graphqlQueries({ GraphQL, config: payload.config, context }),
        }),
      },
      hooks: {
        ...config.hooks,
        afterError: [
          ...(config.hooks?.afterError ?? []),
          conflictsAre409({ context }),
          rehearsalsAre200({ context }),
        ],
      },
      // A dry run ends in what looks like an error to Payload.
      loggingLevels: { ...config.loggingLevels, DryRunDecided: false } as Config['loggingLevels'],
      onInit: async (payload) => {
        await config.onInit?.(payload)
        await startUp({ payload, context })
      },
    }
  }

const readPlaybooks = ({
  options: { directory, numbers },
  vocabulary,
}: {
  options: SanitizedOptions
  vocabulary: Vocabulary
}): readonly LoadedPlaybook[] => {
  const { engagements, tasks, meetings } = numbers
  const reservedPrefixes = {
    [engagements.prefix]: 'engagements',
    [tasks.prefix]: 'tasks',
    [meetings.prefix]: 'meetings',
  }
  const { definitions, findings } = loadDefinitions({ directory, vocabulary, reservedPrefixes })
  if (findings.some(({ severity }) => severity === 'error')) throw new DefinitionError(findings)
  return definitions
}

const noHooks = (): Hooks => ({})

/** Each collection's own hooks, marked so that a host's can be told from them. */
const pluginHooks = ({ context }: { context: PluginContext }): ((key: CollectionKey) => Hooks) => {
  const hooks: Partial<Record<CollectionKey, Hooks>> = {
    users: userHooks({ context }),
    accounts: recordHooks({ context, kind: 'accounts' }),
    contacts: recordHooks({ context, kind: 'contacts' }),
    engagements: engagementHooks({ context }),
    plays: playHooks({ context }),
    tasks: childHooks({ context, kind: 'tasks' }),
    meetings: childHooks({ context, kind: 'meetings' }),
    squads: squadHooks(),
    activity: activityHooks({ context }),
  }
  return (key) => own(withWellFormedArguments(hooks[key] ?? {}))
}

const pluginCollections = async ({
  context,
  hooksOf,
}: {
  context: PluginContext
  hooksOf: (key: CollectionKey) => Hooks
}): Promise<CollectionConfig[]> => {
  const factories = {
    accounts: createAccountsCollection,
    contacts: createContactsCollection,
    engagements: createEngagementsCollection,
    plays: createPlaysCollection,
    tasks: createTasksCollection,
    meetings: createMeetingsCollection,
    squads: createSquadsCollection,
    activity: createActivityCollection,
    definitions: createPlaybookDefinitionsCollection,
    counters: createCountersCollection,
  } as const
  const collections: CollectionConfig[] = []
  for (const [key, create] of Object.entries(factories) as [
    keyof typeof factories,
    typeof createPlaysCollection,
  ][]) {
    const defaultCollection = create({ context, hooks: hooksOf(key) })
    const override = context.options.collections[key]
    collections.push(override ? await override({ defaultCollection }) : defaultCollection)
  }
  return collections
}

/** The host's users with roles; an application that has no users collection of its own gets one. */
const withUsers = ({
  collections,
  context,
  hooksOf,
}: {
  collections: readonly CollectionConfig[]
  context: PluginContext
  hooksOf: (key: CollectionKey) => Hooks
}): CollectionConfig[] => {
  const slug = context.options.slugs.users
  const found = collections.some((collection) => collection.slug === slug)
  const all = found
    ? collections
    : [...collections, { slug, auth: true, fields: [] } satisfies CollectionConfig]
  return all.map((collection) => {
    if (collection.slug !== slug) return collection
    const extended = extendUsersCollection({ collection, context })
    return { ...extended, hooks: prepended({ hooks: hooksOf('users'), to: extended.hooks ?? {} }) }
  })
}

const prepended = ({ hooks, to }: { hooks: Hooks; to: Hooks }): Hooks => {
  const merged: Record<string, unknown> = { ...to }
  for (const [name, list] of Object.entries(hooks)) {
    merged[name] = [...(list as unknown[]), ...((to as Record<string, unknown[]>)[name] ?? [])]
  }
  return merged as Hooks
}

/** Fields that a host has added to the plays may stand in its playbooks' forms like any other. */
const addHostFields = ({
  vocabulary,
  fields,
  own,
}: {
  vocabulary: Vocabulary
  fields: readonly Field[]
  /** Names of the plugin's own fields, which the vocabulary already says what to do with. */
  own: ReadonlySet<string>
}): void => {
  const known = vocabulary.playFields as Record<string, Vocabulary['playFields'][string]>
  for (const field of fields) {
    if ('fields' in field && !('name' in field)) addHostFields({ vocabulary, fields: field.fields, own })
    if (!('name' in field) || typeof field.name !== 'string' || own.has(field.name)) continue
    const kind = kindOf(field)
    if (kind && !(field.name in known) && !isReadOnly(field) && !('hidden' in field && field.hidden)) {
      known[field.name] = { kind, options: null }
    }
  }
}

const ownPlayFields = ({ context }: { context: PluginContext }): ReadonlySet<string> =>
  new Set(namesOf(createPlaysCollection({ context, hooks: {} }).fields))

const namesOf = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => {
    if ('name' in field && typeof field.name === 'string') return [field.name]
    return 'fields' in field ? namesOf(field.fields) : []
  })

const isReadOnly = (field: Field): boolean =>
  Boolean((field.admin as { readOnly?: boolean } | undefined)?.readOnly)

const kindOf = (field: Field): Vocabulary['playFields'][string]['kind'] | null => {
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
      return 'text'
    case 'select':
    case 'radio':
      return 'select'
    case 'date':
      return 'date'
    case 'checkbox':
      return 'checkbox'
    case 'relationship':
      return field.hasMany ? 'relationships' : 'relationship'
    default:
      return null
  }
}
