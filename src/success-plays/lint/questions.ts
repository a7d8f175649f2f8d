import { describe, quote } from '../../definition/describe.ts'
import { comparisonsOf } from '../../definition/lint/comparisons.ts'
import type { FormField } from '../../definition/types.ts'
import { valueError } from '../../engine/fields.ts'
import { answersIn, isTemplate, templatesOf } from '../templates.ts'
import type { Rule } from './rule.ts'

const doubled: Rule = {
  id: 'question-doubled',
  severity: 'error',
  check({ successPlay, report }) {
    const seen = new Set<string>()
    for (const [index, { name }] of successPlay.questions.entries()) {
      if (seen.has(name))
        report({
          path: ['questions', index, 'name'],
          message: `the question ${quote(name)} is here twice; allowed: once`,
        })
      seen.add(name)
    }
  },
}

const options: Rule = {
  id: 'question-options',
  severity: 'error',
  check({ successPlay, report }) {
    for (const [index, { name, type, options }] of successPlay.questions.entries()) {
      const isChoice = type === 'select' || type === 'multi-select'
      if (isChoice && options.length === 0) {
        report({
          path: ['questions', index],
          message: `the question ${quote(name)} has no options; allowed: at least one`,
        })
      }
      if (!isChoice && options.length > 0) {
        report({
          path: ['questions', index, 'options'],
          at: 'key',
          message: `the question ${quote(name)} is of type ${type}; options are allowed for select and multi-select`,
        })
      }
    }
  },
}

/** A default that is no template is an answer like any other. */
const defaults: Rule = {
  id: 'question-default',
  severity: 'error',
  check({ successPlay, report }) {
    for (const [index, { default: given, ...question }] of successPlay.questions.entries()) {
      if (given === null || (typeof given === 'string' && isTemplate(given))) continue
      // `+7 days` is a day only once it is asked.
      if (question.type === 'date' && typeof given === 'string') continue
      const field: FormField = { ...question, own: true }
      const error = valueError({ field, value: given, path: 'default' })
      if (error === null) continue
      const allowed =
        question.options.length > 0 ? question.options.join(', ') : `a value of type ${question.type}`
      report({
        path: ['questions', index, 'default'],
        message: `default: found ${describe(given)}; allowed: ${allowed}`,
      })
    }
  },
}

const unused: Rule = {
  id: 'answer-unused',
  severity: 'warning',
  check({ successPlay, report }) {
    const used = new Set(
      templatesOf(successPlay).flatMap(({ template }) => (isTemplate(template) ? answersIn(template) : [])),
    )
    for (const { when } of [...successPlay.questions, ...successPlay.creates]) {
      if (when) for (const { field } of comparisonsOf({ condition: when, path: [] })) used.add(field)
    }
    for (const [index, { name }] of successPlay.questions.entries()) {
      if (used.has(name)) continue
      report({
        path: ['questions', index, 'name'],
        message: `the answer to ${quote(name)} is used nowhere; allowed: answers.${name} in a template, or a condition`,
      })
    }
  },
}

export const questionRules: readonly Rule[] = [doubled, options, defaults, unused]
