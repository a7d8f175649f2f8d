import { z } from 'zod'
import { conditionShape } from './condition-shape.ts'
import { DEFAULTS } from './defaults.ts'
import { fieldName, text, texts } from './shapes.ts'
import { defaultVocabulary } from './vocabulary.ts'

export const FIELD_TYPES = [
  'text',
  'textarea',
  'number',
  'checkbox',
  'date',
  'select',
  'multi-select',
  'email',
  'url',
] as const

/** An entry of `fields` that says more than a name: a play field that is picked, or one that is declared here. */
const fieldObject = z.strictObject({
  name: fieldName().describe(
    'The name of a play field, or of a field that this playbook declares as its own.',
  ),
  label: text().describe('What people read above the field.').optional(),
  type: z
    .enum(FIELD_TYPES)
    .describe('What the field holds. Only for a field of the playbook’s own; text where nothing is written.')
    .meta({ default: DEFAULTS.fieldType })
    .optional(),
  required: z.boolean().default(false).describe('Whether the activity can only be completed with a value.'),
  options: texts({ min: 1 })
    .describe('The values to choose from. Only for select and multi-select.')
    .optional(),
  when: conditionShape.describe('The field is asked for only where this condition holds.').optional(),
})

/** What an activity asks for: names of play fields, and mappings for those that need more. */
export const fieldsShape = z
  .array(
    z.union([
      text().meta({
        description: 'A field of the play.',
        examples: Object.keys(defaultVocabulary.playFields),
      }),
      fieldObject,
    ]),
  )
  .min(1)
