import path from 'node:path'
import { type Config, deepMergeSimple, type Field, type Payload, type Plugin } from 'payload'
import { createPlaysCollection } from '../collections/plays.ts'
import { withEndpoints } from './api/endpoints.ts'
import { graphqlMutations, graphqlQueries } from './api/graphql.ts'
import { noHooks, pluginCollections, pluginHooks, withUsers } from './collections.ts'
import type { LoadedPlaybook, PluginContext } from './context.ts'
import { DefinitionError } from './definition/findings.ts'
import { type LoadedDefinition, loadDefinitions } from './definition/load.ts'
import type { Vocabulary } from './definition/types.ts'
import { defaultVocabulary } from './definition/vocabulary.ts'
import { pluginTranslations } from './i18n/index.ts'
import { withJobs } from './jobs.ts'
import { type PlaybooksOptions, type SanitizedOptions, sanitizeOptions } from './options.ts'
import { panelAdmin } from './panel-admin.ts'
import { conflictsAre409 } from './runtime/after-error.ts'
import { conflictOf, withGuardedWrites } from './runtime/guarded-write.ts'
import { panelLists } from './runtime/panel-lists.ts'
import { panelPages } from './runtime/panel-pages.ts'
import { everyPlaybook, freshPlaybooks, readCatalog } from './runtime/playbooks/catalog.ts'
import { rehearsalsAre200 } from './runtime/rehearsals.ts'
import { startUp } from './runtime/startup.ts'
import { type LoadedSuccessPlay, loadSuccessPlays } from './success-plays/load.ts'
import { readTimelineFiles } from './timeline/load.ts'

export { DefinitionError } from './definition/findings.ts'
export type { Definition, Finding } from './definition/types.ts'
export type { Command, Reason, ReasonCode, RefusalCode } from './engine/types.ts'
export type { NumberFormat, PlaybooksOptions } from './options.ts'
export type { RunAnswer } from './runtime/answer.ts'
export { CommandRefused } from './runtime/errors.ts'

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
    const files: LoadedDefinition[] = []
    const launchable = new Map<string, LoadedSuccessPlay>()
    const context: PluginContext = {
      options: sanitized,
      vocabulary,
      files,
      playbooks: loaded,
      successPlays: launchable,
      timeline: readTimelineFiles({ options: sanitized }),
      freshPlaybooks: (req) => freshPlaybooks({ req, context }),
    }

    const hooksOf = sanitized.disabled ? noHooks : pluginHooks({ context })
    const collections = await pluginCollections({ context, hooksOf })
    const plays = collections.find(({ slug }) => slug === sanitized.slugs.plays)
    addHostFields({ vocabulary, fields: plays?.fields ?? [], own: ownPlayFields({ context }) })
    for (const playbook of readPlaybooks({ options: sanitized, vocabulary })) {
      files.push(playbook)
      loaded.set(playbook.definition.key, { ...playbook, version: null })
    }
    const launch = (known: ReadonlyMap<string, LoadedPlaybook>): void => {
      for (const each of readSuccessPlays({ options: sanitized, vocabulary, playbooks: known })) {
        launchable.set(each.definition.key, each)
      }
    }
    // What a success play starts may be in the database alone.
    const launchAtStart = sanitized.definitions !== 'files' && !sanitized.disabled
    if (!launchAtStart) launch(loaded)

    const extended: Config = {
      ...config,
      collections: [
        ...withUsers({ collections: config.collections ?? [], context, hooksOf }),
        ...collections,
      ],
      admin: {
        ...config.admin,
        ...panelAdmin({ admin: config.admin, context }),
      },
      // For the panel's pages, which are rendered on the server.
      custom: {
        ...config.custom,
        'payload-playbooks': {
          ...panelPages({ context }),
          ...panelLists({ context }),
          readPlaybooks: (payload: Payload) => readCatalog({ payload, context }),
        },
      },
      // Also where the plugin is disabled, for its tables belong to the schema.
      jobs: withJobs({ jobs: config.jobs, context }),
      i18n: {
        ...config.i18n,
        translations: deepMergeSimple(pluginTranslations, config.i18n?.translations ?? {}),
      },
    }
    if (sanitized.disabled) return extended
    return {
      ...extended,
      collections: withEndpoints({ collections: extended.collections ?? [], context }),
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
        if (launchAtStart) launch(await everyPlaybook({ payload, context }))
      },
    }
  }

const readPlaybooks = ({
  options: { directory, numbers, definitions: mode },
  vocabulary,
}: {
  options: SanitizedOptions
  vocabulary: Vocabulary
}): readonly LoadedDefinition[] => {
  if (mode === 'panel') return []
  const { plays: _plays, ...series } = numbers
  const reservedPrefixes = Object.fromEntries(
    Object.entries(series).map(([key, { prefix }]) => [prefix, key]),
  )
  const { definitions, findings } = loadDefinitions({ directory, vocabulary, reservedPrefixes })
  if (findings.some(({ severity }) => severity === 'error')) throw new DefinitionError(findings)
  return definitions
}

const readSuccessPlays = ({
  options: { directory, successPlays },
  vocabulary,
  playbooks: loaded,
}: {
  options: SanitizedOptions
  vocabulary: Vocabulary
  playbooks: ReadonlyMap<string, LoadedPlaybook>
}): readonly LoadedSuccessPlay[] => {
  const { successPlays: found, findings } = loadSuccessPlays({
    directory: successPlays,
    // A directory that is named is there; the one beside the playbooks need not be.
    mustExist: successPlays !== path.join(directory, 'success-plays'),
    vocabulary,
    playbooks: new Map([...loaded].map(([key, { definition }]) => [key, definition])),
  })
  if (findings.some(({ severity }) => severity === 'error')) throw new DefinitionError(findings)
  return found
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
