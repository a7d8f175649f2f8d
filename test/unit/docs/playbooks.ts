/** The rest of a playbook around the part of it that a document shows. */

const KEY = `key: example
`
const LABEL = `label: Example
`
const TEXTS = `plural: Examples
description: What a document shows.
`
const RECORD = `numberPrefix: EXA
visibility: customer
roles: [customer-success-agent, playbook-admin]
closureCodes: [Achieved, Not achieved]
`
const START = `- { key: example-start, type: create, label: Start, fields: [engagement] }
`
const OWN_FIELDS = `- { name: contractEnd, label: End of the contract, type: date }
- { name: seats, label: Seats, type: number }
- { name: regions, label: Regions, type: multi-select, options: [North, South] }
- { name: needsTraining, label: Training, type: checkbox, required: true }
`
const END = `- { key: example-end, type: close-record, label: End }
`

/** What a part can be: the word behind `yaml` in a document. */
export const KINDS = [
  'playbook',
  'head',
  'key',
  'record',
  'phase',
  'start',
  'activity',
  'internal-activity',
  'fields',
  'internal-fields',
  'condition',
  'last',
  'ending',
] as const
export type Kind = (typeof KINDS)[number]

/** A whole playbook with the part in its place. */
export const playbookWith = ({ kind, text }: { kind: Kind; text: string }): string => {
  if (kind === 'playbook') return text
  const form = `- key: example-form\n  type: form\n  label: Form\n  fields:\n${indent(text, 4)}`
  const activities = {
    activity: text,
    'internal-activity': text,
    fields: form,
    'internal-fields': form,
    condition: `- key: example-form\n  type: form\n  label: Facts\n  fields:\n${indent(OWN_FIELDS, 4)}- key: example-when\n  type: form\n  label: When\n  fields: [dueDate]\n  when:\n${indent(text, 4)}`,
  }[kind as 'activity' | 'internal-activity' | 'fields' | 'internal-fields' | 'condition']
  const record = kind.startsWith('internal-') ? RECORD.replace('customer\n', 'internal\n') : RECORD
  return [
    kind === 'head' ? text : `${kind === 'key' ? text : KEY}${LABEL}`,
    `record:\n${indent(kind === 'record' ? text : record, 2)}`,
    'phases:\n',
    phase({ key: 'example-first', activities: kind === 'start' ? text : START }),
    activities ? phase({ key: 'example-work', activities }) : '',
    kind === 'phase' ? indent(text, 2) : '',
    phase({ key: 'example-last', activities: kind === 'last' ? text : END }),
    kind === 'ending' ? text : '',
    kind === 'head' ? '' : TEXTS,
  ].join('')
}

const phase = ({ key, activities }: { key: string; activities: string }): string =>
  `  - key: ${key}
    label: ${key}
    lanes:
      - key: lane
        activities:
${indent(activities, 10)}`

const indent = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by))
