import { expect } from 'vitest'
import type { PlaybookPage } from '../../src/runtime/playbooks/types.ts'
import type { Caller, RestAnswer, TestApp } from './app.ts'

/** Shorthands for tests that work on playbooks over REST. */

/** The text of a small, sound playbook; `more` goes to its end. */
export const smallText = ({
  key = 'check-in',
  label = 'Check-in',
  prefix = 'CHK',
  activity = 'Ask how it goes',
  more = '',
}: {
  key?: string
  label?: string
  prefix?: string
  activity?: string
  more?: string
} = {}): string => `# Comments are kept.
key: ${key}
label: ${label}
plural: ${label}s
description: A short look at how an engagement goes.
record:
  numberPrefix: ${prefix}
  visibility: internal
  roles: [customer-success-agent]
  categories: [General]
  closureCodes: [Achieved, Canceled]

phases:
  - key: talk
    label: Talk
    lanes:
      - key: setup
        activities:
          - key: select-engagement
            type: create
            label: Select engagement
            button: Continue
            fields: [engagement]
          - key: core
            type: form
            label: ${activity}
            button: Mark Complete
            fields:
              - { name: category }
              - { name: shortDescription, required: true }
          - key: related-work
            type: records
            label: Related work
            button: Mark Complete
            collection: tasks
            open: [new, in-progress, paused]
          - key: close-record
            type: close-record
            label: Close the check-in
            button: Close
${more}`

/** A scenario that passes, or with another state at its end fails. */
export const scenarioText = ({
  name = 'A task keeps it open',
  state = 'closed',
}: {
  name?: string
  state?: string
} = {}): string => `
scenarios:
  - name: ${name}
    steps:
      - reach: close-record
      - close: { closureCode: Achieved, closeNotes: Done. }
    expect: { state: ${state} }
`

export const pageOf = async ({
  app,
  key,
  user = 'playbookAdmin',
}: {
  app: TestApp
  key: string
  user?: Caller
}): Promise<PlaybookPage> => {
  const answer = await app.rest('GET', `/playbooks/${key}/page`, { user })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body as PlaybookPage
}

export const createdDraft = async ({
  app,
  text = smallText(),
}: {
  app: TestApp
  text?: string
}): Promise<{ key: string; rev: number }> => {
  const answer = await app.rest('POST', '/playbooks/drafts', { user: 'playbookAdmin', body: { text } })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}

/** Saves a draft over whatever is there. */
export const savedDraft = async ({
  app,
  key,
  text,
}: {
  app: TestApp
  key: string
  text: string
}): Promise<{ key: string; rev: number }> => {
  const { rev } = await pageOf({ app, key })
  const answer = await app.rest('PUT', `/playbooks/${key}/draft`, {
    user: 'playbookAdmin',
    body: { text, rev },
  })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}

/** Publishes the draft as it is. */
export const publish = async ({
  app,
  key,
  note = 'Because.',
}: {
  app: TestApp
  key: string
  note?: string
}): Promise<RestAnswer> => {
  const { rev } = await pageOf({ app, key })
  return app.rest('POST', `/playbooks/${key}/publish`, { user: 'playbookAdmin', body: { note, rev } })
}

/** A published playbook. */
export const published = async ({
  app,
  text = smallText(),
}: {
  app: TestApp
  text?: string
}): Promise<PlaybookPage> => {
  const { key } = await createdDraft({ app, text })
  const answer = await publish({ app, key })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return pageOf({ app, key })
}
