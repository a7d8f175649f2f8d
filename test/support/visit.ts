/** A small sound playbook for tests, of the given key and prefix. */
export const visitText = ({
  key = 'visit',
  label = 'Visit',
  prefix = 'VIS',
  extra = false,
  comment = '',
}: {
  key?: string
  label?: string
  prefix?: string
  /** One activity more. */
  extra?: boolean
  comment?: string
} = {}): string => `${comment === '' ? '' : `# ${comment}\n`}key: ${key}
label: ${label}
plural: ${label}s
description: Somebody visits the customer.
record:
  numberPrefix: ${prefix}
  visibility: customer
  roles: [customer-success-agent]
  closureCodes: [Done, Not done]
phases:
  - key: only
    label: Only
    lanes:
      - key: lane
        activities:
          - { key: begin, type: create, label: Begin, fields: [engagement] }
          - { key: note, type: work-note, label: Note, instructions: Write what was seen. }
${extra ? '          - { key: more, type: work-note, label: More, instructions: Write what else was seen. }\n' : ''}          - { key: end, type: close-record, label: End }
`
