import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { Definition } from '../../definition/types.ts'
import { adoptionCategory } from '../../engagement/adoption.ts'
import { bandOf, bandsOf } from '../../engagement/bands.ts'
import type { BandContext } from '../../engagement/values.ts'
import type { RecordId } from '../../engine/types.ts'
import { isRecord } from '../../engine/values.ts'
import { inEveryLanguage, TEXTS, translateKnown } from '../../i18n/index.ts'
import type { Happening } from '../../timeline/match.ts'
import type { LanguageTexts } from '../../timeline/types.ts'
import { type DefinitionPin, pinnedDefinition } from '../definitions.ts'
import { storedBands } from '../health/bands.ts'
import type { CanceledRecords } from '../plan.ts'
import { recordKey, requestState } from '../request-state.ts'

type Values = Readonly<Record<string, unknown>>
/** An application's own bands have a name; those that it starts with have one in each language. */
type NamedBands = ReturnType<typeof bandsOf<LanguageTexts>>
/** The bands of a kind, read once however often they are asked for. */
export type Bands = (kind: BandContext) => Promise<NamedBands>
type Derive = (args: {
  req: PayloadRequest
  context: PluginContext
  happening: Happening
  bands: Bands
}) => Promise<{ record: unknown; before: unknown }>

/** The happening with the derived fields that are asked for. No statement but those of `bands`. */
export const withDerived = async ({
  req,
  context,
  happening,
  fields,
  bands,
}: {
  req: PayloadRequest
  context: PluginContext
  happening: Happening
  fields: ReadonlySet<string>
  bands: Bands
}): Promise<Happening> => {
  const added = { record: {} as Record<string, unknown>, before: {} as Record<string, unknown> }
  for (const name of fields) {
    const derived = await DERIVE[name]?.({ req, context, happening, bands })
    if (!derived) continue
    added.record[name] = derived.record
    added.before[name] = derived.before
  }
  return {
    ...happening,
    record: { ...happening.record, ...added.record },
    before: { ...happening.before, ...added.before },
  }
}

const DERIVE: Readonly<Record<string, Derive>> = {
  playbookName: async ({ context, happening: { record, before } }) => {
    const name = (values: Values): string | null =>
      typeof values.playbook === 'string'
        ? (context.playbooks.get(values.playbook)?.definition.label ?? values.playbook)
        : null
    return { record: name(record), before: name(before) }
  },
  completedPhase: async ({ req, context, happening: { record, before } }) => {
    const done = completedPhases(before.run)
    const keys = [...completedPhases(record.run)].filter((key) => !done.has(key))
    if (keys.length === 0) return { record: null, before: null }
    const definition = await definitionOf({ req, context, play: record })
    const labels = new Map(definition.phases.map(({ key, label }) => [key, label]))
    return { record: keys.map((key) => labels.get(key) ?? key).join(', '), before: null }
  },
  canceledAlong: async ({ req, context, happening: { record } }) => {
    const key = recordKey(context.options.slugs.plays, record.id as RecordId)
    return { record: inWords(requestState(req).plans.get(key)?.canceledRecords ?? {}), before: null }
  },
  healthBand: async ({ happening: { record, before }, bands: readBands }) => {
    const bands = await readBands('health')
    const label = ({ healthScore }: Values) => bandOf({ bands, score: scoreOf(healthScore) })?.label ?? null
    return { record: label(record), before: label(before) }
  },
  adoptionCategory: async ({ happening: { record, before }, bands: readBands }) => {
    const bands = await readBands('adoption')
    const category = ({ adoptionScore }: Values) => adoptionCategory({ bands, score: scoreOf(adoptionScore) })
    return { record: category(record), before: category(before) }
  },
}

/** "2 tasks, 1 meeting" in every language; null for none. */
const inWords = (canceled: CanceledRecords): LanguageTexts | null => {
  const some = Object.entries(canceled).filter(([, numbers]) => numbers.length > 0)
  if (some.length === 0) return null
  const said = (language: string) =>
    some.flatMap(
      ([key, { length: count }]) =>
        translateKnown({ key: `counted:${key}`, params: { count }, language }) ?? `${count} ${key}`,
    )
  return Object.fromEntries(Object.keys(TEXTS).map((language) => [language, said(language).join(', ')]))
}

const completedPhases = (run: unknown): ReadonlySet<string> => {
  const phases = isRecord(run) && isRecord(run.phases) ? Object.entries(run.phases) : []
  return new Set(
    phases.flatMap(([key, phase]) => (isRecord(phase) && phase.state === 'completed' ? key : [])),
  )
}

const scoreOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

/** The definition that the play was decided by; it is known already where a command has just been decided. */
const definitionOf = async ({
  req,
  context,
  play,
}: {
  req: PayloadRequest
  context: PluginContext
  play: Values
}): Promise<Definition> => {
  const key = recordKey(context.options.slugs.plays, play.id as RecordId)
  const plan = requestState(req).plans.get(key)
  return (
    plan?.definition ??
    (await pinnedDefinition({ req, context, pin: play.definition as unknown as DefinitionPin }))
  )
}

/** Reads the bands of a kind when they are first asked for. */
export const rememberedBands = ({ req, context }: { req: PayloadRequest; context: PluginContext }): Bands => {
  const known = new Map<BandContext, NamedBands>()
  return async (kind) => {
    const before = known.get(kind)
    if (before) return before
    const stored = await storedBands({ req, context, kind })
    const found = bandsOf({ stored, kind, say: inEveryLanguage })
    known.set(kind, found)
    return found
  }
}
