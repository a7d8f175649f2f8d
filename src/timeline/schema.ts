import { z } from 'zod'
import { conditionShape } from '../definition/condition-shape.ts'
import { key, text, texts } from '../definition/shapes.ts'
import { SOURCE_KEYS } from './sources.ts'
import { ICONS, OCCASIONS } from './types.ts'

/** Longest message template. */
const MESSAGE = 2000

/** A text, or one for each language. */
function inLanguages({ max, what }: { max: number; what: string }) {
  const one = text({ max })
  const languages = z
    .object({
      en: one.describe('English.').optional(),
      de: one.describe('German.').optional(),
      pt: one.describe('Portuguese.').optional(),
    })
    .catchall(one)
    .refine((given) => Object.keys(given).length > 0, {
      params: { rule: 'wrong-length', found: 'no language', allowed: 'at least one, such as { en: … }' },
    })
  return z.union([one, languages]).describe(`${what} A text, or one for each language: { en: …, de: … }.`)
}

const facetShape = z.strictObject({
  key: key().describe('The name that activity types use for the facet; unique in the directory.'),
  label: inLanguages({ max: 100, what: 'What people read.' }),
})

const activityShape = z.strictObject({
  key: key().describe(
    'The name of the activity type; unique in the directory, and stored with what it writes.',
  ),
  label: inLanguages({ max: 100, what: 'What people read above each entry.' }),
  icon: z.enum(ICONS).default('note').describe('The picture beside each entry.'),
  facet: key().describe('The facet that people narrow the timeline by.'),
  source: z.enum(SOURCE_KEYS).describe('Whose records are watched.'),
  on: z.enum(OCCASIONS).describe('What has to happen to a record.'),
  changed: texts({ min: 1 })
    .describe('With on: update, only when at least one of these fields has changed.')
    .optional(),
  when: conditionShape
    .describe(
      'Only where this holds. A condition over the fields of the record, and as before.<field> over the record before the change: { state: { equals: closed } }.',
    )
    .optional(),
  message: inLanguages({
    max: MESSAGE,
    what: 'What happened, as a Liquid template over record, before and actor.',
  }),
  active: z
    .boolean()
    .default(true)
    .describe('false: nothing is written any more; what was written keeps its label.'),
})

/** The shape of a YAML file with activity types. What names and templates mean is the business of `lint.ts`. */
export const timelineShape = z
  .strictObject({
    facets: z.array(facetShape).max(100).default([]).describe('By what people narrow the timeline.'),
    activities: z.array(activityShape).max(200).default([]).describe('What the timeline tells.'),
  })
  .refine(({ facets, activities }) => facets.length + activities.length > 0, {
    params: { rule: 'wrong-length', found: 'no activity type', allowed: 'at least one activity or facet' },
  })
  .describe('Activity types of the customer timeline.')

/** A file as it was written, with the defaults in their places. */
export type TimelineSource = z.output<typeof timelineShape>
