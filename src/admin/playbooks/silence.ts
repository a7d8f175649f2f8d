import type { TextEdit } from '../../definition/fixes/types.ts'
import { acrossRules } from '../../definition/lint/across/registry.ts'
import { rules } from '../../definition/lint/registry.ts'
import type { Finding } from '../../definition/types.ts'

/** Warnings of rules that look for meaning; what has an error cannot be run, and no reason makes it run. */
export const maySilence = ({ severity, rule }: Finding): boolean => severity === 'warning' && RULES.has(rule)

const RULES = new Set([...rules, ...acrossRules].map(({ id }) => id))

/** The comment that silences a finding, on a line of its own above it, as far in as that. */
export const silenceEdit = ({
  text,
  finding: { line, rule },
  reason,
}: {
  text: string
  finding: Pick<Finding, 'line' | 'rule'>
  reason: string
}): TextEdit => {
  let offset = text.startsWith('\uFEFF') ? 1 : 0
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', offset)
    if (end === -1) break
    offset = end + 1
  }
  const lineEnd = text.indexOf('\n', offset)
  const indent = /^ */.exec(text.slice(offset, lineEnd === -1 ? undefined : lineEnd))?.[0] ?? ''
  const eol = text[lineEnd - 1] === '\r' ? '\r\n' : '\n'
  return { offset, length: 0, text: `${indent}# lint-ignore ${rule}: ${oneLine(reason)}${eol}` }
}

/** A comment ends with its line. */
const oneLine = (reason: string): string => reason.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
