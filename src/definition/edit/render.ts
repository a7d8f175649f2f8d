import { Scalar, stringify } from 'yaml'
import { isPlain } from '../fixes/edits.ts'
import { isMapping } from './data.ts'
import { shiftLines } from './lines.ts'
import type { Style } from './style.ts'

/** Lines are not made longer than this where they can be broken. */
export const WIDTH = 110

/** A value as text: what stands behind its key or dash, and whole lines below, each with its end. */
export type Rendered = { readonly head: string; readonly body: string }

/** How a value was written before, so that it is written alike. */
export type Manner = 'flow' | 'single' | 'double' | 'folded' | 'literal' | 'plain' | null

type Where = {
  readonly style: Style
  /** Column of the key or dash that the value belongs to. */
  readonly column: number
  /** How many characters stand on the line before the value. */
  readonly used: number
  readonly manner?: Manner
}

/** Lists and mappings that are written with one line an item, however short they are. */
const ALWAYS_BLOCK: ReadonlySet<string> = new Set([
  'phases',
  'lanes',
  'activities',
  'scenarios',
  'steps',
  'record',
])

/** A value in one line: `{ a: [b, c] }`. */
export function renderFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(renderFlow).join(', ')}]`
  if (isMapping(value)) {
    const pairs = Object.entries(value).map(([key, each]) => `${renderKey(key)}: ${renderFlow(each)}`)
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
  }
  return typeof value === 'string' && isPlain(value) ? value : JSON.stringify(value)
}

export function renderKey(key: string): string {
  return isPlain(key) ? key : JSON.stringify(key)
}

/** A value behind a key or dash of a block collection. */
export function renderValue({ value, name, ...where }: Where & { value: unknown; name?: string }): Rendered {
  const { column, style, used, manner } = where
  if (!isMapping(value) && !Array.isArray(value)) return renderScalar({ value, ...where })
  const flow = renderFlow(value)
  const isEmpty = Object.keys(value).length === 0
  const fits = used + flow.length <= WIDTH && !(name !== undefined && ALWAYS_BLOCK.has(name))
  if (isEmpty || (fits && (manner === 'flow' || isSimple({ value, name }))))
    return { head: ` ${flow}`, body: '' }
  if (Array.isArray(value)) {
    const at = column + style.dash
    return {
      head: '',
      body: value.map((item) => renderItem({ value: item, column: at, style, name })).join(''),
    }
  }
  return { head: '', body: renderPairs({ value, column: column + style.step, style }) }
}

/** One item of a block list, as whole lines. */
export function renderItem({
  value,
  column,
  style,
  name,
  manner = null,
}: {
  value: unknown
  column: number
  style: Style
  name?: string
  manner?: Manner
}): string {
  const indent = ' '.repeat(column)
  const isBlock = isMapping(value) && Object.keys(value).length > 0
  const flow = isBlock ? renderFlow(value) : ''
  const isShort = column + 2 + flow.length <= WIDTH
  const inOneLine =
    isShort &&
    (manner === 'flow' || (manner === null && (name === 'fields' || name === 'and' || name === 'or')))
  if (isBlock && !inOneLine) {
    return `${indent}- ${renderPairs({ value, column: column + 2, style }).slice(column + 2)}`
  }
  const { head, body } = renderValue({
    value,
    column,
    used: column + 2,
    style,
    manner: isBlock ? 'flow' : null,
  })
  return `${indent}-${head}${style.eol}${body}`
}

function renderPairs({ value, column, style }: { value: object; column: number; style: Style }): string {
  return Object.entries(value)
    .map(([key, each]) => renderPair({ key, value: each, column, style }))
    .join('')
}

/** A key with its value, as whole lines. */
export function renderPair({
  key,
  value,
  column,
  style,
}: {
  key: string
  value: unknown
  column: number
  style: Style
}): string {
  const start = `${' '.repeat(column)}${renderKey(key)}:`
  const { head, body } = renderValue({ value, column, used: start.length + 1, style, name: key })
  return `${start}${head}${style.eol}${body}`
}

/** Whether people would write it in one line: names and words, a condition, a rule. */
function isSimple({ value, name }: { value: object; name: string | undefined }): boolean {
  if (name === 'when') return true
  const parts = Object.values(value)
  if (Array.isArray(value)) return parts.every((each) => typeof each !== 'object' || each === null)
  return name !== 'close' && name !== 'cancel'
}

function renderScalar({ value, column, used, style, manner = null }: Where & { value: unknown }): Rendered {
  if (typeof value !== 'string') return { head: ` ${JSON.stringify(value)}`, body: '' }
  const isLong = value.includes('\n') || used + value.length > WIDTH
  if (manner === 'folded' || manner === 'literal' || (isLong && manner !== 'single' && manner !== 'double')) {
    const block = renderBlock({ value, column, style, manner })
    if (block !== null) return block
  }
  if (manner === 'single' && !value.includes('\n'))
    return { head: ` '${value.replaceAll("'", "''")}'`, body: '' }
  return { head: ` ${manner !== 'double' && isPlainLine(value) ? value : JSON.stringify(value)}`, body: '' }
}

/** Text that needs no quotes on a line of its own. */
function isPlainLine(value: string): boolean {
  return !value.includes('\n') && stringify(value, { lineWidth: 0, schema: 'core' }) === `${value}\n`
}

/** Text as a block of lines; null where that would not give the same text back. */
function renderBlock({
  value,
  column,
  style,
  manner,
}: {
  value: string
  column: number
  style: Style
  manner: Manner
}): Rendered | null {
  // At its start and its end, blanks and empty lines would need marks that nobody knows by heart.
  if (/^\s|\n\n$|[\t\r\u0085\u2028\u2029]/.test(value) || value === '') return null
  const scalar = new Scalar(value)
  const literal = manner === 'literal' || (manner !== 'folded' && value.includes('\n'))
  scalar.type = literal ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED'
  const lineWidth = Math.max(40, WIDTH - column)
  const text = stringify({ k: scalar }, { schema: 'core', lineWidth, indent: style.step })
  const newline = text.indexOf('\n')
  const head = text.slice('k:'.length, newline)
  if (!/^ [|>]/.test(head)) return null
  const body = shiftLines({ lines: text.slice(newline + 1), by: column })
  return { head, body: style.eol === '\n' ? body : body.replaceAll('\n', style.eol) }
}
