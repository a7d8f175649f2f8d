import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { isRecord } from '../../engine/values.ts'
import { translate, translateKnown } from '../../i18n/index.ts'
import { type PlannedItem, planItems } from '../../success-plays/plan.ts'
import { type Answers, conditionHolds, readAnswers } from '../../success-plays/questions.ts'
import type { SuccessPlay } from '../../success-plays/types.ts'
import { invalid, type Problem } from '../errors.ts'
import { renderLiquid } from '../liquid.ts'
import { templateLanguage, templateValues } from '../template-values.ts'
import { defaultAnswers } from './offers.ts'
import { peopleOf } from './people.ts'
import type { LaunchSubject } from './subject.ts'

/** A launch whose answers are right: what it creates follows from the numbers that the records get. */
export type Prepared = {
  readonly answers: Answers
  /** @throws ValidationError when a template gives something that its field cannot be. */
  readonly plan: (numbers: Readonly<Record<string, string>>) => readonly PlannedItem[]
}

/**
 * Reads the answers, and all that templates may ask for.
 * @throws ValidationError with a path for each answer that is wrong: `answers.<name>`
 */
export const prepareLaunch = async ({
  req,
  context,
  subject,
  successPlay,
  given,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
  successPlay: SuccessPlay
  given: unknown
}): Promise<Prepared> => {
  const now = new Date().toISOString()
  const values = await templateValues({ req, context, subject })
  const defaults = defaultAnswers({ req, questions: successPlay.questions, values, now })
  const withDefaults =
    given === undefined || given === null || isRecord(given)
      ? { ...asked({ successPlay, defaults, given: given ?? {} }) }
      : given
  const read = readAnswers({ questions: successPlay.questions, given: withDefaults })
  if (!read.ok) throw invalid({ errors: read.errors, req })
  const { answers } = read
  const people = await peopleOf({ req, context, subject, successPlay })
  const language = templateLanguage(req)
  const playbooks = new Map([...context.playbooks].map(([key, { definition }]) => [key, definition]))
  return {
    answers,
    plan: (numbers) => {
      const { items, problems } = planItems({
        successPlay,
        playbooks,
        vocabulary: context.vocabulary,
        answers,
        engagement: subject.engagement,
        values,
        numbers,
        people,
        render: ({ template, values: known }) => {
          const rendered = renderLiquid({ template, values: known, language })
          return rendered.problem ? { problem: rendered.problem } : { text: rendered.text }
        },
        now,
      })
      if (problems.length > 0) {
        throw invalid({
          errors: problems.map(({ as, field, message }) =>
            itemProblem({ req, as, title: as, field, message }),
          ),
          req,
        })
      }
      return items
    },
  }
}

/** What is wrong with a field of a record that would be created: `creates.<as>.<field>`. */
export const itemProblem = ({
  req,
  as,
  title,
  field,
  message,
}: {
  req: PayloadRequest
  as: string
  title: string
  field: string
  message: string
}): Problem => {
  const label = translateKnown({ key: `fields:${field}`, req }) ?? field
  return {
    path: `creates.${as}.${field}`,
    message: translate({ key: 'successPlays:itemProblem', params: { title, field: label, message }, req }),
  }
}

/** A default does not answer a question that is not asked because of another answer. */
const asked = ({
  successPlay,
  defaults,
  given,
}: {
  successPlay: SuccessPlay
  defaults: Readonly<Record<string, unknown>>
  given: Readonly<Record<string, unknown>>
}): Readonly<Record<string, unknown>> => {
  let all: Record<string, unknown> = { ...defaults, ...withoutUndefined(given) }
  // A default may depend on another default's question: looked at until nothing more falls away.
  for (let before = -1; before !== Object.keys(all).length; ) {
    before = Object.keys(all).length
    all = Object.fromEntries(
      Object.entries(all).filter(([name]) => {
        const question = successPlay.questions.find((each) => each.name === name)
        if (!question || question.when === null || (given[name] !== undefined && given[name] !== null))
          return true
        return conditionHolds({ condition: question.when, answers: all })
      }),
    )
  }
  return all
}

const withoutUndefined = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
