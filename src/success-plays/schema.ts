import { z } from 'zod'
import { conditionShape } from '../definition/condition-shape.ts'
import { FIELD_TYPES } from '../definition/field-shape.ts'
import { fieldName, key, text, texts } from '../definition/shapes.ts'
import { MEETING_TYPES, PRIORITIES, TASK_CATEGORIES } from '../definition/values.ts'
import { defaultVocabulary } from '../definition/vocabulary.ts'
import { PEOPLE } from './people.ts'
import { LAUNCH_PLACES, SUCCESS_PLAY_CATEGORIES } from './types.ts'

/** The states that a meeting can have when it is created. */
export const FIRST_MEETING_STATES = ['draft', 'scheduled'] as const

const TEMPLATE = 'A Liquid template.'
const DATE = 'A date such as +7 days, +2 weeks or 2027-04-30, or a Liquid template that gives one.'
const MOMENT = 'A moment (UTC) such as +7 days at 14:00, or a Liquid template that gives one.'

const value = z.union([text({ max: 10_000 }), z.number(), z.boolean(), texts()])

const questionShape = z.strictObject({
  name: fieldName().describe('The name that templates and conditions use: answers.<name>.'),
  label: text().describe('The question, as people read it.'),
  type: z.enum(FIELD_TYPES).default('text').describe('What the answer is.'),
  required: z.boolean().default(false).describe('Whether there must be an answer.'),
  options: texts({ min: 1 })
    .describe('The answers to choose from. Only for select and multi-select.')
    .optional(),
  when: conditionShape
    .describe('Asked only where this holds. A condition over the answers to other questions.')
    .optional(),
  default: value
    .describe('The answer until somebody says otherwise. Text may be a Liquid template, without answers.')
    .optional(),
})

const PERSON_WORDS = Object.keys(PEOPLE)
const people = z.union([text().meta({ examples: PERSON_WORDS }), texts({ examples: PERSON_WORDS })])

const playShape = z.strictObject({
  playbook: text()
    .describe('The key of the playbook that is started.')
    .meta({ examples: ['customer-play'] }),
  fields: z
    .object({})
    .catchall(value)
    .default({})
    .describe('Fields of the play and of the playbook’s own, by name; text may be a Liquid template.')
    .meta({
      examples: [Object.keys(defaultVocabulary.playFields).filter((name) => name !== 'engagement')],
    }),
})

function ofShape() {
  return text()
    .describe(
      'Whose it is: the name (as) of a play that is created before, or this for the play launched from.',
    )
    .meta({ examples: ['this'] })
}

const taskShape = z.strictObject({
  of: ofShape(),
  shortDescription: text({ max: 2000 }).describe(TEMPLATE),
  description: text({ max: 10_000 }).describe(TEMPLATE).optional(),
  priority: text()
    .describe('One of the priorities, or a Liquid template.')
    .meta({ examples: [...PRIORITIES] })
    .optional(),
  category: text()
    .describe('One of the categories, or a Liquid template.')
    .meta({ examples: [...TASK_CATEGORIES] })
    .optional(),
  dueDate: text().describe(DATE).optional(),
  assignedTo: text().describe('Who does it.').meta({ examples: PERSON_WORDS }).optional(),
  visibleToCustomer: z.boolean().describe('Whether the customer sees it.').optional(),
})

const meetingShape = z.strictObject({
  of: ofShape(),
  subject: text({ max: 2000 }).describe(TEMPLATE),
  agenda: text({ max: 10_000 }).describe(TEMPLATE).optional(),
  internalNotes: text({ max: 10_000 }).describe(`${TEMPLATE} The customer never sees it.`).optional(),
  meetingType: text()
    .describe('One of the types, or a Liquid template.')
    .meta({ examples: [...MEETING_TYPES] })
    .optional(),
  state: text()
    .describe('draft or scheduled.')
    .meta({ examples: [...FIRST_MEETING_STATES] })
    .optional(),
  start: text().describe(MOMENT).optional(),
  end: text().describe(MOMENT).optional(),
  attendees: people.describe('Who takes part.').optional(),
})

const itemShape = z
  .strictObject({
    as: fieldName().describe('What other items call it.'),
    when: conditionShape
      .describe(
        'Created only where this holds. A condition over the answers, and the engagement as engagement.<field>.',
      )
      .optional(),
    play: playShape.describe('Starts a playbook for the engagement.').optional(),
    task: taskShape.describe('Adds a task to a play.').optional(),
    meeting: meetingShape.describe('Adds a meeting to a play.').optional(),
  })
  .refine(
    ({ play, task, meeting }) => [play, task, meeting].filter((each) => each !== undefined).length === 1,
    {
      params: {
        rule: 'one-record',
        found: 'none or several of play, task and meeting',
        allowed: 'exactly one of them',
      },
    },
  )

/** The shape of a success play's YAML file. What names and templates mean is the business of `lint/`. */
export const successPlayShape = z
  .strictObject({
    key: key().describe('The name that programs use for the success play; unique among all success plays.'),
    category: z.enum(SUCCESS_PLAY_CATEGORIES).describe('What people choose first.'),
    subCategory: text({ max: 100 }).describe('What people choose next.'),
    title: text({ max: 100 }).describe('What people read; unique in its category.'),
    description: text({ max: 2000 }).describe('What the success play is for.').optional(),
    order: z.number().default(100).describe('Smaller ones are offered first.'),
    from: z
      .array(z.enum(LAUNCH_PLACES))
      .min(1)
      .default([...LAUNCH_PLACES])
      .describe('From where it can be launched.'),
    roles: texts({ min: 1, examples: defaultVocabulary.roles })
      .describe('Who may launch it; everybody who may start what it creates where nothing is written.')
      .optional(),
    questions: z.array(questionShape).default([]).describe('What is asked before anything is created.'),
    creates: z.array(itemShape).min(1).max(50).describe('What is created, in this order.'),
  })
  .describe('A success play: creates plays, tasks and meetings at once.')

/** A success play as it was written, with the defaults in their places. */
export type SuccessPlaySource = z.output<typeof successPlayShape>
