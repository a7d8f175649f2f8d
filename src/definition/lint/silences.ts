import { Lexer } from 'yaml'
import type { Fix } from '../fixes/types.ts'
import type { Position } from '../positions.ts'
import type { Finding } from '../types.ts'

/** A comment `# lint-ignore <rule>: <reason>`, at the end of the line that it is about or on a line above it. */
export type Silence = {
  readonly rule: string
  /** null: there is none, or the comment is not written as it must be. */
  readonly reason: string | null
  /** Line that it is about. */
  readonly line: number
  /** Of the comment. */
  readonly offset: number
  readonly length: number
}

const MARK = 'lint-ignore'
const WRITTEN = /^#+\s*lint-ignore\s+([A-Za-z0-9_-]+)\s*(?::\s*(\S.*?)\s*)?$/

/** Every silence of a text. Lexing once more is for the few texts that have one. */
export function silencesOf({
  text,
  positionAt,
}: {
  text: string
  positionAt: (offset: number) => Position
}): readonly Silence[] {
  if (!text.includes(MARK)) return []
  const found: Silence[] = []
  let offset = 0
  let previous = ''
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && previous !== SCALAR && /^#+\s*lint-ignore\b/.test(lexeme)) {
      const [, rule = '', reason = null] = WRITTEN.exec(lexeme) ?? []
      const line = lineAbout({ text, offset, positionAt })
      found.push({ rule, reason, line, offset, length: lexeme.trimEnd().length })
    }
    if (!MARKERS.has(lexeme)) offset += lexeme.length
    previous = lexeme
  }
  return found
}

/** What the lexer puts between the pieces of the text: start of a document, of a scalar, and a flow cut short. */
const SCALAR = '\u001F'
const MARKERS = new Set(['\u0002', SCALAR, '\u0018'])

/** Its own line, or where nothing else stands on that, the next one that is neither blank nor a comment. */
function lineAbout({
  text,
  offset,
  positionAt,
}: {
  text: string
  offset: number
  positionAt: (offset: number) => Position
}): number {
  const { line, column } = positionAt(offset)
  if (text.slice(offset - column + 1, offset).trim() !== '') return line
  const below = text.slice(offset).split('\n').slice(1)
  const next = below.findIndex((each) => !/^\s*(#.*)?$/.test(each))
  return next === -1 ? line : line + 1 + next
}

/** Whether a silence with a reason is about a finding. Errors cannot be silenced: what has one cannot be run. */
export function isSilenced({
  finding,
  silences,
}: {
  finding: Finding
  silences: readonly Silence[]
}): boolean {
  return (
    finding.severity === 'warning' &&
    silences.some(
      ({ rule, reason, line }) => reason !== null && rule === finding.rule && line === finding.line,
    )
  )
}

/**
 * Takes away what is silenced, and says which silences are of no use. `severities` are the rules there are, `ran` tells
 * whether a rule could have found something here: one that did not run cannot say that its silence is unused.
 */
export function applySilences({
  file,
  findings,
  silences,
  severities,
  ran,
  text,
  positionAt,
  shift,
}: {
  file: string
  findings: readonly Finding[]
  silences: readonly Silence[]
  severities: ReadonlyMap<string, Finding['severity']>
  ran: (rule: string) => boolean
  text: string
  positionAt: (offset: number) => Position
  shift: number
}): Finding[] {
  if (silences.length === 0) return [...findings]
  const heard = findings.filter((finding) => !isSilenced({ finding, silences }))
  for (const silence of silences) {
    const found = (rule: string, message: string, fix?: Fix) =>
      heard.push({
        file,
        ...positionAt(silence.offset),
        severity: 'warning',
        rule,
        message,
        ...(fix && { fix }),
      })
    const severity = severities.get(silence.rule)
    const wanted = 'allowed: # lint-ignore <rule>: <reason>, on the line or above it'
    if (silence.rule === '') {
      found('silence-invalid', `the silence is not understood; ${wanted}`)
    } else if (severity === undefined) {
      found('silence-invalid', `there is no rule "${silence.rule.slice(0, 60)}"; ${wanted}`)
    } else if (severity === 'error') {
      const why = 'is an error, and what has one cannot be run'
      found('silence-invalid', `${silence.rule} ${why}; allowed: silencing warnings`)
    } else if (silence.reason === null) {
      found('silence-invalid', `the silence of ${silence.rule} gives no reason; ${wanted}`)
    } else if (
      ran(silence.rule) &&
      !findings.some((each) => isSilenced({ finding: each, silences: [silence] }))
    ) {
      const message = `${silence.rule} finds nothing in line ${silence.line}; allowed: silences of what is found`
      found('silence-unused', message, removalOf({ text, silence, shift }))
    }
  }
  return heard
}

/** Takes the comment away; its line, too, where nothing else is on it. */
export function removalOf({ text, silence, shift }: { text: string; silence: Silence; shift: number }): Fix {
  const { offset, length } = silence
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const newline = text.indexOf('\n', offset)
  const alone = text.slice(lineStart, offset).trim() === ''
  const start = alone ? lineStart : lineStart + text.slice(lineStart, offset).trimEnd().length
  const end = alone ? (newline === -1 ? text.length : newline + 1) : offset + length
  return { title: 'Remove the comment', edits: [{ offset: start + shift, length: end - start, text: '' }] }
}
