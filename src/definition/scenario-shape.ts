import { z } from 'zod'
import { ITEM_STATES, PLAY_STATES, PROGRESS, REASON_CODES, REFUSALS } from './scenario-values.ts'
import { text, texts } from './shapes.ts'
import { defaultVocabulary } from './vocabulary.ts'

/*
 * The YAML shape of scenarios: what is given, the steps, and what is expected of them. What names mean (activities,
 * fields, states of records, roles) is the business of `lint/`.
 */

const one = z.union([z.string(), z.number(), z.boolean(), z.null()])
const several = z.array(z.union([z.string(), z.number(), z.boolean()]))
const values = () => z.record(z.string(), z.union([one, several]))
const counts = () => z.record(z.string(), z.record(z.string(), z.number().int().min(0).max(1000)))
const activities = () => z.union([text(), z.array(text())])
const states = () => z.record(z.string(), z.enum(ITEM_STATES))
const roles = () => texts({ examples: defaultVocabulary.roles })
const collection = () => text().meta({ examples: Object.keys(defaultVocabulary.records) })

const reasonShape = z.strictObject({
  code: z.enum(REASON_CODES).describe('The code of the reason.'),
  collection: collection().describe('Whose records are in the way.').optional(),
  count: z.number().int().min(0).describe('How many records are in the way.').optional(),
  activity: text().describe('The activity that the reason is about.').optional(),
  waitsFor: texts().describe('The activities that must be done first.').optional(),
})

const entryShape = z.strictObject({
  kind: z.enum(['comment', 'work-note', 'playbook', 'field-change']).describe('What kind of entry it is.'),
  event: z
    .enum([
      'started',
      'activity-completed',
      'activity-skipped',
      'closed',
      'canceled',
      'paused',
      'resumed',
      'reopened',
    ])
    .describe('What happened. Only of entries of the kind playbook.')
    .optional(),
  activity: text().describe('The activity that the entry is about.').optional(),
  says: text({ max: 10_000 }).describe('Text that the entry contains.').optional(),
  field: text().describe('A field that changed; one of the playbook’s own as data.<name>.').optional(),
  visibility: z.enum(['customer', 'internal']).describe('Who may see the entry.').optional(),
})

const canceledShape = z.strictObject({
  activities: texts().describe('The activities that were canceled: these and no others.').optional(),
  records: z
    .record(z.string(), z.number().int().min(0))
    .describe('How many records were canceled, by collection: { tasks: 2 }.')
    .optional(),
})

const actionsShape = z.strictObject({
  close: z.boolean().describe('Whether the play could be closed.').optional(),
  cancel: z.boolean().describe('Whether the play could be canceled.').optional(),
  pause: z.boolean().describe('Whether the play could be paused.').optional(),
  resume: z.boolean().describe('Whether the play could be resumed.').optional(),
  reopen: z.boolean().describe('Whether the play could be reopened.').optional(),
})

const expectShape = z.strictObject({
  state: z.enum(PLAY_STATES).describe('The state of the play.').optional(),
  progress: z.enum(PROGRESS).describe('The progress of the play.').optional(),
  current: activities()
    .describe('The activities in progress: a key, or a list of keys in any order; [] for none.')
    .optional(),
  activities: states().describe('States of activities, by key.').optional(),
  lanes: states().describe('States of lanes, by phase/lane.').optional(),
  phases: states().describe('States of phases, by key.').optional(),
  refused: z.enum(REFUSALS).describe('The step is refused, with this code.').optional(),
  reasons: z
    .array(z.union([text().meta({ examples: [...REASON_CODES] }), reasonShape]))
    .describe('Why the step is refused: these reasons and no others, as codes or with their details.')
    .optional(),
  errors: z
    .record(z.string(), text())
    .describe(
      'What is wrong with the input of a step that is refused as invalid: { shortDescription: required }.',
    )
    .optional(),
  allowed: z
    .record(z.string(), z.array(z.enum(['complete', 'skip'])))
    .describe('What is offered on activities: { legal-review: [complete, skip] }.')
    .optional(),
  blocked: z
    .record(z.string(), z.array(text()))
    .describe('Codes of what stands in the way of activities: { related-work: [records-open] }.')
    .optional(),
  actions: actionsShape.describe('What could be done with the play as a whole.').optional(),
  early: z.boolean().describe('Whether closing now would be an early close.').optional(),
  fields: values().describe('Values of fields of the play; null: there is none.').optional(),
  data: values().describe('Values of the playbook’s own fields; null: there is none.').optional(),
  canceled: canceledShape.describe('What the step canceled along with the play.').optional(),
  records: counts().describe('How many records there are, by collection and state.').optional(),
  stream: z
    .array(entryShape)
    .describe('Entries of the activity stream, in this order; others may stand between them. [] for none.')
    .optional(),
})

