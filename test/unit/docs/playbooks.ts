/** The rest of a playbook around the part of it that a document shows. */

const KEY = `key: example
`
const LABEL = `label: Example
`
const RECORD = `numberPrefix: EXA
visibility: customer
roles: [customer-success-agent]
categories: [Guidance, Training]
closureCodes: [Achieved, Not achieved]
`
const START = `- { key: example-start, type: create, label: Start, fields: [engagement] }
`
const OWN_FIELDS = `- { name: contractEnd, type: date }
- { name: seats, type: number }
- { name: regions, type: multi-select, options: [North, South] }
- { name: needsTraining, type: checkbox }
`
const END = `- { key: example-end, type: close-record, label: End }
`

/** What a part can be: the word behind `yaml` in a document. */
export const KINDS = [
  'playbook',
  'key',
  'record',
  'phase',
  'start',
  'activity',
  'fields',
  'condition',
  'last',
  'ending',
] as const
export type Kind = (typeof KINDS)[number]

/** A whole playbook with the part in its place. */
export const playbookWith = ({ kind, text }: { kind: Kind; text: string }): string => {
  if (kind === 'playbook') return text
  const activities = {
    activity: text,
    fields: `- key: example-form\n  type: form\n  label: Form\n  fields:\n${indent(text, 4)}`,
    condition: `- key: example-form\n  type: form\n  label: Form\n  fields:\n${indent(OWN_FIELDS, 4)}- key: example-when\n  type: comment\n  label: When\n  when:\n${indent(text, 4)}`,
  }[kind as 'activity' | 'fields' | 'condition']
  return [
    kind === 'key' ? text : KEY,
    LABEL,
    `record:\n${indent(kind === 'record' ? text : RECORD, 2)}`,
    'phases:\n',
    phase({ key: 'example-first', activities: kind === 'start' ? text : START }),
    activities ? phase({ key: 'example-work', activities }) : '',
    kind === 'phase' ? indent(text, 2) : '',
    phase({ key: 'example-last', activities: kind === 'last' ? text : END }),
    kind === 'ending' ? text : '',
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
