import { z } from 'zod'
import type { Condition } from './types.ts'

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const operand = z.union([z.string(), z.number(), z.boolean()])
const size = z.union([z.number(), z.string()])

/** What is asked of one field: operator names as in Payload's `Where`, all of them must hold. */
export const comparisonShape = z
  .strictObject({
    equals: scalar.describe('The value is this one; null: there is none.').optional(),
    not_equals: scalar.describe('The value is not this one; null: there is one.').optional(),
    in: z.array(operand).describe('The value is one of these.').optional(),
    not_in: z.array(operand).describe('The value is none of these.').optional(),
    exists: z.boolean().describe('true: there is a value; false: there is none.').optional(),
    greater_than: size.describe('The number is greater, the date is later.').optional(),
    greater_than_equal: size.describe('The number is at least this, the date not earlier.').optional(),
    less_than: size.describe('The number is smaller, the date is earlier.').optional(),
    less_than_equal: size.describe('The number is at most this, the date not later.').optional(),
    like: z.string().describe('The text holds all of these words; capitals do not matter.').optional(),
    not_like: z.string().describe('The text does not hold all of these words.').optional(),
    contains: z.string().describe('The text holds this; capitals do not matter.').optional(),
    all: z.array(operand).describe('The list holds all of these.').optional(),
  })
  .refine((comparison) => Object.keys(comparison).length > 0, {
    // With an unknown operator there is something, and it has been said what is wrong with it.
    when: ({ issues }) => issues.length === 0,
    params: {
      rule: 'wrong-length',
      found: 'no operator',
      allowed: 'at least one operator, such as { equals: high }',
    },
  })
  .meta({ id: 'comparison', description: 'What is asked of the field.', minProperties: 1 })

/** A condition: fields with what is asked of them, joined with `and` and `or`; everything in it must hold. */
export const conditionShape: z.ZodType<Condition> = z
  .object({
    and: nested().describe('All of these conditions hold.').optional(),
    or: nested().describe('At least one of these conditions holds.').optional(),
  })
  .catchall(comparisonShape)
  .refine((condition) => Object.keys(condition).length > 0, {
    params: { rule: 'wrong-length', found: 'an empty condition', allowed: 'at least one field' },
  })
  .meta({
    id: 'condition',
    description:
      'A condition over the play, its own fields by their names, and its engagement as engagement.<field>: { priority: { in: [critical, high] } }.',
    minProperties: 1,
  })

function nested() {
  return z.array(z.lazy((): z.ZodType<Condition> => conditionShape)).min(1)
}
