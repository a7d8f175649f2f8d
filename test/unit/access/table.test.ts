import { describe, expect, it } from 'vitest'
import type { Operation, Rule } from '../../../src/access/table.ts'
import { ACCESS, OPERATIONS } from '../../../src/access/table.ts'
import { ROLES } from '../../../src/definition/values.ts'
import { COLLECTION_KEYS } from '../../../src/options.ts'

/**
 * The whole table, cell by cell: c, r, u, d for create, read, update, delete. A capital letter means always, a small
 * one for some records only, a dash never.
 */
const MATRIX = `
              admin  playbook-admin  customer-success-agent  ale-success-agent  viewer  customer
accounts      CRUD   CRU-            CRU-                    -R--               -R--    -r--
contacts      CRUD   CRU-            CRU-                    -R--               -R--    -r--
engagements   CRUD   CRU-            CRU-                    -R--               -R--    -r--
plays         CRUD   cRU-            cRu-                    cRu-               -R--    -r--
tasks         CRUD   cRU-            cRu-                    cRu-               -R--    -r--
meetings      CRUD   cRU-            cRu-                    cRu-               -R--    -r--
squads        CRUD   CRU-            CRU-                    -R--               -R--    ----
activity      CR--   CR--            cR--                    cR--               -R--    cr--
definitions   -R--   -R--            -R--                    -R--               -R--    ----
counters      ----   ----            ----                    ----               ----    ----
users         CRUD   -Ru-            -Ru-                    -Ru-               -Ru-    -ru-
`

/** Which records the small letters stand for. */
const FILTERS: Record<string, string> = {
  'plays playbook-admin create': 'runnable-playbook',
  'plays customer-success-agent create': 'runnable-playbook',
  'plays customer-success-agent update': 'runnable-playbook',
  'plays ale-success-agent create': 'runnable-playbook',
  'plays ale-success-agent update': 'runnable-playbook',
  'tasks playbook-admin create': 'of-runnable-play',
  'tasks customer-success-agent create': 'of-runnable-play',
  'tasks customer-success-agent update': 'of-runnable-play',
  'meetings playbook-admin create': 'of-runnable-play',
  'meetings customer-success-agent create': 'of-runnable-play',
  'meetings customer-success-agent update': 'of-runnable-play',
  'activity customer-success-agent create': 'of-runnable-play',
  'tasks ale-success-agent create': 'of-runnable-play',
  'tasks ale-success-agent update': 'of-runnable-play',
  'meetings ale-success-agent create': 'of-runnable-play',
  'meetings ale-success-agent update': 'of-runnable-play',
  'activity ale-success-agent create': 'of-runnable-play',
  'accounts customer read': 'own-account',
  'contacts customer read': 'own-contact',
  'engagements customer read': 'of-own-account',
  'plays customer read': 'visible-play',
  'tasks customer read': 'visible-task',
  'meetings customer read': 'of-visible-play',
  'activity customer create': 'comment-on-visible-play',
  'activity customer read': 'visible-comment',
  'users playbook-admin update': 'self',
  'users customer-success-agent update': 'self',
  'users ale-success-agent update': 'self',
  'users viewer update': 'self',
  'users customer read': 'self-and-staff',
  'users customer update': 'self',
}

const [header = '', ...lines] = MATRIX.trim().split('\n')
const roles = header.trim().split(/\s+/)

describe('the access table', () => {
  it('has a line for every collection and a column for every role', () => {
    expect(lines.map((line) => line.split(/\s+/)[0]).sort()).toEqual([...COLLECTION_KEYS].sort())
    expect(roles).toEqual([...ROLES])
  })

  for (const line of lines) {
    const [collection = '', ...cells] = line.split(/\s+/)
    for (const [at, role] of roles.entries()) {
      it(`${collection}, ${role}: ${cells[at]}`, () => {
        const rules = (ACCESS as unknown as Record<string, Record<string, Record<Operation, Rule>>>)[
          collection
        ]?.[role]
        expect(OPERATIONS.map((operation) => letter(operation, rules?.[operation])).join('')).toBe(cells[at])
        for (const operation of OPERATIONS) {
          const rule = rules?.[operation]
          expect(typeof rule === 'string' ? rule : undefined).toBe(
            FILTERS[`${collection} ${role} ${operation}`],
          )
        }
      })
    }
  }
})

const letter = (operation: Operation, rule: Rule | undefined): string => {
  const small = operation.charAt(0)
  if (rule === true) return small.toUpperCase()
  return typeof rule === 'string' ? small : '-'
}
