import type { CollectionConfig } from 'payload'
import { BAND_CONTEXTS, BAND_TONES } from '../src/engagement/values.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { choiceField, numberField, textField } from './shared/fields.ts'

/** Which scores are called what, and in which colour. The bands of one kind do not overlap; a lower end belongs to its band. */
export const createColorBandsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'colorBands', navigation: 'health' })
  return {
    ...base,
    disableDuplicate: true,
    fields: [
      choiceField({
        name: 'bandFor',
        choices: listChoices({ values: BAND_CONTEXTS, list: 'bandContext' }),
        index: true,
        required: true,
      }),
      textField({ name: 'label', required: true }),
      numberField({ name: 'min', required: true }),
      numberField({ name: 'max', required: true }),
      choiceField({
        name: 'tone',
        choices: listChoices({ values: BAND_TONES, list: 'tone' }),
        index: true,
        required: true,
      }),
    ],
    admin: {
      ...base.admin,
      useAsTitle: 'label',
      components: { beforeListTable: ['payload-playbooks/client#BandsPreview'] },
      defaultColumns: ['label', 'bandFor', 'min', 'max', 'tone'],
    },
    defaultSort: 'min',
  }
}
