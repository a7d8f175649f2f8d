/** Made of docs/lint-rules.md by scripts/rule-texts.mjs. */
export type RuleText = {
  readonly says: readonly string[]
  readonly bad: string | null
  readonly good: string | null
}

export const RULE_TEXTS: Readonly<Record<string, RuleText>> = {
  unreadable: {
    says: ['The file or the directory is not there, or may not be read.'],
    bad: null,
    good: null,
  },
  'no-definitions': {
    says: ['The directory holds no `*.yaml` and no `*.yml`.'],
    bad: null,
    good: null,
  },
  encoding: {
    says: ['The file is not UTF-8. Save it as UTF-8.'],
    bad: null,
    good: null,
  },
  'file-size': {
    says: [
      'The file is larger than 256 KiB, or has more than 100,000 words and marks. Split it into several playbooks.',
    ],
    bad: null,
    good: null,
  },
  characters: {
    says: [
      'Control characters, halves of surrogate pairs and byte order marks inside the text, written out or escaped.',
    ],
    bad: 'key: example\nlabel: "Bell \\x07"\n',
    good: null,
  },
  tabs: {
    says: ['A line is indented with a tab. YAML allows blanks only.'],
    bad: 'close:\n\topenRecords: cancel\n',
    good: 'close:\n  openRecords: cancel\n',
  },
  depth: {
    says: ['More than 32 mappings and lists inside one another.'],
    bad: 'phases: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n',
    good: null,
  },
  aliases: {
    says: ['More than 20 uses of `*alias`, or more than 50,000 values once aliases are put in.'],
    bad: 'label: &a Example\ncategories: [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n',
    good: null,
  },
  'empty-file': {
    says: ['There is nothing in the file.'],
    bad: '# nothing but a remark\n',
    good: null,
  },
  'several-documents': {
    says: ['A second document starts: a file holds one playbook.'],
    bad: 'key: example\n---\nkey: another\n',
    good: null,
  },
  'yaml-syntax': {
    says: ['The text is no YAML, or an alias has no anchor before it.'],
    bad: '- { name: reason, label: Reason\n- priority\n',
    good: '- { name: reason, label: Reason }\n- priority\n',
  },
  'yaml-tag': {
    says: ['A tag such as `!!binary` or `!include`.'],
    bad: '- !include fields.yaml\n',
    good: '- priority\n',
  },
  'doubled-key': {
    says: ['The same key twice in one mapping.'],
    bad: '- { name: reason, label: Reason, name: cause }\n',
    good: '- { name: reason, label: Reason }\n',
  },
  'key-not-text': {
    says: ['A key that is a list, a mapping or nothing.'],
    bad: '- { [name]: reason }\n',
    good: '- { name: reason, label: Reason }\n',
  },
  'unknown-key': {
    says: ['A key that the language does not have there.'],
    bad: '- { key: hello, type: comment, lable: Hello, label: Hello, instructions: Say who you are. }\n',
    good: '- { key: hello, type: form, label: Hello, fields: [priority] }\n',
  },
  'missing-key': {
    says: ['A key that must be there is not.'],
    bad: '- { key: hello, type: comment, instructions: Say who you are. }\n',
    good: '- { key: hello, type: form, label: Hello, fields: [priority] }\n',
  },
  'wrong-type': {
    says: ['Another kind of value is expected. `yes` is text in YAML 1.2, and bare digits are a number.'],
    bad: '- { name: reason, label: Reason, required: yes }\n',
    good: '- { name: reason, label: Reason, required: true }\n',
  },
  'wrong-format': {
    says: ['A key, a number prefix, a field name or a label is not written as it must be.'],
    bad: '- { key: Say hello, type: form, label: Hello, fields: [priority] }\n',
    good: '- { key: say-hello, type: form, label: Hello, fields: [priority] }\n',
  },
  'wrong-length': {
    says: ['A text is too long, or a list, a condition or a comparison is empty.'],
    bad: '- { name: region, label: Region, type: select, required: true, options: [] }\n',
    good: '- { name: region, label: Region, type: select, required: true, options: [North, South] }\n',
  },
  'not-allowed': {
    says: ['A value that is not among the allowed ones.'],
    bad: 'close:\n  openRecords: delete\n',
    good: 'close:\n  openRecords: cancel\n',
  },
  'unknown-activity-type': {
    says: ['There is no activity of this type.'],
    bad: '- { key: hello, type: coment, label: Hello, fields: [priority] }\n',
    good: '- { key: hello, type: form, label: Hello, fields: [priority] }\n',
  },
  'keys-unique': {
    says: ['Two phases or two activities of the playbook, or two lanes of a phase, have one key.'],
    bad: '- { key: hello, type: form, label: Hello, fields: [priority] }\n- { key: hello, type: form, label: Hello again, fields: [priority] }\n',
    good: '- { key: hello, type: form, label: Hello, fields: [priority] }\n- { key: hello-again, type: form, label: Hello again, fields: [priority] }\n',
  },
  'values-unique': {
    says: ['A list of choices names one of them twice.'],
    bad: '- { name: region, label: Region, type: select, required: true, options: [North, North] }\n',
    good: '- { name: region, label: Region, type: select, required: true, options: [North, South] }\n',
  },
  'role-unknown': {
    says: ['A role that no user can have.'],
    bad: '- { key: hello, type: form, label: Hello, fields: [priority], roles: [playbok-admin] }\n',
    good: '- { key: hello, type: form, label: Hello, fields: [priority], roles: [playbook-admin] }\n',
  },
  'activity-roles': {
    says: [
      'A role may complete an activity, but not run the playbook: nobody gets the activity by that role.',
    ],
    bad: '- { key: hello, type: form, label: Hello, fields: [priority], roles: [playbook-admin, ale-success-agent] }\n',
    good: '- { key: hello, type: form, label: Hello, fields: [priority], roles: [playbook-admin] }\n',
  },
  'records-collection': {
    says: ['A gate on a collection whose records do not belong to plays.'],
    bad: '- { key: work, type: records, label: Work, collection: task, open: [new, in-progress, paused] }\n',
    good: '- { key: work, type: records, label: Work, collection: tasks, open: [new, in-progress, paused] }\n',
  },
  'records-state': {
    says: ['A gate on a state that records of the collection do not have.'],
    bad: '- { key: work, type: records, label: Work, collection: tasks, open: [done] }\n',
    good: '- { key: work, type: records, label: Work, collection: tasks, open: [new, in-progress, paused] }\n',
  },
  'records-stuck': {
    says: ['Every state keeps the gate shut, so a play with one such record never gets past it.'],
    bad: '- { key: meet, type: records, label: Meet, collection: meetings, open: [draft, scheduled, complete, canceled] }\n',
    good: '- { key: meet, type: records, label: Meet, collection: meetings, open: [draft, scheduled] }\n',
  },
  'keys-alike': {
    says: [
      'Two keys, or two names of declared fields, differ only by capitals and hyphens: one is soon taken for the other.',
    ],
    bad: '- { key: set-up, type: form, label: Set up, fields: [priority] }\n- { key: setup, type: form, label: Check, fields: [dueDate] }\n',
    good: '- { key: set-up, type: form, label: Set up, fields: [priority] }\n- { key: check, type: form, label: Check, fields: [dueDate] }\n',
  },
  'roles-nobody': {
    says: [
      'The roles of an activity have none in common with those of the playbook: only somebody with two roles, or an admin, could complete it.',
    ],
    bad: '- { key: hello, type: form, label: Hello, fields: [priority], roles: [ale-success-agent] }\n',
    good: '- { key: hello, type: form, label: Hello, fields: [priority], roles: [playbook-admin] }\n',
  },
  'roles-repeated': {
    says: [
      'The roles of an activity are those of the playbook, which holds where nothing is written. Has a fix.',
    ],
    bad: '- key: hello\n  type: form\n  label: Hello\n  roles: [customer-success-agent, playbook-admin]\n  fields: [priority]\n',
    good: '- key: hello\n  type: form\n  label: Hello\n  fields: [priority]\n',
  },
  'internal-roles': {
    says: ['Customers see nothing of an internal playbook, so none can run it. Has a fix.'],
    bad: 'numberPrefix: EXA\nvisibility: internal\nroles: [customer-success-agent, customer]\nclosureCodes: [Done, Not done]\n',
    good: 'numberPrefix: EXA\nvisibility: internal\nroles: [customer-success-agent]\nclosureCodes: [Done, Not done]\n',
  },
  'records-final': {
    says: [
      'A gate is kept shut by a state in which a record is over: nobody can open it any more. Has a fix.',
    ],
    bad: '- { key: meet, type: records, label: Meet, collection: meetings, open: [draft, scheduled, canceled] }\n',
    good: '- { key: meet, type: records, label: Meet, collection: meetings, open: [draft, scheduled] }\n',
  },
  'records-gap': {
    says: ['A gate opens although records may still be under way.'],
    bad: '- { key: work, type: records, label: Work, collection: tasks, open: [new] }\n',
    good: '- { key: work, type: records, label: Work, collection: tasks, open: [new, in-progress, paused] }\n',
  },
  'create-first': {
    says: [
      'The first activity is not of type `create`, another one is too, or something could keep it from being completed: `when` on it, its lane or its phase, `after`, `skippable`.',
    ],
    bad: '- { key: begin, type: form, label: Begin, fields: [engagement] }\n',
    good: '- { key: begin, type: create, label: Begin, fields: [engagement] }\n',
  },
  'create-engagement': {
    says: [
      'The `create` activity does not ask for `engagement`, or only under a condition. Every play belongs to an engagement.',
    ],
    bad: '- { key: begin, type: create, label: Begin, fields: [priority] }\n',
    good: '- { key: begin, type: create, label: Begin, fields: [engagement, priority] }\n',
  },
  'after-unknown': {
    says: ['`after` names something that is no activity of the same phase.'],
    bad: '- { key: plan, type: form, label: Plan, fields: [priority] }\n- { key: hello, type: form, label: Hello, fields: [priority], after: [paln] }\n',
    good: '- { key: plan, type: form, label: Plan, fields: [priority] }\n- { key: agree, type: form, label: Agree, fields: [dueDate] }\n- { key: hello, type: form, label: Hello, fields: [squad], after: [plan] }\n',
  },
  'after-circular': {
    says: ['Activities wait for each other in a circle, or for themselves.'],
    bad: '- { key: plan, type: form, label: Plan, fields: [priority], after: [hello] }\n- { key: hello, type: form, label: Hello, fields: [priority], after: [plan] }\n',
    good: '- { key: plan, type: form, label: Plan, fields: [priority] }\n- { key: agree, type: form, label: Agree, fields: [dueDate] }\n- { key: hello, type: form, label: Hello, fields: [squad], after: [plan] }\n',
  },
  'after-deadlock': {
    says: ['Lanes run one after the other, and an activity waits for one of a later lane.'],
    bad: '- key: rollout\n  label: Roll out\n  laneOrder: sequential\n  lanes:\n    - key: technical\n      activities:\n        - { key: hand-over, type: form, label: Hand over, fields: [priority], after: [train] }\n    - key: people\n      activities:\n        - { key: train, type: form, label: Train, fields: [priority] }\n',
    good: '- key: rollout\n  label: Roll out\n  laneOrder: parallel\n  lanes:\n    - key: technical\n      activities:\n        - { key: hand-over, type: form, label: Hand over, fields: [priority], after: [train] }\n    - key: people\n      activities:\n        - { key: train, type: form, label: Train, fields: [priority] }\n',
  },
  'close-reachable': {
    says: [
      'There is no `close-record` activity that every play comes to: none at all, or one that may be skipped or depends on a condition. A play could then never be closed with everything done.',
    ],
    bad: '- { key: wrap-up, type: close-record, label: Close record, skippable: true }\n',
    good: '- { key: wrap-up, type: close-record, label: Close record }\n',
  },
  'after-default': {
    says: [
      '`after` names only the activity before, which is what holds where nothing is written. Has a fix.',
    ],
    bad: '- { key: plan, type: form, label: Plan, fields: [priority] }\n- { key: hello, type: form, label: Hello, fields: [squad], after: [plan] }\n',
    good: '- { key: plan, type: form, label: Plan, fields: [priority] }\n- { key: hello, type: form, label: Hello, fields: [squad] }\n',
  },
  'after-redundant': {
    says: ['`after` names an activity that another one which it names waits for already. Has a fix.'],
    bad: '- { key: plan, type: form, label: Plan, fields: [priority] }\n- { key: agree, type: form, label: Agree, fields: [dueDate] }\n- { key: prepare, type: form, label: Prepare, fields: [contact] }\n- { key: hello, type: form, label: Hello, fields: [squad], after: [plan, agree] }\n',
    good: '- { key: plan, type: form, label: Plan, fields: [priority] }\n- { key: agree, type: form, label: Agree, fields: [dueDate] }\n- { key: prepare, type: form, label: Prepare, fields: [contact] }\n- { key: hello, type: form, label: Hello, fields: [squad], after: [agree] }\n',
  },
  'lane-order-alone': {
    says: ['`laneOrder: parallel` on a phase with one lane. Has a fix.'],
    bad: '- key: rollout\n  label: Roll out\n  laneOrder: parallel\n  lanes:\n    - key: technical\n      activities:\n        - { key: install, type: form, label: Install, fields: [dueDate] }\n',
    good: '- key: rollout\n  label: Roll out\n  lanes:\n    - key: technical\n      activities:\n        - { key: install, type: form, label: Install, fields: [dueDate] }\n',
  },
  'lane-label-alone': {
    says: ['The only lane of a phase has a label, which tells it from nothing. Has a fix.'],
    bad: '- key: rollout\n  label: Roll out\n  lanes:\n    - key: technical\n      label: Technical work\n      activities:\n        - { key: install, type: form, label: Install, fields: [dueDate] }\n',
    good: '- key: rollout\n  label: Roll out\n  lanes:\n    - key: technical\n      activities:\n        - { key: install, type: form, label: Install, fields: [dueDate] }\n',
  },
  'phase-skippable': {
    says: [
      'Every activity of a phase, or of a lane of several, may be skipped: it can be passed without any work.',
    ],
    bad: '- key: rollout\n  label: Roll out\n  lanes:\n    - key: technical\n      activities:\n        - { key: install, type: form, label: Install, fields: [dueDate], skippable: true }\n',
    good: '- key: rollout\n  label: Roll out\n  lanes:\n    - key: technical\n      activities:\n        - { key: install, type: form, label: Install, fields: [dueDate] }\n        - { key: try-out, type: form, label: Try out, fields: [squad], skippable: true }\n',
  },
  'close-twice': {
    says: ['Two activities that every play comes to ask for closure code and close notes.'],
    bad: '- { key: sum-up, type: close-record, label: Sum up }\n- { key: wrap-up, type: close-record, label: Wrap up }\n',
    good: '- { key: wrap-up, type: close-record, label: Wrap up }\n',
  },
  'activity-unreachable': {
    says: [
      'The conditions of a phase, a lane and an activity exclude each other: what is inside is never reached. Nothing is said where a form of the phase asks for one of the fields, for it may change in between.',
    ],
    bad: '- key: rollout\n  label: Roll out\n  when: { engagement.stage: { equals: renew } }\n  lanes:\n    - key: technical\n      activities:\n        - { key: install, type: form, label: Install, fields: [dueDate] }\n        - key: greet\n          type: form\n          label: Greet\n          when: { engagement.stage: { equals: initial-onboarding } }\n          fields: [squad]\n',
    good: '- key: rollout\n  label: Roll out\n  when: { engagement.stage: { equals: renew } }\n  lanes:\n    - key: technical\n      activities:\n        - { key: install, type: form, label: Install, fields: [dueDate] }\n        - key: greet\n          type: form\n          label: Greet\n          when: { engagement.perceivedHealth: { equals: red } }\n          fields: [squad]\n',
  },
  'field-unknown': {
    says: ["A bare name in `fields` is a field of the play; the playbook's own are declared with a mapping."],
    bad: '- contractEnd\n',
    good: '- { name: contractEnd, label: End of the contract, type: date }\n',
  },
  'field-doubled': {
    says: ['One activity asks for a field twice.'],
    bad: '- priority\n- { name: priority, required: true }\n',
    good: '- { name: priority, required: true }\n',
  },
  'field-picked': {
    says: ['A field of the play has its type and its options already.'],
    bad: '- { name: priority, type: select, options: [high, low] }\n',
    good: '- { name: priority, required: true }\n',
  },
  'field-options': {
    says: ['A choice without options, or options on something that is no choice.'],
    bad: '- { name: region, label: Region, type: select, required: true }\n',
    good: '- { name: region, label: Region, type: select, required: true, options: [North, South] }\n',
  },
  'field-agrees': {
    says: [
      'A field that is declared in several activities has another type or other options in one of them.',
    ],
    bad: '- { key: one, type: form, label: One, fields: [{ name: seats, label: Seats, type: number }] }\n- { key: two, type: form, label: Two, fields: [{ name: seats, label: Seats, type: text }] }\n',
    good: '- { key: one, type: form, label: One, fields: [{ name: seats, label: Seats, type: number }] }\n- { key: two, type: form, label: Two, fields: [{ name: seats, label: Seats, type: number, required: true }] }\n',
  },
  'field-reserved': {
    says: [
      'A declared field has a name that means something else: `and`, `or`, `state`, `progress`, or one that every object has.',
    ],
    bad: '- { name: state, label: State of the building }\n',
    good: '- { name: buildingState, label: State of the building }\n',
  },
  'field-near-miss': {
    says: ['A declared field is named almost like a field of the play, which was probably meant.'],
    bad: '- { name: dueDat, label: Due date, type: date }\n',
    good: '- dueDate\n',
  },
  'field-label': {
    says: ['A declared field has no label: people would read the name that programs use.'],
    bad: '- { name: contractEnd, type: date }\n',
    good: '- { name: contractEnd, label: End of the contract, type: date }\n',
  },
  'field-hides-itself': {
    says: ['Whether a field is asked for depends on its own value, which it can then never get.'],
    bad: '- { name: reason, label: Reason, required: true, when: { reason: { exists: true } } }\n',
    good: '- priority\n- { name: reason, label: Reason, required: true, when: { priority: { equals: critical } } }\n',
  },
  'field-order': {
    says: [
      'A field depends on one that is asked for below it in the same form, so it appears above what was just answered.',
    ],
    bad: '- { name: reason, label: Reason, when: { priority: { equals: critical } } }\n- priority\n',
    good: '- priority\n- { name: reason, label: Reason, when: { priority: { equals: critical } } }\n',
  },
  'field-idle': {
    says: [
      'A declared checkbox or choice need not be answered, and no condition reads it: nothing comes of it.',
    ],
    bad: '- { name: training, label: Training, type: checkbox }\n',
    good: '- { name: training, label: Training, type: checkbox }\n- { name: trainer, label: Trainer, when: { training: { equals: true } } }\n',
  },
  'options-alike': {
    says: ['Choices differ by capitals and blanks alone. Holds for categories and closure codes, too.'],
    bad: '- { name: region, label: Region, type: select, required: true, options: [North, south, South] }\n',
    good: '- { name: region, label: Region, type: select, required: true, options: [North, South] }\n',
  },
  'option-single': {
    says: ['A required choice has one option.'],
    bad: '- { name: region, label: Region, type: select, required: true, options: [North] }\n',
    good: '- { name: region, label: Region, type: select, required: true, options: [North, South] }\n',
  },
  'form-long': {
    says: ['A form asks for more than 15 fields.'],
    bad: '- key: facts\n  type: form\n  label: Facts\n  fields:\n    - { name: fact1, label: Fact 1 }\n    - { name: fact2, label: Fact 2 }\n    - { name: fact3, label: Fact 3 }\n    - { name: fact4, label: Fact 4 }\n    - { name: fact5, label: Fact 5 }\n    - { name: fact6, label: Fact 6 }\n    - { name: fact7, label: Fact 7 }\n    - { name: fact8, label: Fact 8 }\n    - { name: fact9, label: Fact 9 }\n    - { name: fact10, label: Fact 10 }\n    - { name: fact11, label: Fact 11 }\n    - { name: fact12, label: Fact 12 }\n    - { name: fact13, label: Fact 13 }\n    - { name: fact14, label: Fact 14 }\n    - { name: fact15, label: Fact 15 }\n    - { name: fact16, label: Fact 16 }\n',
    good: '- key: facts\n  type: form\n  label: Facts\n  fields:\n    - { name: fact1, label: Fact 1 }\n    - { name: fact2, label: Fact 2 }\n',
  },
  'internal-visible-field': {
    says: [
      'An internal playbook asks whether the customer may see the play. Nobody outside ever does. Has a fix.',
    ],
    bad: '- priority\n- visibleToCustomer\n',
    good: '- priority\n',
  },
  'category-unasked': {
    says: ['There are categories, but no activity asks for one.'],
    bad: 'numberPrefix: EXA\nvisibility: customer\nroles: [customer-success-agent]\ncategories: [Guidance, Training]\nclosureCodes: [Done, Not done]\n',
    good: 'numberPrefix: EXA\nvisibility: customer\nroles: [customer-success-agent]\nclosureCodes: [Done, Not done]\n',
  },
  'closure-single': {
    says: ['There is one closure code: what was reached and what was not end alike.'],
    bad: 'numberPrefix: EXA\nvisibility: customer\nroles: [customer-success-agent]\nclosureCodes: [Done]\n',
    good: 'numberPrefix: EXA\nvisibility: customer\nroles: [customer-success-agent]\nclosureCodes: [Done, Not done]\n',
  },
  'condition-field': {
    says: ["A condition asks for a field that is neither the play's, nor declared, nor the engagement's."],
    bad: 'engagement.stag: { equals: renew }\n',
    good: 'engagement.stage: { equals: renew }\n',
  },
  'condition-operator': {
    says: ['There is no such operator, or it does not fit the kind of the field.'],
    bad: 'priority: { greater_than: low }\n',
    good: 'priority: { in: [critical, high, medium] }\n',
  },
  'condition-value': {
    says: ['The field never has the value that it is compared with.'],
    bad: 'priority: { equals: urgent }\n',
    good: 'priority: { equals: critical }\n',
  },
  'condition-never': {
    says: ['The condition contradicts itself: what hangs on it would always be skipped.'],
    bad: 'and:\n  - priority: { equals: high }\n  - priority: { equals: low }\n',
    good: 'priority: { in: [high, low] }\n',
  },
  'condition-always': {
    says: ['The condition holds whatever the play is like: it decides nothing. Has a fix.'],
    bad: 'or:\n  - priority: { equals: high }\n  - priority: { not_equals: high }\n',
    good: 'priority: { equals: high }\n',
  },
  'condition-branch': {
    says: ['An alternative of `or` can never hold, by itself or with what must hold beside it. Has a fix.'],
    bad: 'priority: { in: [critical, high] }\nor:\n  - seats: { greater_than: 10 }\n  - priority: { equals: low }\n',
    good: 'priority: { in: [critical, high] }\nor:\n  - seats: { greater_than: 10 }\n  - priority: { equals: critical }\n',
  },
  'condition-repeated': {
    says: [
      'A part of `and` or `or`, or a value of a list, is there twice: probably another one was meant. Has a fix.',
    ],
    bad: 'priority: { in: [critical, high, high] }\n',
    good: 'priority: { in: [critical, high, medium] }\n',
  },
  'condition-early': {
    says: [
      'The condition is looked at before anybody can have filled in the declared field that it asks for.',
    ],
    bad: '- { key: hello, type: form, label: Hello, fields: [squad], when: { seats: { greater_than: 10 } } }\n- { key: size, type: form, label: Size, fields: [{ name: seats, label: Seats, type: number }] }\n',
    good: '- { key: size, type: form, label: Size, fields: [{ name: seats, label: Seats, type: number }] }\n- { key: hello, type: form, label: Hello, fields: [squad], when: { seats: { greater_than: 10 } } }\n',
  },
  'condition-ended': {
    says: ['The condition holds only once the play has ended, and then nothing looks at it any more.'],
    bad: 'state: { in: [closed, canceled] }\n',
    good: 'state: { equals: in-progress }\n',
  },
  'description-missing': {
    says: ['The playbook does not say what it is for. People choose by that.'],
    bad: 'key: example\nlabel: Example\nplural: Examples\n',
    good: 'key: example\nlabel: Example\nplural: Examples\ndescription: What a document shows.\n',
  },
  'plural-missing': {
    says: ['There is no name for several plays, which the navigation and the list need.'],
    bad: 'key: example\nlabel: Example\ndescription: What a document shows.\n',
    good: 'key: example\nlabel: Example\nplural: Examples\ndescription: What a document shows.\n',
  },
  'label-doubled': {
    says: [
      'Two phases, two lanes or two activities of a phase, or two fields of a form have the same label.',
    ],
    bad: '- { key: one, type: form, label: Check, fields: [priority] }\n- { key: two, type: form, label: check, fields: [dueDate] }\n',
    good: '- { key: one, type: form, label: Check, fields: [priority] }\n- { key: two, type: form, label: Check again, fields: [dueDate] }\n',
  },
  'label-ending': {
    says: ['A label or a button ends with a mark. It is a name, not a sentence. Has a fix.'],
    bad: '- { key: hello, type: form, label: Say hello., fields: [priority] }\n',
    good: '- { key: hello, type: form, label: Say hello, fields: [priority] }\n',
  },
  'label-long': {
    says: ['A label has more than 60 characters, or a button more than 30.'],
    bad: '- key: hello\n  type: form\n  label: Find out together with everybody who is concerned what is to be done by when\n  fields: [priority]\n',
    good: '- key: hello\n  type: form\n  label: Agree on what is to be done\n  fields: [priority]\n',
  },
  'label-wordless': {
    says: ['A label, a button or a choice has no letter and no digit.'],
    bad: '- { key: hello, type: form, label: "***", fields: [priority] }\n',
    good: '- { key: hello, type: form, label: Important, fields: [priority] }\n',
  },
  'text-space': {
    says: [
      'Blanks around a label, a button or a choice, or several in a row: nobody sees them, every comparison does. Has a fix.',
    ],
    bad: '- { key: hello, type: form, label: "Say  hello ", fields: [priority] }\n',
    good: '- { key: hello, type: form, label: Say hello, fields: [priority] }\n',
  },
  'text-invisible': {
    says: [
      'A text holds a character that shows nothing or turns around what follows it. Joiners and marks that scripts need are fine. Has a fix.',
    ],
    bad: '- { key: hello, type: form, label: "Say\\u200Bhello", fields: [priority] }\n',
    good: '- { key: hello, type: form, label: Say hello, fields: [priority] }\n',
  },
  'button-text': {
    says: ['A button says something else than what it does: only a comment and a work note are sent.'],
    bad: '- { key: facts, type: form, label: Facts, button: Send and continue, fields: [priority] }\n',
    good: '- { key: facts, type: form, label: Facts, button: Keep and continue, fields: [priority] }\n',
  },
  'instructions-missing': {
    says: ['People must write a comment, a work note or a required long text, and are not told what.'],
    bad: '- { key: plan, type: work-note, label: Plan }\n',
    good: '- { key: plan, type: work-note, label: Plan, instructions: List the steps and who takes them. }\n',
  },
  'instructions-long': {
    says: ['Instructions have more than 800 characters and hide the work below them.'],
    bad: '- key: plan\n  type: work-note\n  label: Plan\n  instructions: >-\n    List the steps in the order in which they are to be taken, and say of each who takes it and by when it is done.\n    List the steps in the order in which they are to be taken, and say of each who takes it and by when it is done.\n    List the steps in the order in which they are to be taken, and say of each who takes it and by when it is done.\n    List the steps in the order in which they are to be taken, and say of each who takes it and by when it is done.\n    List the steps in the order in which they are to be taken, and say of each who takes it and by when it is done.\n    List the steps in the order in which they are to be taken, and say of each who takes it and by when it is done.\n    List the steps in the order in which they are to be taken, and say of each who takes it and by when it is done.\n    List the steps in the order in which they are to be taken, and say of each who takes it and by when it is done.\n',
    good: '- key: plan\n  type: work-note\n  label: Plan\n  instructions: List the steps, who takes them, and by when.\n',
  },
  'instructions-repeat': {
    says: ['Instructions say only what the label says.'],
    bad: '- { key: plan, type: work-note, label: Make a plan, instructions: Make a plan. }\n',
    good: '- { key: plan, type: work-note, label: Make a plan, instructions: List the steps and who takes them. }\n',
  },
  'internal-text': {
    says: ['A text of an internal playbook counts on a customer who reads it. English texts only.'],
    bad: '- { key: end, type: comment, label: Sum up, instructions: Tell the customer what was reached. }\n',
    good: '- { key: end, type: comment, label: Sum up, instructions: Say what was reached. The customer does not see it. }\n',
  },
  'work-note-text': {
    says: [
      'A text of a work note counts on a customer who reads it, but customers never see work notes. English texts only.',
    ],
    bad: '- { key: plan, type: work-note, label: Plan, instructions: Tell the customer what comes next. }\n',
    good: '- { key: plan, type: work-note, label: Plan, instructions: Say who does what. Only colleagues read it. }\n',
  },
  'comment-text': {
    says: [
      'A text of a comment says that no customer reads it, but in a playbook that customers see they read every comment. English texts only.',
    ],
    bad: '- { key: hello, type: comment, label: Hello, instructions: Be frank. Only your team reads this. }\n',
    good: '- { key: hello, type: comment, label: Hello, instructions: Be friendly. The customer reads this. }\n',
  },
  'scenario-unknown': {
    says: [
      'A scenario names an activity, lane, phase, field, value, record, state, role or reason that is not there.',
    ],
    bad: 'scenarios:\n  - name: Ends as soon as it is started\n    steps:\n      - complete: exampel-end\n    expect: { state: in-progress }\n',
    good: 'scenarios:\n  - name: Ends as soon as it is started\n    steps:\n      - complete: example-end\n        with: { closureCode: Achieved, closeNotes: Done. }\n    expect: { state: in-progress }\n',
  },
  'scenario-step': {
    says: ['A step does two things or nothing, or has a key that belongs beside another one.'],
    bad: 'scenarios:\n  - name: Rests\n    steps:\n      - { pause: true, expect: { state: paused } }\n      - resume: true\n        reason: We go on.\n',
    good: 'scenarios:\n  - name: Rests\n    steps:\n      - { pause: true, expect: { state: paused } }\n      - resume: true\n',
  },
  'scenario-name': {
    says: ['Two scenarios have one name: a report could not tell them apart.'],
    bad: 'scenarios:\n  - { name: The start, expect: { state: new } }\n  - { name: The start, given: { roles: [viewer] }, expect: { refused: forbidden } }\n',
    good: 'scenarios:\n  - { name: The start, expect: { state: new } }\n  - { name: The start by a viewer, given: { roles: [viewer] }, expect: { refused: forbidden } }\n',
  },
  'scenario-expects': {
    says: ['A scenario expects nothing: it would show only that its steps can be done.'],
    bad: 'scenarios:\n  - name: Rests\n    steps: [{ pause: true }]\n',
    good: 'scenarios:\n  - name: Rests\n    steps: [{ pause: true }]\n    expect: { state: paused }\n',
  },
  'playbook-key': {
    says: ['Two files have the same `key`.'],
    bad: 'key: customer-play\n',
    good: 'key: customer-play-north\n',
  },
  'number-prefix': {
    says: [
      'Two playbooks have one number prefix, one is the other with digits after it (their numbers could meet), or it is the prefix of engagements, tasks or meetings.',
    ],
    bad: 'numberPrefix: CPL1\nvisibility: customer\nroles: [customer-success-agent]\nclosureCodes: [Done, Not done]\n',
    good: 'numberPrefix: EXA\nvisibility: customer\nroles: [customer-success-agent]\nclosureCodes: [Done, Not done]\n',
  },
  'playbook-label': {
    says: ['Two playbooks have the same label: people see one name twice in every list and menu.'],
    bad: 'key: example\nlabel: Customer play\nplural: Examples\ndescription: What a document shows.\n',
    good: 'key: example\nlabel: Example\nplural: Examples\ndescription: What a document shows.\n',
  },
  'playbook-label-start': {
    says: [
      'The label of one playbook is the beginning of another one: where there is little room, both look the same.',
    ],
    bad: 'key: example\nlabel: Customer play in the north\nplural: Examples\ndescription: What a document shows.\n',
    good: 'key: example\nlabel: Play in the north\nplural: Examples\ndescription: What a document shows.\n',
  },
  'changed-key': {
    says: [
      'An activity, or the playbook, has another key: programs and reports that know it by the old one lose it. The label may change at any time.',
    ],
    bad: '- { key: core-facts, type: form, label: Facts, fields: [priority] }\n',
    good: '- { key: facts, type: form, label: Core facts, fields: [priority] }\n',
  },
  'removed-activity': {
    says: ['An activity of the version before is not there any more.'],
    bad: '- key: work\n  label: Work\n  lanes:\n    - key: lane\n      activities:\n        - { key: facts, type: form, label: Facts, fields: [priority] }\n',
    good: '- key: work\n  label: Work\n  lanes:\n    - key: lane\n      activities:\n        - { key: facts, type: form, label: Facts, fields: [priority] }\n        - { key: dates, type: form, label: Dates, fields: [dueDate] }\n',
  },
  'changed-type': {
    says: ['A key means another kind of work than before.'],
    bad: '- { key: plan, type: work-note, label: Plan, instructions: List the steps. }\n',
    good: '- { key: plan-note, type: work-note, label: Write a plan, instructions: List the steps. }\n- { key: plan, type: form, label: Plan, fields: [priority] }\n',
  },
  'loosened-gate': {
    says: [
      'What kept a play from going on does so no more: an activity may be skipped, or a gate waits for less.',
    ],
    bad: '- { key: facts, type: form, label: Facts, fields: [priority] }\n- { key: work, type: records, label: Work, collection: tasks, open: [new, in-progress, paused], skippable: true }\n',
    good: '- { key: facts, type: form, label: Facts, fields: [priority] }\n- { key: work, type: records, label: Work, collection: tasks, open: [new, in-progress, paused] }\n',
  },
  'changed-field': {
    says: ['A declared field holds something else than before, or lost an option that plays may hold.'],
    bad: '- { name: seats, label: Seats, type: text }\n',
    good: '- { name: seats, label: Seats, type: number }\n',
  },
  'opened-visibility': {
    says: ['The version before is internal, this one is for customers to see.'],
    bad: 'numberPrefix: EXA\nvisibility: customer\nroles: [customer-success-agent]\nclosureCodes: [Done, Not done]\n',
    good: 'numberPrefix: EXA\nvisibility: internal\nroles: [customer-success-agent]\nclosureCodes: [Done, Not done]\n',
  },
  'changed-prefix': {
    says: ['New plays would be numbered in another way than those there are.'],
    bad: 'numberPrefix: EXM\nvisibility: customer\nroles: [customer-success-agent]\nclosureCodes: [Done, Not done]\n',
    good: 'numberPrefix: EXA\nvisibility: customer\nroles: [customer-success-agent]\nclosureCodes: [Done, Not done]\n',
  },
  'silence-invalid': {
    says: [
      'A silence has no reason, names no rule, or names one that is an error: what has an error cannot be run.',
    ],
    bad: '# lint-ignore label-ending\n- { key: hello, type: form, label: Say hello, fields: [priority] }\n',
    good: "# lint-ignore label-ending: the customer's own name for it\n- { key: hello, type: form, label: Say hello!, fields: [priority] }\n",
  },
  'silence-unused': {
    says: ['A silence is about something that is not found, or not any more. Has a fix.'],
    bad: "# lint-ignore label-ending: the customer's own name for it\n- { key: hello, type: form, label: Say hello, fields: [priority] }\n",
    good: "# lint-ignore label-ending: the customer's own name for it\n- { key: hello, type: form, label: Say hello!, fields: [priority] }\n",
  },
  'more-findings': {
    says: ['A file has more than 200 findings; the rest is only counted.'],
    bad: null,
    good: null,
  },
  'rule-crashed': {
    says: [
      'A rule could not be checked. Nothing is wrong with the playbook for that alone; it is a defect of the linter, and the message says which rule.',
    ],
    bad: null,
    good: null,
  },
}