/** The keys of a step that say what is done, each with the keys that may stand beside it. */
export const STEP_KEYS = {
  complete: ['with', 'body', 'as'],
  skip: ['reason', 'as'],
  close: ['as'],
  cancel: ['as'],
  pause: ['as'],
  resume: ['as'],
  reopen: ['as'],
  edit: ['as'],
  reach: [],
  add: ['state', 'count', 'as'],
  set: ['from', 'to', 'count', 'as'],
  engagement: [],
  now: [],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type StepVerb = keyof typeof STEP_KEYS

const STEP_VERBS = Object.keys(STEP_KEYS) as StepVerb[]

const stepShape = z
  .strictObject({
    complete: text().describe('Completes an activity.').optional(),
    with: values().describe('What is filled in: values of a form, closure code and close notes.').optional(),
    body: z.string().describe('The text of a comment or a work note.').optional(),
    skip: text().describe('Skips an activity.').optional(),
    reason: z.string().describe('Why an activity is skipped.').optional(),
    close: z
      .strictObject({
        closureCode: z.string().describe('One of the closure codes of the playbook.').optional(),
        closeNotes: z.string().describe('What is to be said at the end.').optional(),
      })
      .describe('Closes the play; {} where its closure data has been filled in before.')
      .optional(),
    cancel: z
      .strictObject({ reason: z.string().describe('Why the play is canceled.').optional() })
      .describe('Cancels the play.')
      .optional(),
    pause: z.literal(true).describe('Pauses the play.').optional(),
    resume: z.literal(true).describe('Resumes the play.').optional(),
    reopen: z
      .strictObject({ reason: z.string().describe('Why the play is opened again.').optional() })
      .describe('Opens the play again.')
      .optional(),
    edit: values()
      .describe('A plain write of fields of the play, of the playbook, and of progress.')
      .optional(),
    reach: text()
      .describe('Completes all that stands before an activity, with made-up input, until its turn has come.')
      .optional(),
    add: collection().describe('Adds records of the play: tasks or meetings.').optional(),
    set: collection().describe('Changes the state of records of the play.').optional(),
    state: text().describe('The state of the added records.').optional(),
    from: text()
      .describe('The state of the records to change; all of them where nothing is written.')
      .optional(),
    to: text().describe('The state that they get.').optional(),
    count: z
      .number()
      .int()
      .min(1)
      .max(1000)
      .describe('How many records: 1 to add, all to change where nothing is written.')
      .optional(),
    engagement: values().describe('Changes fields of the engagement.').optional(),
    now: text().describe('Sets the clock: a date or a date with time, as in 2026-03-01.').optional(),
    as: roles().describe('The roles of whoever does this step.').optional(),
    expect: expectShape.describe('What is expected after this step.').optional(),
  })
  .superRefine((step, refinement) => {
    // With an unknown key there may be something to do after all, and it has been said what is wrong with it.
    if (refinement.issues.length > 0) return
    const complain = (found: string, allowed: string, path: string[] = []) =>
      refinement.addIssue({ code: 'custom', path, params: { rule: 'scenario-step', found, allowed } })
    const said = STEP_VERBS.filter((verb) => step[verb] !== undefined)
    const [verb, second] = said
    if (second !== undefined) {
      complain(`${said.join(' and ')} in one step`, 'one of them a step', [second])
      return
    }
    const beside: readonly string[] = verb === undefined ? [] : STEP_KEYS[verb]
    const rest = Object.keys(step).filter(
      (key) => key !== verb && key !== 'expect' && step[key as 'with'] !== undefined,
    )
    for (const key of rest.filter((each) => !beside.includes(each))) {
      const owners = STEP_VERBS.filter((each) => (STEP_KEYS[each] as readonly string[]).includes(key))
      complain(`${key} ${verb === undefined ? 'alone' : `beside ${verb}`}`, `beside ${owners.join(', ')}`, [
        key,
      ])
    }
    if (verb === undefined && step.expect === undefined && rest.length === 0) {
      complain('nothing to do', [...STEP_VERBS, 'expect'].join(', '))
    }
    if (verb === 'set' && step.to === undefined)
      complain('set without to', 'to: the state that they get', ['set'])
    if (step.now !== undefined && Number.isNaN(Date.parse(step.now))) {
      complain(`${JSON.stringify(step.now.slice(0, 60))} for now`, 'a date, as in 2026-03-01', ['now'])
    }
  })

const givenShape = z.strictObject({
  roles: roles()
    .describe('The roles of who works; the first role of the playbook where nothing is written.')
    .optional(),
  fields: values().describe('Fields of the play from the start, as its creator gives them.').optional(),
  data: values().describe('Values of the playbook’s own fields from the start.').optional(),
  engagement: values().describe('Fields of the engagement: { stage: adoption }.').optional(),
  records: counts()
    .describe('Records of the play, by collection and state: { tasks: { new: 2 } }.')
    .optional(),
  now: text().describe('What the clock says: a date or a date with time.').optional(),
})

const scenarioShape = z.strictObject({
  name: text().describe('What the scenario shows; unique in the playbook.'),
  description: text({ max: 2000 }).describe('Why it matters.').optional(),
  given: givenShape.describe('What is there when the play starts.').optional(),
  steps: z.array(stepShape).default([]).describe('What is done, one after the other.'),
  expect: expectShape.describe('What is expected after the last step.').optional(),
})

/** `scenarios:` of a playbook: examples that say how its plays should go. */
export const scenariosShape = z.array(scenarioShape)

export type Scenario = z.output<typeof scenarioShape>
export type ScenarioStep = z.output<typeof stepShape>
export type ScenarioGiven = z.output<typeof givenShape>
export type Expectation = z.output<typeof expectShape>
export type ExpectedReason = NonNullable<Expectation['reasons']>[number]
export type ExpectedEntry = z.output<typeof entryShape>
