import { z } from 'zod'
import { activityShapes } from './activity-shapes.ts'
import { conditionShape } from './condition-shape.ts'
import { DEFAULTS } from './defaults.ts'
import { scenariosShape } from './scenario-shape.ts'
import { FORMATS, key, text, texts } from './shapes.ts'
import { defaultVocabulary } from './vocabulary.ts'

type AnyActivityShape = (typeof activityShapes)[keyof typeof activityShapes]

const activityShape = z.discriminatedUnion(
  'type',
  Object.values(activityShapes) as [AnyActivityShape, ...AnyActivityShape[]],
)

const laneShape = z.strictObject({
  key: key().describe('The name that programs use for the lane; unique in its phase.'),
  label: text().describe('What people read; a lane needs none.').optional(),
  when: conditionShape
    .describe(
      'Looked at once, when the lane would start; where it does not hold, the lane is skipped with all in it.',
    )
    .optional(),
  activities: z
    .array(activityShape)
    .min(1)
    .describe('What there is to do, in this order unless after says otherwise.'),
})

const phaseShape = z.strictObject({
  key: key().describe('The name that programs use for the phase; unique in the playbook.'),
  label: text().describe('What people read.'),
  when: conditionShape
    .describe(
      'Looked at once, when the phase would start; where it does not hold, the phase is skipped with all in it.',
    )
    .optional(),
  laneOrder: z
    .enum(['sequential', 'parallel'])
    .default(DEFAULTS.laneOrder)
    .describe('sequential: one lane after the other; parallel: all lanes at once.'),
  lanes: z.array(laneShape).min(1).describe('The tracks of the phase.'),
})

const recordShape = z.strictObject({
  numberPrefix: z
    .string()
    .regex(FORMATS.numberPrefix.pattern)
    .describe('What the numbers of the plays begin with; no other playbook and no other record may use it.'),
  visibility: z
    .enum(['customer', 'internal'])
    .describe('internal: nothing of these plays ever reaches a customer.'),
  roles: texts({ min: 1, examples: defaultVocabulary.roles }).describe('Who may start and run the playbook.'),
  categories: texts().default([]).describe('The categories that a play may have.'),
  closureCodes: texts({ min: 1 }).describe('The closure codes that a play may be closed with.'),
})

function endingShape({ description }: { description: string }) {
  const openRecords = z
    .enum(['cancel', 'refuse', 'leave'])
    .default(DEFAULTS.openRecords)
    .describe(
      'cancel: they are canceled, too; refuse: it is refused while there are some; leave: they stay as they are.',
    )
  return z.strictObject({ openRecords }).prefault({}).describe(description)
}

/** The shape of a playbook's YAML file. What names mean (roles, states, fields, keys) is the business of `lint/`. */
export const playbookShape = z
  .strictObject({
    key: key().describe('The name that programs use for the playbook; unique among all playbooks.'),
    label: text().describe('What people read.'),
    plural: text()
      .describe('What its plays are called together, as in the navigation; the label, when there is none.')
      .optional(),
    description: text({ max: 2000 }).describe('What the playbook is for.').optional(),
    record: recordShape.describe('What the plays of this playbook are like.'),
    phases: z.array(phaseShape).min(1).describe('The steps of the playbook, one after the other.'),
    close: endingShape({
      description: 'What happens to tasks and meetings that are open when a play is closed.',
    }),
    cancel: endingShape({
      description: 'What happens to tasks and meetings that are open when a play is canceled.',
    }),
    scenarios: scenariosShape
      .describe('Examples of how plays should go; playbooks test runs them. They change nothing for plays.')
      .optional(),
  })
  .describe('A playbook: how a kind of play is run.')

/** A playbook as it was written, with the defaults in their places. */
export type PlaybookSource = z.output<typeof playbookShape>
