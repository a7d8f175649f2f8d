import { type CST, Lexer, Parser } from 'yaml'
import { LIMITS } from './limits.ts'
import type { Report } from './read-yaml.ts'

/**
 * Looks at the text before anything is built from it: size, characters, tabs, depth, aliases, length. Gives the
 * concrete syntax for the composer, or null when a limit does not hold (then a finding says which).
 *
 * The lexer and the syntax parser of `yaml` work without recursion, in time linear to the text; the composer recurses,
 * which is why depth is counted here.
 */
export function guardText({ text, report }: { text: string; report: Report }): CST.Token[] | null {
  if (text.length > LIMITS.bytes || new TextEncoder().encode(text).length > LIMITS.bytes) {
    const message = `the file is larger than ${LIMITS.bytes / 1024} KiB; allowed: up to ${LIMITS.bytes / 1024} KiB of UTF-8`
    report({ offset: 0, rule: 'file-size', message })
    return null
  }
  const strange = text.search(STRANGE_CHARACTERS)
  if (strange !== -1) {
    const code = (text.codePointAt(strange) as number).toString(16).toUpperCase().padStart(4, '0')
    const message = `found the character U+${code}; allowed: text without control characters, as UTF-8`
    report({ offset: strange, rule: 'characters', message })
    return null
  }
  return scan({ text, report })
}

/** Control characters except tab and line ends, a second byte order mark, and halves of surrogate pairs. */
export const STRANGE_CHARACTERS = /(?![\t\n\r])\p{Cc}|[\uFEFF\uFFFE\uFFFF]|\p{Cs}/u

function scan({ text, report }: { text: string; report: Report }): CST.Token[] | null {
  const tabs = createTabFinder()
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let offset = 0
  let aliases = 0
  let count = 0
  let previous = ''
  const refuse = (rule: string, message: string): null => {
    report({ offset, rule, message })
    return null
  }
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    tabs.see({ lexeme, offset })
    // The stack holds a document and scalars, too; counting is for when it could matter.
    if (parser.stack.length > LIMITS.depth && parser.stack.filter(isCollection).length > LIMITS.depth) {
      return refuse(
        'depth',
        `more than ${LIMITS.depth} levels inside one another; allowed: up to ${LIMITS.depth}`,
      )
    }
    if (lexeme.startsWith('*') && previous !== SCALAR) aliases++
    if (aliases > LIMITS.aliases) {
      return refuse(
        'aliases',
        `more than ${LIMITS.aliases} uses of *aliases; allowed: up to ${LIMITS.aliases}`,
      )
    }
    if (++count > LIMITS.tokens) {
      return refuse(
        'file-size',
        `more than ${LIMITS.tokens} words and marks; allowed: up to ${LIMITS.tokens}`,
      )
    }
    if (!MARKERS.has(lexeme)) offset += lexeme.length
    previous = lexeme
  }
  for (const token of parser.end()) tokens.push(token)
  for (const found of tabs.found) {
    report({ offset: found, rule: 'tabs', message: 'the line is indented with a tab; allowed: blanks only' })
  }
  return tabs.found.length > 0 ? null : tokens
}

/** What the lexer puts between the pieces of the text: start of a document, of a scalar, and a flow cut short. */
const SCALAR = '\u001F'
const MARKERS = new Set(['\u0002', SCALAR, '\u0018'])

const COLLECTIONS: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection'])

function isCollection({ type }: CST.Token): boolean {
  return COLLECTIONS.has(type)
}

/** Collects the offsets of tabs before the first word of a line; lines that are blank or hold a comment may have them. */
function createTabFinder(): {
  readonly found: number[]
  see(seen: { lexeme: string; offset: number }): void
} {
  const found: number[] = []
  let atLineStart = true
  let tab: number | null = null
  return {
    found,
    see({ lexeme, offset }) {
      if (MARKERS.has(lexeme)) return
      if (/^[ \t]+$/.test(lexeme)) {
        if (atLineStart && tab === null && lexeme.includes('\t')) tab = offset + lexeme.indexOf('\t')
        return
      }
      if (tab !== null && !/^[\r\n#]/.test(lexeme)) found.push(tab)
      atLineStart = lexeme.endsWith('\n')
      tab = null
    },
  }
}
