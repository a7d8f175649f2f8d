import { evaluateCondition } from '../../engine/conditions.ts'
import { own } from '../../engine/values.ts'
import type { Question } from '../../success-plays/types.ts'
import type { FormInput } from '../shared/input.ts'
import type { Values } from '../shared/useDraft.ts'

/** The questions that are asked with what has been answered so far; the server decides by the same rules. */
export const askedQuestions = ({
  questions,
  typed,
}: {
  questions: readonly Question[]
  typed: Values
}): readonly Question[] => {
  let asked = questions
  for (let before = -1; before !== asked.length; ) {
    before = asked.length
    const answers = Object.fromEntries(
      asked.map(({ name, default: given }) => [name, Object.hasOwn(typed, name) ? typed[name] : given]),
    )
    asked = asked.filter(
      ({ when }) =>
        when === null || evaluateCondition({ condition: when, lookup: (name) => own(answers, name) }),
    )
  }
  return asked
}

/** What is sent: answers to questions that are asked, and nothing that was typed for one that no longer is. */
export const answersOf = ({
  questions,
  typed,
}: {
  questions: readonly Question[]
  typed: Values
}): Values => {
  const names = new Set(askedQuestions({ questions, typed }).map(({ name }) => name))
  return Object.fromEntries(Object.entries(typed).filter(([name]) => names.has(name)))
}

export const inputOf = ({ name, label, type, required, options, default: given }: Question): FormInput => ({
  name,
  label,
  kind: type === 'multi-select' ? 'select' : type,
  required,
  value: given,
  many: type === 'multi-select',
  options: options.map((option) => ({ value: option, label: option })),
})
