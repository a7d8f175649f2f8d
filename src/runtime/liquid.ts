import { Context, LiquidError, type Template, toValueSync } from 'liquidjs'
import { translate } from '../i18n/index.ts'
import { createBudget, limitedEmitter, MAX_OUTPUT, OverLimit } from './liquid-budget.ts'
import { liquid } from './liquid-engine.ts'
import { unknownNames } from './liquid-names.ts'

/** Longest template, in UTF-16 units. */
export const MAX_TEMPLATE = 30_000

/** Tags and outputs in one template. */
export const MAX_TAGS = 2_000

/** What is wrong with a template, and where; both numbers count from 1. */
export type LiquidProblem = {
  readonly code: 'syntax' | 'too-long' | 'too-much-work' | 'output-too-long'
  /** A sentence in the language asked for, place included. */
  readonly message: string
  readonly line: number
  readonly column: number
}

/** A name that the values lack: it was filled in with nothing. */
export type UnknownName = { readonly name: string; readonly line: number; readonly column: number }

export type Rendered =
  | { readonly text: string; readonly unknown: readonly UnknownName[]; readonly problem?: undefined }
  | { readonly problem: LiquidProblem; readonly text?: undefined; readonly unknown?: undefined }

/**
 * A Liquid template with the values filled in. Templates are written by people, so they reach nothing but the plain
 * values they are given: no files, no other templates, no prototypes; and what one may cost in time, memory and text
 * is limited. Never throws.
 *
 * `language` is that of dates and of the problem's sentence.
 */
export const renderLiquid = ({
  template,
  values,
  language = 'en',
}: {
  template: string
  values: Readonly<Record<string, unknown>>
  language?: string
}): Rendered => {
  const parsed = parse({ template, language })
  if ('problem' in parsed) return parsed
  const { templates } = parsed
  try {
    const budget = createBudget()
    const emitter = limitedEmitter({ max: MAX_OUTPUT })
    const scope = new Context(
      values,
      { ...liquid.options, locale: language },
      { sync: true },
      // Counted instead of timed: a busy machine does not turn a good template into a bad one.
      { memoryLimit: budget.memory as never, renderLimit: budget.steps as never, liquid },
    )
    toValueSync(liquid.renderer.renderTemplates(templates, scope, emitter))
    return { text: emitter.buffer, unknown: unknownNames({ liquid, templates, values }) }
  } catch (error) {
    return { problem: problemOf({ error, template, language }) }
  }
}

/** What is wrong with a template whatever it is filled in with; null when nothing is. Never throws. */
export const liquidProblem = ({
  template,
  language = 'en',
}: {
  template: string
  language?: string
}): LiquidProblem | null => {
  const parsed = parse({ template, language })
  return 'problem' in parsed ? parsed.problem : null
}

const parse = ({
  template,
  language,
}: {
  template: string
  language: string
}): { templates: Template[] } | { problem: LiquidProblem } => {
  if (template.length > MAX_TEMPLATE) {
    return { problem: problemAt({ code: 'too-long', line: 1, column: 1, language }) }
  }
  const tooMany = tagNumber({ template, number: MAX_TAGS + 1 })
  if (tooMany !== null) {
    const before = template.slice(0, tooMany).split('\n')
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1]
    return { problem: problemAt({ code: 'too-much-work', line, column, language }) }
  }
  try {
    return { templates: liquid.parse(template) }
  } catch (error) {
    return { problem: problemOf({ error, template, language }) }
  }
}

/** Where the tag or output of that number begins; null when there are fewer. */
const tagNumber = ({ template, number }: { template: string; number: number }): number | null => {
  const tag = /\{[{%]/g
  for (let count = 1; ; count++) {
    const match = tag.exec(template)
    if (!match) return null
    if (count === number) return match.index
  }
}

const problemOf = ({
  error,
  template,
  language,
}: {
  error: unknown
  template: string
  language: string
}): LiquidProblem => {
  const isLiquid = LiquidError.is(error)
  const [line, column] = isLiquid ? (error.token.getPosition() as [number, number]) : [1, 1]
  const cause = isLiquid ? (error.originalError ?? error) : error
  if (cause instanceof OverLimit) return problemAt({ code: cause.code, line, column, language })
  // The machine's own limits: too many parts inside one another, a text longer than any can be.
  if (!isLiquid || cause instanceof RangeError) {
    return problemAt({ code: 'too-much-work', line, column, language })
  }
  return problemAt({
    code: 'syntax',
    line,
    column,
    language,
    detail: detailOf({ message: error.message, template }),
  })
}

/** Liquid's own words, without the place that it adds and without long pieces of the template. */
const detailOf = ({ message, template }: { message: string; template: string }): string => {
  const text = message.replace(/(, file:[^,]*)?, line:\d+, col:\d+$/, '')
  return text.length > 200 || text === template ? `${text.slice(0, 200)}…` : text
}

const KEYS = {
  syntax: 'templates:liquid:syntax',
  'too-long': 'templates:liquid:tooLong',
  'too-much-work': 'templates:liquid:tooMuchWork',
  'output-too-long': 'templates:liquid:outputTooLong',
} as const

const problemAt = ({
  code,
  line,
  column,
  language,
  detail = '',
}: {
  code: LiquidProblem['code']
  line: number
  column: number
  language: string
  detail?: string
}): LiquidProblem => ({
  code,
  line,
  column,
  message: translate({
    key: KEYS[code],
    params: { line, column, detail, max: code === 'too-long' ? MAX_TEMPLATE : MAX_OUTPUT },
    language,
  }),
})
