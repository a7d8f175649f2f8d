import type { CollectionConfig } from 'payload'
import { CONTRACT_STATES, CONTRACT_SUBSTATES } from '../src/engagement/values.ts'
import { listChoices } from './shared/choices.ts'
import type { FactoryArgs } from './shared/collection.ts'
import { baseCollection } from './shared/collection.ts'
import { numberOfRecord, recordsOfEngagement, stateOfRecord } from './shared/engagement-fields.ts'
import {
  choiceField,
  dateField,
  longTextField,
  numberField,
  relationshipField,
  relationshipsField,
  textField,
} from './shared/fields.ts'

/** A contract of an account, for some of its engagements. The earliest that has not expired gives an engagement its renewal date, their sum its contract value. */
export const createContractsCollection = (args: FactoryArgs): CollectionConfig => {
  const base = baseCollection({ ...args, key: 'contracts', navigation: 'products' })
  const { slugs } = args.context.options
  const records = recordsOfEngagement({
    args,
    title: 'title',
    columns: ['number', 'state', 'account', 'value', 'end', 'owner'],
    filters: [{ name: 'state', choices: listChoices({ values: CONTRACT_STATES, list: 'contractState' }) }],
    ownerField: 'owner',
    fields: [
      textField({ name: 'title', required: true, index: true }),
      relationshipField({ name: 'account', relationTo: slugs.accounts, index: true, required: true }),
      relationshipsField({ name: 'engagements', relationTo: slugs.engagements }),
      longTextField({ name: 'description' }),
      numberField({ name: 'value', help: 'amount' }),
      dateField({ name: 'start', index: true }),
      dateField({ name: 'end', index: true }),
      textField({ name: 'link' }),
      relationshipField({ name: 'owner', relationTo: slugs.users, index: true, sidebar: true }),
      numberOfRecord(),
      stateOfRecord({
        choices: listChoices({ values: CONTRACT_STATES, list: 'contractState' }),
        first: 'draft',
      }),
      choiceField({
        name: 'substate',
        choices: listChoices({ values: CONTRACT_SUBSTATES, list: 'contractSubstate' }),
        index: true,
        sidebar: true,
      }),
    ],
  })
  return {
    ...base,
    ...records,
    indexes: [{ fields: ['account', 'state', 'end'] }],
    admin: { ...base.admin, ...records.admin },
    defaultPopulate: { number: true, title: true, state: true, account: true },
  }
}
