import { type DefinitionText, readDefinition } from '../parse.ts'
import type { Finding } from '../types.ts'
import { applyEdits, overlap } from './apply.ts'
import type { TextEdit } from './types.ts'

export type Fixed = {
  /** The text with every fix made. */
  readonly text: string
  /** The findings that were put right, in the order that was done; positions are those of the text at that moment. */
  readonly fixed: readonly Finding[]
}

/** A fix may uncover another finding that has one: after so many rounds the rest is left for the next run. */
const MOST_ROUNDS = 10

/**
 * Applies the fixes that findings carry until none is left. Total. A fix after which there would be more errors than
 * before is left out, so the text never gets worse.
 */
export function fixDefinition(input: DefinitionText): Fixed {
  const fixed: Finding[] = []
  const refused = new Set<string>()
  let { text } = input
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { findings } = readDefinition({ ...input, text })
    const errors = errorsOf(findings)
    const chosen = choose(findings.filter((finding) => !refused.has(nameOf(finding))))
    if (chosen.length === 0) break
    const next = applyEdits({ text, edits: editsOf(chosen) })
    if (errorsOf(readDefinition({ ...input, text: next }).findings) <= errors) {
      text = next
      fixed.push(...chosen)
      continue
    }
    // One of them does harm: from here on they are made one by one.
    const first = chosen[0] as Finding
    const alone = applyEdits({ text, edits: editsOf([first]) })
    if (errorsOf(readDefinition({ ...input, text: alone }).findings) <= errors) {
      text = alone
      fixed.push(first)
    } else {
      refused.add(nameOf(first))
    }
  }
  return { text, fixed }
}

/** As many fixes as can be made at once: none touches another. */
function choose(findings: readonly Finding[]): Finding[] {
  const chosen: Finding[] = []
  for (const finding of findings) {
    if (finding.fix && !overlap([...editsOf(chosen), ...finding.fix.edits])) chosen.push(finding)
  }
  return chosen
}

function editsOf(findings: readonly Finding[]): TextEdit[] {
  return findings.flatMap(({ fix }) => fix?.edits ?? [])
}

function errorsOf(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length
}

function nameOf({ rule, message, fix }: Finding): string {
  return JSON.stringify([rule, message, fix?.title])
}
