import { z } from 'zod'
import { conditionShape } from './condition-shape.ts'
import { DEFAULTS } from './defaults.ts'
import { fieldsShape } from './field-shape.ts'
import { key, text, texts } from './shapes.ts'
import { defaultVocabulary } from './vocabulary.ts'

const RECORD_STATES = [
  ...new Set(Object.values(defaultVocabulary.records).flatMap(({ states }) => [...states])),
]

/**
 * The YAML shape of every activity type, by type. A new type is one more entry here; what it adds to the common keys
 * reaches the `Definition` as it stands, except `fields`, which are told apart into picked and declared ones.
 */
export const activityShapes = {
  create: z.strictObject({
    type: z
      .literal('create')
      .describe('Completed by the call that creates the play: always the first activity.'),
    ...common({ button: DEFAULTS.button.create }),
    fields: fieldsShape.describe('What is asked for when a play is started; engagement must be among it.'),
  }),
  form: z.strictObject({
    type: z.literal('form').describe('Asks for fields of the play and of the playbook’s own.'),
    ...common({ button: DEFAULTS.button.form }),
    fields: fieldsShape.describe('What is asked for.'),
  }),
  comment: z.strictObject({
    type: z
      .literal('comment')
      .describe('Somebody writes a comment; the customer sees it unless the playbook is internal.'),
    ...common({ button: DEFAULTS.button.comment }),
  }),
  'work-note': z.strictObject({
    type: z.literal('work-note').describe('Somebody writes a work note, which the customer never sees.'),
    ...common({ button: DEFAULTS.button['work-note'] }),
  }),
  records: z.strictObject({
    type: z.literal('records').describe('A gate: no record of the play may be open in a collection.'),
    ...common({ button: DEFAULTS.button.records }),
    collection: text()
      .describe('The collection whose records of this play count.')
      .meta({ examples: Object.keys(defaultVocabulary.records) }),
    open: texts({ min: 1, examples: RECORD_STATES }).describe(
      'The states of a record that keep the gate shut.',
    ),
  }),
  'close-record': z.strictObject({
    type: z.literal('close-record').describe('Asks for the closure code and the close notes.'),
    ...common({ button: DEFAULTS.button['close-record'] }),
  }),
} as const

/** The keys that every activity may have. */
function common({ button }: { button: string }) {
  return {
    key: key().describe('The name that programs use for the activity; unique in the playbook.'),
    label: text().describe('What people read.'),
    button: text().default(button).describe('What the button says that completes the activity.'),
    instructions: text({ max: 10_000 })
      .describe('What people should know or write, shown above the activity.')
      .optional(),
    when: conditionShape
      .describe(
        'Looked at once, when the activity’s turn comes; where it does not hold, the activity is skipped.',
      )
      .optional(),
    skippable: z.boolean().default(false).describe('Whether people may skip the activity, giving a reason.'),
    after: z
      .array(text())
      .describe(
        'Keys of activities of the same phase, in any lane, that must be done first, instead of the one before it in the lane.',
      )
      .optional(),
    roles: texts({ min: 1, examples: defaultVocabulary.roles })
      .describe('Who may complete the activity; everybody who may run the playbook where nothing is written.')
      .optional(),
  }
}
