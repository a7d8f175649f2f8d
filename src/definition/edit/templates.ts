/** What a new playbook may begin with. */
export type TemplateName = 'blank' | 'customer' | 'internal'

/** What a playbook of a template holds besides its head. */
export type Template = {
  readonly categories: readonly string[]
  readonly closureCodes: readonly string[]
  /** YAML text of the phases, below `phases:`. */
  readonly phases: string
}

type Visibility = 'customer' | 'internal'

/** Who reads a comment depends on the playbook's visibility. */
const READERS: Readonly<Record<Visibility, { readonly outcome: string; readonly end: string }>> = {
  customer: {
    outcome: 'Tell the customer, who reads this comment, what will be different once this work is done.',
    end: 'Sum up for the customer, who reads this comment, what was reached and what follows from it.',
  },
  internal: {
    outcome: 'Tell your colleagues what will be different once this work is done.',
    end: 'Sum up for your colleagues what was reached, and what follows from it.',
  },
}

const CLOSURE_CODES = ['Achieved', 'Partially achieved', 'Not achieved']

const BLANK = `  - key: start
    label: Start
    lanes:
      - key: setup
        activities:
          # Completed when a play is started: what is asked for first.
          - key: select-engagement
            type: create
            label: Select engagement
            fields: [engagement]

  - key: work
    label: Work
    lanes:
      - key: work
        activities:
          - key: first-step
            type: work-note
            label: First step
            instructions: Write down what was done, and what comes next.

  - key: close
    label: Close
    lanes:
      - key: close
        activities:
          - key: close-record
            type: close-record
            label: Close record
`

const startOf = (categories: boolean) => `  - key: start
    label: Start
    lanes:
      - key: setup
        activities:
          # Completed when a play is started: what is asked for first.
          - key: select-engagement
            type: create
            label: Select engagement
            fields: [engagement]

          - key: core-information
            type: form
            label: Enter core information
            fields:
              - assignedTo
              - priority${categories ? '\n              - category' : ''}
              - dueDate
              - { name: shortDescription, required: true }
              - { name: description, required: true }
`

const GATES = `      - key: delivery
        activities:
          # Gates: they open once no meeting, and no task, of the play is open any more.
          - key: related-meetings
            type: records
            label: Hold the meetings
            collection: meetings
            open: [draft, scheduled]

          - key: related-tasks
            type: records
            label: Finish the tasks
            collection: tasks
            open: [new, in-progress, paused]
`

const customer = (visibility: Visibility) => `${startOf(true)}
  - key: deliver
    label: Deliver
    lanes:
      - key: plan
        activities:
          - key: intended-outcome
            type: comment
            label: Communicate the intended outcome
            instructions: ${READERS[visibility].outcome}

          - key: action-plan
            type: work-note
            label: Define the action plan
            instructions: List the steps, who takes each of them, and by when.

${GATES}
  - key: close
    label: Close
    lanes:
      - key: close
        activities:
          - key: final-outcome
            type: comment
            label: Communicate the final outcome
            instructions: ${READERS[visibility].end}

          - key: close-record
            type: close-record
            label: Close record
`

const INTERNAL = `${startOf(false)}
  - key: work
    label: Work
    lanes:
      - key: plan
        activities:
          - key: action-plan
            type: work-note
            label: Define the action plan
            instructions: List the steps, who takes each of them, and by when.

${GATES}
  - key: close
    label: Close
    lanes:
      - key: close
        activities:
          - key: lessons-learned
            type: work-note
            label: Write down what was learned
            instructions: Say what went well, what did not, and what to do differently next time.

          - key: close-record
            type: close-record
            label: Close record
`

export function templateOf({
  template,
  visibility,
}: {
  template: TemplateName
  visibility: Visibility
}): Template {
  switch (template) {
    case 'blank':
      return { categories: [], closureCodes: CLOSURE_CODES, phases: BLANK }
    case 'customer':
      return {
        categories: ['Guidance', 'Review', 'Training'],
        closureCodes: CLOSURE_CODES,
        phases: customer(visibility),
      }
    case 'internal':
      return { categories: [], closureCodes: CLOSURE_CODES, phases: INTERNAL }
  }
}
