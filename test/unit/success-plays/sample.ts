import { fileURLToPath } from 'node:url'
import { loadDefinitions } from '../../../src/definition/load.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'
import { type ReadSuccessPlay, readSuccessPlay } from '../../../src/success-plays/parse.ts'
import type { Playbooks } from '../../../src/success-plays/types.ts'

export const SHIPPED = fileURLToPath(new URL('../../../playbook-definitions/', import.meta.url))

export const playbooks: Playbooks = new Map(
  loadDefinitions({ directory: SHIPPED, vocabulary: defaultVocabulary }).definitions.map(({ definition }) => [
    definition.key,
    definition,
  ]),
)

/** A success play without a mistake, that has one of everything. */
export const SAMPLE = `key: sample
category: success-support
subCategory: Tests
title: Sample
from: [engagement]
roles: [customer-success-agent]
questions:
  - name: topic
    label: Topic
    required: true
  - name: size
    label: Size
    type: select
    options: [small, large]
    default: small
creates:
  - as: main
    play:
      playbook: internal-play
      fields:
        shortDescription: "About {{ answers.topic }}"
        priority: high
        dueDate: +7 days
        assignedTo: me
  - as: work
    when: { size: { equals: large } }
    task:
      of: main
      shortDescription: "Work on {{ main.number }}"
      dueDate: +2 weeks
  - as: talk
    meeting:
      of: main
      subject: Talk
      attendees: [me, squad]
`

/** The sample with pieces replaced; each must be there. */
export function sample(...changes: [from: string, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The sample has no ${JSON.stringify(from)}.`)
    return text.replace(from, () => to)
  }, SAMPLE)
}

export function read(text: string, known: Playbooks | null = playbooks): ReadSuccessPlay {
  return readSuccessPlay({ file: 'sample.yaml', text, vocabulary: defaultVocabulary, playbooks: known })
}
