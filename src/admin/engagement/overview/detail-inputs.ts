import type { HomeHeader } from '../../../engagement/home.ts'
import type { FormInput } from '../../shared/input.ts'

export type DetailField = 'contractValue' | 'stage' | 'goLive' | 'account' | 'renewalDate'

/** What can be changed in place: all but what contracts decide. */
export const detailInputs = ({
  header,
  accounts,
  stages,
  label,
}: {
  header: Pick<HomeHeader, DetailField | 'fromContracts'>
  /** Slug. */
  accounts: string
  stages: FormInput['options']
  label: (field: DetailField) => string
}): readonly FormInput[] => {
  const input = (
    name: DetailField,
    kind: FormInput['kind'],
    value: unknown,
    more: Partial<FormInput> = {},
  ): FormInput => ({
    name,
    label: label(name),
    kind,
    value,
    required: false,
    many: false,
    options: [],
    ...more,
  })
  return [
    ...(header.fromContracts ? [] : [input('contractValue', 'number', header.contractValue)]),
    input('stage', 'select', header.stage, { options: stages }),
    input('goLive', 'date', header.goLive),
    input('account', 'records', header.account?.id ?? null, { collection: accounts, required: true }),
    ...(header.fromContracts ? [] : [input('renewalDate', 'date', header.renewalDate)]),
  ]
}
