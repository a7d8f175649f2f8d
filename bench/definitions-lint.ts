import { readDefinition } from '../src/definition/parse.ts'
import { defaultVocabulary } from '../src/definition/vocabulary.ts'
import { quantiles } from './measure.ts'

export const LINTED_ACTIVITIES = 200

/** Most milliseconds of CPU that reading and linting a playbook of 200 activities may take. */
export const MOST_LINT_CPU = 50

export type LintFigures = {
  readonly bytes: number
  /** Milliseconds of CPU, all threads of the process. */
  readonly p50: number
  readonly p95: number
}

/** What an editor does at every pause in typing: read the text anew, with every rule. */
export const measureLint = ({ runs = 60 }: { runs?: number } = {}): LintFigures => {
  const text = lintedPlaybook()
  const work = () => readDefinition({ file: 'long.yaml', text, vocabulary: defaultVocabulary })
  const { findings } = work()
  if (findings.length > 0) throw new Error(`The measured playbook has findings: ${JSON.stringify(findings)}`)
  for (let run = 0; run < runs / 2; run++) work()
  const durations = Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  })
  const { p50, p95 } = quantiles(durations)
  return { bytes: Buffer.byteLength(text), p50, p95 }
}

/** A playbook as people write it: every type of activity, declared fields, conditions, dependencies. */
export const lintedPlaybook = (): string => {
  const phases = Array.from({ length: LINTED_ACTIVITIES / 20 }, (_, phase) => {
    const activities = Array.from({ length: 20 }, (_, at) => activity(phase * 20 + at))
    return `  - key: phase-${phase}
    label: Phase ${phase}
    lanes:
      - key: lane-${phase}
        activities:
${activities.join('')}`
  })
  return `key: long
label: Long play
plural: Long plays
description: A playbook of ${LINTED_ACTIVITIES} activities.
record:
  numberPrefix: LNG
  visibility: customer
  roles: [customer-success-agent]
  closureCodes: [Achieved, Not achieved]
phases:
${phases.join('')}`
}

const activity = (at: number): string => {
  const head = (type: string) =>
    `          - key: step-${at}\n            type: ${type}\n            label: Step ${at}\n`
  if (at === 0) return `${head('create')}            fields: [engagement, priority]\n`
  if (at === LINTED_ACTIVITIES - 1) return head('close-record')
  switch (at % 4) {
    case 0:
      return `${head('work-note')}            instructions: Note who does what, and by when.\n`
    case 1:
      return `${head('form')}            fields:
              - { name: fact${at}, label: Fact ${at}, type: number, required: true }
              - { name: why${at}, label: Why ${at}, type: textarea, when: { fact${at}: { greater_than: 3 } } }
`
    case 2:
      return `${head('comment')}            instructions: >-
              Say what was reached and what was not,
              and what follows from it.
            when: { or: [{ priority: { in: [critical, high] } }, { fact${at - 1}: { greater_than: 5 } }] }
`
    default:
      return `${head('records')}            collection: tasks
            open: [new, in-progress, paused]
            after: [step-${at - 2}]
`
  }
}
