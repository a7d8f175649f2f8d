import { templateNames } from '../names.ts'
import { checkTemplate, isTemplate, type TemplateFinding, templatesOf } from '../templates.ts'
import type { Rule } from './rule.ts'

const liquidRule = (id: TemplateFinding['rule']): Rule => ({
  id,
  severity: 'error',
  check({ successPlay, report }) {
    for (const { path, template, use, before } of templatesOf(successPlay)) {
      if (!isTemplate(template)) continue
      const questions = use === 'item' ? successPlay.questions : null
      const names = templateNames({ questions, before })
      for (const { rule, message, ...place } of checkTemplate({ template, names })) {
        if (rule === id) report({ path, message, inside: { template, ...place } })
      }
    }
  },
})

export const liquidRules: readonly Rule[] = [liquidRule('liquid-syntax'), liquidRule('liquid-variable')]
