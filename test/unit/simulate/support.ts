import { expect } from 'vitest'
import { readDefinition } from '../../../src/definition/parse.ts'
import type { Definition } from '../../../src/definition/types.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'

/** A playbook with a bit of everything: own fields, conditions, parallel lanes, a gate, what may be skipped. */
export const LAUNCH = `key: launch
label: Launch
plural: Launches
description: Brings something to people.
record:
  numberPrefix: LCH
  visibility: customer
  roles: [customer-success-agent, ale-success-agent]
  categories: [Guidance, Training]
  closureCodes: [Achieved, Not achieved]
phases:
  - key: prepare
    label: Prepare
    lanes:
      - key: setup
        activities:
          - { key: begin, type: create, label: Begin, fields: [engagement] }
          - key: facts
            type: form
            label: Facts
            fields:
              - { name: shortDescription, required: true }
              - priority
              - { name: regulated, label: Regulated, type: checkbox }
              - { name: regulator, label: Regulator, required: true, when: { regulated: { equals: true } } }
          - key: legal
            type: comment
            label: Legal review
            instructions: What the lawyers say.
            when: { regulated: { equals: true } }
            skippable: true
            roles: [ale-success-agent]
  - key: work
    label: Work
    laneOrder: parallel
    lanes:
      - key: talk
        label: Talk
        activities:
          - { key: hello, type: comment, label: Hello, instructions: Say hello., skippable: true }
      - key: do
        label: Do
        activities:
          - key: work-done
            type: records
            label: Work done
            collection: tasks
            open: [new, in-progress, paused]
  - key: end
    label: End
    lanes:
      - key: close
        activities:
          - { key: wrap-up, type: close-record, label: Wrap up }
close:
  openRecords: refuse
cancel:
  openRecords: leave
`

/** Reads a playbook that must have no error. */
export function sound(
  text: string,
  file = 'launch.yaml',
): ReturnType<typeof readDefinition> & { definition: Definition } {
  const read = readDefinition({ file, text, vocabulary: defaultVocabulary })
  expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  return { ...read, definition: read.definition as Definition }
}

export const launch = (): Definition => sound(LAUNCH).definition
