import { describe, expect, test } from 'vitest'
import { lintPlaybook } from '../../../src/definition/lint/registry.ts'
import { playbookShape } from '../../../src/definition/schema.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'
import { expectFindings, expectNoFinding, parse, SAMPLE, sample } from './sample.ts'

test('the sample has no finding', () => expectNoFinding(SAMPLE))

describe('role-unknown', () => {
  test('of the playbook', () => {
    const [message] = expectFindings(
      'role-unknown',
      sample(['[customer-success-agent]', '[customer-success-agent, §vewer]']),
    )
    expect(message).toBe(
      'unknown role "vewer"; allowed: admin, playbook-admin, customer-success-agent, ale-success-agent, viewer, customer; did you mean "viewer"?',
    )
  })
  test('of an activity', () => {
    expectFindings(
      'role-unknown',
      sample(['label: Plan }', 'label: Plan, roles: [§boss, customer-success-agent] }']),
    )
  })
})

describe('activity-roles', () => {
  test('a role that may not run the playbook is doubtful', () => {
    expectFindings(
      'activity-roles',
      sample(['label: Plan }', 'label: Plan, roles: [customer-success-agent, §ale-success-agent] }']),
    )
  })
  test('one that may is not', () => {
    expectNoFinding(sample(['label: Plan }', 'label: Plan, roles: [customer-success-agent] }']))
  })
})

describe('records', () => {
  test('records-collection', () => {
    const [message] = expectFindings('records-collection', sample(['collection: tasks', 'collection: §task']))
    expect(message).toBe('unknown collection "task"; allowed: tasks, meetings; did you mean "tasks"?')
    expectFindings('records-collection', sample(['collection: tasks', 'collection: §constructor']))
  })
  test('records-state', () => {
    const [message] = expectFindings(
      'records-state',
      sample(['[new, paused]', '[new, §draft, §in_progress]']),
    ).slice(1)
    expect(message).toBe(
      'unknown state "in_progress" of tasks; allowed: new, in-progress, paused, complete, canceled; did you mean "in-progress"?',
    )
    expectNoFinding(sample(['collection: tasks, open: [new, paused]', 'collection: meetings, open: [draft]']))
  })
  test('records-stuck', () => {
    const all = 'collection: meetings, open: §[draft, scheduled, complete, canceled]'
    expectFindings('records-stuck', sample(['collection: tasks, open: [new, paused]', all]))
  })
})

describe('keys-unique', () => {
  test('phases', () => expectFindings('keys-unique', sample(['- key: end', '- key: §work'])))
  test('lanes of a phase', () => expectFindings('keys-unique', sample(['- key: gates', '- key: §talk'])))
  test('lanes of two phases may share a key', () => expectNoFinding(sample(['- key: gates', '- key: setup'])))
  test('activities of the whole playbook', () => {
    expectFindings('keys-unique', sample(['{ key: close-record', '{ key: §facts']))
  })
})

describe('running the rules', () => {
  const source = playbookShape.parse({
    key: 'a',
    label: 'A',
    record: { numberPrefix: 'AA', visibility: 'internal', roles: ['admin'], closureCodes: ['x'] },
    phases: [
      {
        key: 'a',
        label: 'A',
        lanes: [{ key: 'a', activities: [{ key: 'a', label: 'A', type: 'close-record' }] }],
      },
    ],
  })
  const { definition } = parse(SAMPLE)
  test('a rule that crashes is a finding, and the others are still heard', () => {
    const found: unknown[] = []
    const crashes = { id: 'crashes', severity: 'error', check: () => JSON.parse('{') } as const
    const speaks = {
      id: 'speaks',
      severity: 'warning',
      check: ({ report }: { report: (found: { path: []; message: string }) => void }) =>
        report({ path: [], message: 'hello' }),
    } as const
    if (definition === null) throw new Error('the sample has a definition')
    lintPlaybook({
      definition,
      source,
      vocabulary: defaultVocabulary,
      checks: [crashes, speaks],
      report: (finding) => found.push(finding),
    })
    expect(found).toMatchObject([
      {
        rule: 'rule-crashed',
        severity: 'error',
        message: expect.stringContaining('the rule crashes could not be checked'),
      },
      { rule: 'speaks', severity: 'warning', message: 'hello' },
    ])
  })
})
