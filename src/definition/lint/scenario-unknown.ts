import { list, quote } from '../describe.ts'
import type { Path } from '../located.ts'
import { didYouMean } from '../near-miss.ts'
import type { Expectation, Scenario, ScenarioStep } from '../scenario-shape.ts'
import { REASON_CODES } from '../scenario-values.ts'
import type { Rule, RuleContext } from './rule.ts'
import { activitiesOf, fieldsOf, lanesOf } from './walk.ts'

/** Activities, lanes, phases, fields, records, states, roles and reasons that a scenario names must be there. */
export const scenarioUnknown: Rule = {
  id: 'scenario-unknown',
  severity: 'error',
  check(context) {
    const { source, report } = context
    if (!source.scenarios) return
    const names = namesOf(context)
    const known = ({ what, word, among, path, at = 'value' }: Named) => {
      if (among.includes(word)) return
      const guess = didYouMean({ word, among })
      report({ path, at, message: `unknown ${what} ${quote(word)}; allowed: ${list(among)}${guess}` })
    }
    for (const [index, scenario] of source.scenarios.entries()) {
      checkScenario({ scenario, path: ['scenarios', index], names, known })
    }
  },
}

type Named = {
  readonly what: string
  readonly word: string
  readonly among: readonly string[]
  readonly path: Path
  readonly at?: 'key' | 'value'
}

type Names = ReturnType<typeof namesOf>
type Check = { readonly path: Path; readonly names: Names; readonly known: (named: Named) => void }

function namesOf({ definition, vocabulary }: RuleContext) {
  const ownFields = fieldsOf(definition).flatMap(({ field }) => (field.own ? [field.name] : []))
  const playFields = Object.keys(vocabulary.playFields)
  const options = Object.entries(vocabulary.playFields).flatMap(([name, { options: some }]) =>
    some === null ? [] : [[name, some] as const],
  )
  return {
    activities: [...new Set(activitiesOf(definition).map(({ activity }) => activity.key))],
    inputs: new Map(activitiesOf(definition).map(({ activity }) => [activity.key, inputsOf(activity)])),
    lanes: [...new Set(lanesOf(definition).map(({ phase, lane }) => `${phase.key}/${lane.key}`))],
    phases: [...new Set(definition.phases.map(({ key }) => key))],
    ownFields: [...new Set(ownFields)],
    playFields,
    engagementFields: Object.keys(vocabulary.engagementFields),
    options: new Map<string, readonly string[]>([...options, ['category', definition.record.categories]]),
    records: new Map(Object.entries(vocabulary.records).map(([key, { states }]) => [key, states])),
    roles: vocabulary.roles,
  }
}

function inputsOf(activity: ReturnType<typeof activitiesOf>[number]['activity']): string[] {
  if ('fields' in activity) return activity.fields.map(({ name }) => name)
  return activity.type === 'close-record' ? ['closureCode', 'closeNotes'] : []
}

function checkScenario({ scenario, path, names, known }: Check & { scenario: Scenario }): void {
  const { given, steps, expect } = scenario
  const at = [...path, 'given']
  checkRoles({ roles: given?.roles, path: [...at, 'roles'], names, known })
  checkFields({ values: given?.fields, among: names.playFields, path: [...at, 'fields'], names, known })
  checkFields({ values: given?.data, among: names.ownFields, path: [...at, 'data'], names, known })
  const engagement = { values: given?.engagement, among: names.engagementFields }
  checkKeys({ ...engagement, what: 'field of the engagement', path: [...at, 'engagement'], known })
  checkRecords({ records: given?.records, path: [...at, 'records'], names, known })
  for (const [index, step] of steps.entries()) {
    checkStep({ step, path: [...path, 'steps', index], names, known })
  }
  if (expect) checkExpectation({ expect, path: [...path, 'expect'], names, known })
}

function checkStep({ step, path, names, known }: Check & { step: ScenarioStep }): void {
  for (const verb of ['complete', 'skip', 'reach'] as const) {
    const word = step[verb]
    if (word !== undefined) known({ what: 'activity', word, among: names.activities, path: [...path, verb] })
  }
  const inputs = step.complete === undefined ? undefined : names.inputs.get(step.complete)
  // Whoever expects input to be refused may send what is not asked for.
  if (inputs && step.expect?.refused !== 'invalid') {
    checkFields({ values: step.with, among: inputs, path: [...path, 'with'], names, known })
  }
  const editable = [...names.playFields, ...names.ownFields, 'progress']
  checkFields({ values: step.edit, among: editable, path: [...path, 'edit'], names, known })
  const engagement = { values: step.engagement, among: names.engagementFields }
  checkKeys({ ...engagement, what: 'field of the engagement', path: [...path, 'engagement'], known })
  checkRoles({ roles: step.as, path: [...path, 'as'], names, known })
  for (const verb of ['add', 'set'] as const) {
    const collection = step[verb]
    if (collection === undefined) continue
    known({ what: 'collection', word: collection, among: [...names.records.keys()], path: [...path, verb] })
    const states = names.records.get(collection)
    for (const key of ['state', 'from', 'to'] as const) {
      const word = step[key]
      if (states && word !== undefined) known({ what: 'state', word, among: states, path: [...path, key] })
    }
  }
  if (step.expect) checkExpectation({ expect: step.expect, path: [...path, 'expect'], names, known })
}

