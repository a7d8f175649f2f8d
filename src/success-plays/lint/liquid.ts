import { list, quote } from '../../definition/describe.ts'
import { didYouMean } from '../../definition/near-miss.ts'
import { templateNames } from '../names.ts'
import {
  checkTemplate,
  isTemplate,
  type PlacedTemplate,
  type TemplateFinding,
  templatesOf,
} from '../templates.ts'
import type { SuccessPlay } from '../types.ts'
import type { Rule } from './rule.ts'

type Found = PlacedTemplate & { finding: TemplateFinding; names: Readonly<Record<string, unknown>> }

function findingsOf({
  successPlay,
  rule,
}: {
  successPlay: SuccessPlay
  rule: TemplateFinding['rule']
}): Found[] {
  return templatesOf(successPlay).flatMap((placed) => {
    if (!isTemplate(placed.template)) return []
    const questions = placed.use === 'item' ? successPlay.questions : null
    const names = templateNames({ questions, before: placed.before })
    return checkTemplate({ template: placed.template, names })
      .filter((finding) => finding.rule === rule)
      .map((finding) => ({ ...placed, finding, names }))
  })
}

const syntax: Rule = {
  id: 'liquid-syntax',
  severity: 'error',
  check({ successPlay, report }) {
    for (const { path, template, finding } of findingsOf({ successPlay, rule: 'liquid-syntax' })) {
      report({ path, message: `not Liquid: ${finding.found}`, inside: { template, ...finding } })
    }
  },
}

const variable: Rule = {
  id: 'liquid-variable',
  severity: 'error',
  check({ successPlay, report }) {
    for (const { path, template, finding, names } of findingsOf({ successPlay, rule: 'liquid-variable' })) {
      const allowed = allowedInstead({ name: finding.found, names })
      const guess = didYouMean({ word: finding.found, among: allowed })
      const message = `there is no ${quote(finding.found)}; allowed: ${list(allowed)}${guess}`
      report({ path, message, inside: { template, ...finding } })
    }
  },
}

/** The names that could stand in the place of the one that is not there. */
function allowedInstead({
  name,
  names,
}: {
  name: string
  names: Readonly<Record<string, unknown>>
}): string[] {
  const [root = ''] = name.split(/[.[]/)
  const below = Object.hasOwn(names, root) ? names[root] : undefined
  if (below === null || typeof below !== 'object') return Object.keys(names)
  return Object.keys(below).map((each) => `${root}.${each}`)
}

export const liquidRules: readonly Rule[] = [syntax, variable]
