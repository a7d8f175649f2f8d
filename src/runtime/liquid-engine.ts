import {
  CaptureTag,
  type Context,
  type Emitter,
  type FilterImplOptions,
  Liquid,
  type Template,
} from 'liquidjs'
import { limitedEmitter, MAX_OUTPUT } from './liquid-budget.ts'
import { ownFilters } from './liquid-filters.ts'

/** What mails and records need. Nothing that reads other templates, tells the time of the server or encodes secrets. */
const TAGS = [
  '#',
  'assign',
  'break',
  'capture',
  'case',
  'comment',
  'continue',
  'cycle',
  'echo',
  'for',
  'if',
  'raw',
  'unless',
]

const FILTERS = [
  'abs',
  'append',
  'at_least',
  'at_most',
  'capitalize',
  'ceil',
  'compact',
  'concat',
  'date',
  'default',
  'divided_by',
  'downcase',
  'escape',
  'first',
  'floor',
  'join',
  'last',
  'lstrip',
  'map',
  'minus',
  'modulo',
  'plus',
  'prepend',
  'remove',
  'remove_first',
  'replace',
  'replace_first',
  'reverse',
  'round',
  'rstrip',
  'size',
  'slice',
  'sort',
  'sort_natural',
  'split',
  'strip',
  'strip_html',
  'strip_newlines',
  'sum',
  'times',
  'truncate',
  'truncatewords',
  'uniq',
  'upcase',
  'url_encode',
  'where',
]

/** Liquid's own collects a captured text without any limit. */
class LimitedCapture extends CaptureTag {
  override *render(scope: Context): Generator<unknown, void, unknown> {
    const emitter = limitedEmitter({ max: MAX_OUTPUT })
    const { variable, templates } = this as unknown as { variable: string; templates: Template[] }
    yield this.liquid.renderer.renderTemplates(templates, scope, emitter as Emitter)
    scope.memoryLimit.use(emitter.buffer.length)
    scope.bottom()[variable] = emitter.buffer
  }
}

const createLiquid = (): Liquid => {
  const engine = new Liquid({
    // In place of the file system.
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    // Moments are told in UTC, wherever the server stands.
    timezoneOffset: 0,
    preserveTimezones: false,
  })
  for (const name of Object.keys(engine.tags)) if (!TAGS.includes(name)) delete engine.tags[name]
  for (const name of Object.keys(engine.filters)) if (!FILTERS.includes(name)) delete engine.filters[name]
  engine.registerTag('capture', LimitedCapture)
  const filters = ownFilters({ strftime: engine.filters.date as FilterFunction })
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter)
  return engine
}

type FilterFunction = Extract<FilterImplOptions, (...args: never[]) => unknown>

/** Knows no values: those come with each rendering. */
export const liquid = createLiquid()
