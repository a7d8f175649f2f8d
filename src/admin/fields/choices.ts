/**
 * The values of a list as the panel gets them with a field's `clientProps`. Collections build them
 * (`collections/shared/choices.ts`).
 */
export type Choice = { readonly value: string; readonly labelKey?: string; readonly label?: string }

export type ChoiceProps = {
  readonly choices: readonly Choice[]
  /** Other lists for the values of another field of the record. */
  readonly by?: { readonly field: string; readonly choices: Readonly<Record<string, readonly Choice[]>> }
  /** Whether no value at all may be chosen. */
  readonly clearable?: boolean
}

/** Payload's `t`, whose type knows only Payload's own keys. */
export type Translate = (key: string) => string

/** The list for one record: that of the other field's value, or the whole list where there is none. */
export const choicesFor = ({ choices, by }: ChoiceProps, other: unknown): readonly Choice[] =>
  (typeof other === 'string' && by && Object.hasOwn(by.choices, other) ? by.choices[other] : undefined) ??
  choices

/** What people read for a value; the value itself when the list no longer has it. */
export const labelOf = ({
  value,
  choices,
  t,
}: {
  value: string
  choices: readonly Choice[]
  t: Translate
}): string => {
  const choice = choices.find((each) => each.value === value)
  if (choice?.label !== undefined) return choice.label
  return choice?.labelKey === undefined ? value : t(choice.labelKey)
}
