import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type Answers,
  firstAnswers,
  keyOf,
  prefixOf,
  rolesToRun,
  textOf,
  wrongIn,
} from '../../../../src/admin/playbooks/new/answers.ts'
import { defaultVocabulary, parseDefinition } from '../../../../src/definition/index.ts'

const customerPlay = readFileSync('playbook-definitions/customer-play.yaml', 'utf8')
const read = (text: string) => parseDefinition({ file: 'new.yaml', text, vocabulary: defaultVocabulary })
const other = read(customerPlay).definition
if (!other) throw new Error('The shipped playbook is sound.')

const page = {
  vocabulary: defaultVocabulary,
  others: [other],
  reservedPrefixes: { TSK: 'tasks' },
  taken: [
    { key: 'customer-play', label: 'Customer play', state: 'published' as const, version: 1 },
    { key: 'site-visit', label: 'Site visit', state: 'draft' as const, version: 0 },
  ],
}
const answered = (answers: Partial<Answers>): Answers => ({ ...firstAnswers(page), ...answers })

describe('a new playbook', () => {
  it('gets a key and a prefix from its name, other than those that are taken', () => {
    const answers = answered({ label: 'Site visit' })
    expect(keyOf({ answers, ...page })).toBe('site-visit-2')
    expect(prefixOf({ answers, ...page })).toMatch(/^[A-Z]{3}$/)
    expect(keyOf({ answers: answered({ label: ' ' }), ...page })).toBe('')
    expect(prefixOf({ answers: answered({ label: 'Task', numberPrefix: ' tsk ' }), ...page })).toBe('TSK')
    expect(wrongIn({ answers, ...page })).toEqual({})
  })

  it('offers only roles that run plays', () => {
    expect(rolesToRun(page)).toContain('customer-success-agent')
    expect(rolesToRun(page)).not.toContain('viewer')
    expect(rolesToRun(page)).not.toContain('customer')
  })

  it('says what is missing or taken, and by whom', () => {
    expect(wrongIn({ answers: answered({ roles: [] }), ...page })).toEqual({
      label: { code: 'label' },
      roles: { code: 'roles' },
    })
    const taken = answered({ label: 'X', key: 'customer-play', numberPrefix: 'CPL' })
    expect(wrongIn({ answers: taken, ...page })).toEqual({
      key: { code: 'keyTaken', params: { key: 'customer-play', label: 'Customer play' } },
      numberPrefix: { code: 'prefixTaken', params: { prefix: 'CPL', label: 'Customer play' } },
    })
    const odd = answered({ label: 'X', key: 'No Key', numberPrefix: '1', start: 'copy' })
    expect(wrongIn({ answers: odd, ...page })).toEqual({
      key: { code: 'key' },
      numberPrefix: { code: 'prefix' },
      copied: { code: 'copied' },
    })
    expect(wrongIn({ answers: answered({ label: 'X', numberPrefix: 'tsk' }), ...page })).toEqual({
      numberPrefix: { code: 'prefixReserved', params: { prefix: 'TSK', records: 'tasks' } },
    })
    // A prefix that every object has is not one that is reserved.
    expect(wrongIn({ answers: answered({ label: 'constructor' }), ...page })).toEqual({})
    expect(wrongIn({ answers: answered({ start: 'text' }), ...page })).toEqual({ text: { code: 'text' } })
  })

  it.each(['blank', 'customer', 'internal'] as const)('makes a sound text from %s', (start) => {
    const answers = answered({ label: 'Größe: "Ümläut" #1', start, visibility: 'internal' })
    const text = textOf({ answers, copiedText: null, ...page })
    const { definition, findings } = read(text ?? '')
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(definition).toMatchObject({
      key: 'groesse-uemlaeut-1',
      label: 'Größe: "Ümläut" #1',
      record: { visibility: 'internal' },
    })
  })

  it('copies another playbook with its comments, and changes only what was answered', () => {
    const answers = answered({
      label: 'Renewal',
      numberPrefix: 'ren',
      start: 'copy',
      copied: 'customer-play',
      roles: ['ale-success-agent', 'customer-success-agent'],
    })
    const text = textOf({ answers, copiedText: customerPlay, ...page }) ?? ''
    expect(text).toContain('# yaml-language-server: $schema=./playbook.schema.json')
    expect(text.split('\n').slice(12)).toEqual(customerPlay.split('\n').slice(12))
    const { definition } = read(text)
    expect(definition).toMatchObject({
      key: 'renewal',
      label: 'Renewal',
      plural: 'Renewal',
      record: {
        ...other.record,
        numberPrefix: 'REN',
        roles: ['ale-success-agent', 'customer-success-agent'],
      },
    })
    expect(textOf({ answers, copiedText: 'a: [', ...page })).toBeNull()
    expect(textOf({ answers, copiedText: null, ...page })).toBeNull()
  })
})