function checkExpectation({ expect, path, names, known }: Check & { expect: Expectation }): void {
  const activity = (word: string, place: Path, at: 'key' | 'value' = 'value') =>
    known({ what: 'activity', word, among: names.activities, path: [...path, ...place], at })
  const each = (words: readonly string[] | undefined, place: Path) =>
    words?.forEach((word, index) => {
      activity(word, [...place, index])
    })
  const keys = (values: object | undefined, what: string, among: readonly string[], place: Path) =>
    checkKeys({ values, what, among, path: [...path, ...place], known })
  if (typeof expect.current === 'string') activity(expect.current, ['current'])
  else each(expect.current, ['current'])
  for (const name of ['activities', 'allowed', 'blocked'] as const) {
    keys(expect[name], 'activity', names.activities, [name])
  }
  keys(expect.lanes, 'lane', names.lanes, ['lanes'])
  keys(expect.phases, 'phase', names.phases, ['phases'])
  const readable = [...names.playFields, 'closureCode', 'closeNotes', 'cancelReason']
  keys(expect.fields, 'field', readable, ['fields'])
  keys(expect.data, 'field', names.ownFields, ['data'])
  each(expect.canceled?.activities, ['canceled', 'activities'])
  const collections = [...names.records.keys()]
  keys(expect.canceled?.records, 'collection', collections, ['canceled', 'records'])
  checkRecords({ records: expect.records, path: [...path, 'records'], names, known })
  const code = (word: string, place: Path) =>
    known({ what: 'reason', word, among: REASON_CODES, path: [...path, ...place] })
  for (const [key, codes] of Object.entries(expect.blocked ?? {})) {
    codes.forEach((word, index) => {
      code(word, ['blocked', key, index])
    })
  }
  for (const [index, reason] of (expect.reasons ?? []).entries()) {
    const place = ['reasons', index]
    if (typeof reason === 'string') {
      code(reason, place)
      continue
    }
    if (reason.activity !== undefined) activity(reason.activity, [...place, 'activity'])
    each(reason.waitsFor, [...place, 'waitsFor'])
    if (reason.collection === undefined) continue
    const word = reason.collection
    known({ what: 'collection', word, among: collections, path: [...path, ...place, 'collection'] })
  }
  for (const [index, entry] of (expect.stream ?? []).entries()) {
    if (entry.activity !== undefined) activity(entry.activity, ['stream', index, 'activity'])
  }
}

/** Names of fields, and where a field has options, its value. */
function checkFields({
  values,
  among,
  path,
  names,
  known,
}: Check & { values: Readonly<Record<string, unknown>> | undefined; among: readonly string[] }): void {
  checkKeys({ values, what: 'field', among, path, known })
  for (const [name, value] of Object.entries(values ?? {})) {
    const options = among.includes(name) ? names.options.get(name) : undefined
    if (options && options.length > 0 && typeof value === 'string') {
      known({ what: `value for ${name}`, word: value, among: options, path: [...path, name] })
    }
  }
}

function checkKeys({
  values,
  what,
  among,
  path,
  known,
}: Pick<Check, 'path' | 'known'> & {
  values: object | undefined
  what: string
  among: readonly string[]
}): void {
  for (const word of Object.keys(values ?? {})) known({ what, word, among, path: [...path, word], at: 'key' })
}

function checkRoles({ roles, path, names, known }: Check & { roles: readonly string[] | undefined }): void {
  roles?.forEach((word, index) => {
    known({ what: 'role', word, among: names.roles, path: [...path, index] })
  })
}

function checkRecords({
  records,
  path,
  names,
  known,
}: Check & { records: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined }): void {
  checkKeys({ values: records, what: 'collection', among: [...names.records.keys()], path, known })
  for (const [collection, states] of Object.entries(records ?? {})) {
    const among = names.records.get(collection)
    if (among) checkKeys({ values: states, what: 'state', among, path: [...path, collection], known })
  }
}
