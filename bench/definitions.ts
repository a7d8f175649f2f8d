import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const SHIPPED = fileURLToPath(new URL('../playbook-definitions', import.meta.url))

export const LONG_PLAYBOOK = 'long-play'
export const LONG_PLAYBOOK_ACTIVITIES = 200

export type Definitions = { readonly directory: string; readonly remove: () => Promise<void> }

/** A directory with the three playbooks of the repository and one of 200 activities. */
export const longDefinitions = async (): Promise<Definitions> => {
  const made = await shippedDefinitions()
  await writeFile(path.join(made.directory, 'long-play.yaml'), longPlaybook())
  return made
}

/** A directory with that many playbooks: the three of the repository, the others like its customer play. */
export const manyDefinitions = async ({ count }: { count: number }): Promise<Definitions> => {
  const made = await shippedDefinitions()
  const text = await readFile(path.join(SHIPPED, 'customer-play.yaml'), 'utf8')
  for (let each = 3; each < count; each++) {
    const copy = text
      .replace(/^key: .*$/m, `key: customer-play-${each}`)
      .replace(/^( *numberPrefix): .*$/m, `$1: PLY${String(each).padStart(3, '0')}`)
    await writeFile(path.join(made.directory, `customer-play-${each}.yaml`), copy)
  }
  return made
}

/** The key of the activity at that place of the long playbook; the first starts the play. */
export const longActivity = (at: number): string => `step-${at}`

const shippedDefinitions = async (): Promise<Definitions> => {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'playbooks-bench-'))
  await cp(SHIPPED, directory, { recursive: true })
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) }
}

const longPlaybook = (): string => {
  const lanes = Array.from({ length: LONG_PLAYBOOK_ACTIVITIES / 20 }, (_, lane) => {
    const activities = Array.from({ length: 20 }, (_, at) => activityLine(lane * 20 + at))
    return [`      - key: lane-${lane}`, '        activities:', ...activities].join('\n')
  })
  return `key: ${LONG_PLAYBOOK}
label: Long play
record:
  numberPrefix: LNG
  visibility: customer
  roles: [customer-success-agent]
  closureCodes: [Achieved, Not achieved]
phases:
  - key: all
    label: All of it
    lanes:
${lanes.join('\n')}
`
}

const activityLine = (at: number): string => {
  const shape =
    at === 0
      ? 'type: create, fields: [engagement]'
      : at === LONG_PLAYBOOK_ACTIVITIES - 1
        ? 'type: close-record'
        : 'type: work-note'
  return `          - { key: ${longActivity(at)}, ${shape}, label: Step ${at} }`
}
