import type { ReadDefinition } from '../../parse.ts'
import type { Finding } from '../../types.ts'
import { isSilenced } from '../silences.ts'
import { numberPrefix } from './number-prefix.ts'
import { playbookKey } from './playbook-key.ts'
import { playbookLabel } from './playbook-label.ts'
import { playbookLabelStart } from './playbook-label-start.ts'
import type { AcrossRule } from './rule.ts'

/** Every rule about several playbooks. */
export const acrossRules: readonly AcrossRule[] = [
  playbookKey,
  numberPrefix,
  playbookLabel,
  playbookLabelStart,
]

/** The prefixes that the plugin's own numbered records have when no option says otherwise. */
export const RESERVED_PREFIXES: Readonly<Record<string, string>> = {
  ENG: 'engagements',
  TSK: 'tasks',
  MTG: 'meetings',
}

/**
 * Findings about playbooks that do not go together: two with one key, two with one number prefix, a prefix that other
 * records have. Files with mistakes of their own take part as far as they could be understood.
 */
export function lintDefinitions({
  files,
  reservedPrefixes = RESERVED_PREFIXES,
  checks = acrossRules,
}: {
  files: readonly ReadDefinition[]
  reservedPrefixes?: Readonly<Record<string, string>>
  checks?: readonly AcrossRule[]
}): Finding[] {
  const findings: Finding[] = []
  const playbooks = files.flatMap(({ file, draft }, number) =>
    draft === null ? [] : [{ number, file, definition: draft }],
  )
  for (const { id, severity, check } of checks) {
    try {
      check({
        playbooks,
        reservedPrefixes,
        report({ playbook: { file, number }, path, message }) {
          const position = files[number]?.positionOf({ path }) ?? { line: 1, column: 1 }
          const finding: Finding = { file, ...position, severity, rule: id, message }
          if (!isSilenced({ finding, silences: files[number]?.silences ?? [] })) findings.push(finding)
        },
      })
    } catch (error) {
      const message = `the rule ${id} could not be checked: ${String(error)}`
      findings.push({
        file: files[0]?.file ?? '',
        line: 1,
        column: 1,
        severity: 'error',
        rule: 'rule-crashed',
        message,
      })
    }
  }
  return findings
}
