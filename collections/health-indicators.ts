import type { CollectionConfig, NumberField, TextareaField, TextField } from 'payload'
import {
  AGGREGATES,
  INDICATOR_DIRECTIONS,
  INDICATOR_SOURCES,
  type IndicatorSource,
} from '../src/engagement/values.ts'
import { fieldLabel } from '../src/i18n/index.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { checkboxField, choiceField, longTextField, numberField, textField } from './shared/fields.ts'

/** What the health of engagements is measured by. The weights of the active ones total 100. */
export const createHealthIndicatorsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'healthIndicators', navigation: 'health' })
  return {
    ...base,
    disableDuplicate: true,
    fields: [
      textField({ name: 'key', required: true, unique: true, index: true, help: 'indicatorKey' }),
      textField({ name: 'label', required: true }),
      longTextField({ name: 'description' }),
      checkboxField({ name: 'active', index: true, sidebar: true }),
      numberField({ name: 'weight', required: true, help: 'weight' }),
      // Named as elsewhere, called what they are here.
      { ...numberField({ name: 'target', required: true }), label: fieldLabel('targetValue') },
      choiceField({
        name: 'direction',
        choices: listChoices({ values: INDICATOR_DIRECTIONS, list: 'direction' }),
        index: true,
        emptyAllowed: false,
        defaultValue: 'maximize',
      }),
      textField({ name: 'unit' }),
      {
        ...choiceField({
          name: 'source',
          choices: listChoices({ values: INDICATOR_SOURCES, list: 'indicatorSource' }),
          index: true,
          emptyAllowed: false,
          defaultValue: 'pushed',
        }),
        label: fieldLabel('sourceOfValues'),
      },
      shownFor(['field', 'aggregate'], textField({ name: 'field', help: 'indicatorField' })),
      shownFor(['aggregate'], textField({ name: 'recordsOf', help: 'indicatorCollection' })),
      shownFor(['aggregate'], longTextField({ name: 'where', help: 'indicatorWhere' })),
      shownFor(
        ['pushed', 'aggregate'],
        choiceField({
          name: 'aggregate',
          choices: listChoices({ values: AGGREGATES, list: 'aggregate' }),
          index: true,
          help: 'aggregate',
        }),
      ),
      shownFor(['pushed', 'aggregate'], numberField({ name: 'days', help: 'indicatorDays' })),
      numberField({ name: 'order', sidebar: true }),
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'label',
      components: { beforeListTable: ['payload-playbooks/client#WeightsEditor'] },
      defaultColumns: ['label', 'active', 'weight', 'target', 'direction', 'source'],
    },
    defaultSort: 'order',
  }
}

/** Asked for only where the source has a use for it; what is filled stays in sight, so that it can be emptied. */
const shownFor = <F extends TextField | TextareaField | NumberField>(
  sources: readonly IndicatorSource[],
  field: F,
): F => ({
  ...field,
  admin: {
    ...field.admin,
    condition: (data) => sources.includes(data.source) || (data[field.name] ?? '') !== '',
  },
})
