import { list, quote } from '../definition/describe.ts'
import type { Path } from '../definition/located.ts'
import { didYouMean } from '../definition/near-miss.ts'
import { liquidProblem } from '../runtime/liquid.ts'
import { liquid } from '../runtime/liquid-engine.ts'
import { unknownNames } from '../runtime/liquid-names.ts'
import { fieldsPath } from './build.ts'
import type { SuccessPlay, TemplateValue } from './types.ts'

/** One text of a success play that may be a template, where it stands, and the items that are created before it. */
export type PlacedTemplate = {
  readonly path: Path
  readonly template: string
  readonly use: 'default' | 'item'
  readonly before: readonly string[]
}

/** Whether a text has anything for Liquid to do. */
export function isTemplate(text: string): boolean {
  return text.includes('{{') || text.includes('{%')
}

/** Every text that may be a template, in the order of the document. */
export function templatesOf({ questions, creates }: SuccessPlay): PlacedTemplate[] {
  const placed: PlacedTemplate[] = []
  const add = (value: TemplateValue | null, place: Omit<PlacedTemplate, 'template'>) => {
    if (typeof value === 'string') placed.push({ ...place, template: value })
    if (Array.isArray(value)) {
      for (const [index, template] of value.entries())
        placed.push({ ...place, path: [...place.path, index], template })
    }
  }
  for (const [index, question] of questions.entries()) {
    add(question.default, { path: ['questions', index, 'default'], use: 'default', before: [] })
  }
  const before: string[] = []
  for (const [index, item] of creates.entries()) {
    for (const [name, value] of Object.entries(item.fields)) {
      const path = ['creates', index, ...fieldsPath(item.kind), name]
      add(value, { path, use: 'item', before: [...before] })
    }
    before.push(item.as)
  }
  return placed
}

/** What is wrong with a template; `line` and `column` count within it, from 1. */
export type TemplateFinding = {
  readonly rule: 'liquid-syntax' | 'liquid-variable'
  readonly line: number
  readonly column: number
  readonly message: string
}

/** What Liquid cannot read, or the names that `names` lacks. In `names` null stands for any value. */
export function checkTemplate({
  template,
  names,
}: {
  template: string
  names: Readonly<Record<string, unknown>>
}): TemplateFinding[] {
  const problem = liquidProblem({ template })
  if (problem !== null) {
    const { line, column, message } = problem
    return [{ rule: 'liquid-syntax', line, column, message: `not Liquid: ${message}` }]
  }
  return unknownNames({ liquid, templates: liquid.parse(template), values: names }).map(
    ({ name, line, column }) => {
      const allowed = allowedInstead({ name, names })
      const guess = didYouMean({ word: name, among: allowed })
      const message = `there is no ${quote(name)}; allowed: ${list(allowed)}${guess}`
      return { rule: 'liquid-variable', line, column, message }
    },
  )
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

/** The names of answers that a template uses. */
export function answersIn(template: string): string[] {
  if (liquidProblem({ template }) !== null) return []
  const { globals } = liquid.analyzeSync(liquid.parse(template), { partials: false })
  return (globals.answers ?? []).map(({ segments }) => String(segments[1]))
}
