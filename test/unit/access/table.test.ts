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
touchpoints   CRUD   CRU-            CRU-                    -R--               -R--    -r--
objectives    CRUD   CRU-            CRU-                    -R--               -R--    -r--
outcomes      CRUD   CRU-            CRU-                    -R--               -R--    -r--
initiatives   CRUD   CRU-            CRU-                    -R--               -R--    -r--
successTasks  CRUD   CRU-            CRU-                    -R--               -R--    -r--
riskSignals   CRUD   CRU-            CRU-                    -R--               -R--    ----
escalations   CRUD   CRU-            CRU-                    -R--               -R--    ----
adoptionRoadmaps CRUD CRU-           CRU-                    -R--               -R--    ----
contracts     CRUD   CRU-            CRU-                    -R--               -R--    ----
soldProducts  CRUD   CRU-            CRU-                    -R--               -R--    ----
productUsage  CRUD   CRU-            CRU-                    -R--               -R--    ----
accountTeam   CRUD   CRUD            CRUD                    -R--               -R--    ----
customerTeam  CRUD   CRUD            CRUD                    -R--               -R--    ----
products      CRUD   CRUD            -R--                    -R--               -R--    ----
healthIndicators CRUD CRUD           -R--                    -R--               -R--    ----
colorBands    CRUD   CRUD            -R--                    -R--               -R--    ----
riskOccurrences -R-- -R--            -R--                    -R--               -R--    ----
usageReadings -R--   -R--            -R--                    -R--               -R--    ----
healthValues  -R--   -R--            -R--                    -R--               -R--    ----
timeline      -R--   -R--            -R--                    -R--               -R--    ----
healthSnapshots CR-D -R--            -R--                    -R--               -R--    ----
adoptionSnapshots CR-D -R--          -R--                    -R--               -R--    ----
activity      CR--   CR--            cR--                    cR--               -R--    cr--
attachments   CRUD   CRUD            cRud                    cRud               -R--    -r--
emailTemplates CRUD  CRUD            -R--                    -R--               -R--    ----
formTemplates CRUD   CRUD            Crud                    Crud               -r--    ----
articles      CRUD   CRUD            -R--                    -R--               -R--    ----
feedback      -R--   -R--            -R--                    -R--               -R--    ----
discussions   Cru-   Cru-            Cru-                    Cru-               -r--    -r--
messages      cr--   cr--            cr--                    cr--               cr--    cr--
launches      -R--   -R--            -R--                    -R--               -R--    ----
playbooks     CR--   CR--            -r--                    -r--               -r--    ----
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
  'attachments customer-success-agent create': 'of-runnable-play',
  'attachments customer-success-agent update': 'own-record',
  'attachments customer-success-agent delete': 'own-record',
  'formTemplates customer-success-agent read': 'own-or-shared',
  'formTemplates customer-success-agent update': 'own-record',
  'formTemplates customer-success-agent delete': 'own-record',
  'attachments ale-success-agent create': 'of-runnable-play',
  'attachments ale-success-agent update': 'own-record',
  'attachments ale-success-agent delete': 'own-record',
  'formTemplates ale-success-agent read': 'own-or-shared',
  'formTemplates ale-success-agent update': 'own-record',
  'formTemplates ale-success-agent delete': 'own-record',
  'attachments customer read': 'visible-attachment',
  'formTemplates viewer read': 'own-or-shared',
  'discussions admin read': 'discussion-reader',
  'discussions admin update': 'discussion-reader',
  'messages admin create': 'of-readable-discussion',
  'messages admin read': 'of-readable-discussion',
  'discussions playbook-admin read': 'discussion-reader',
  'discussions playbook-admin update': 'discussion-reader',
  'messages playbook-admin create': 'of-readable-discussion',
  'messages playbook-admin read': 'of-readable-discussion',
  'discussions customer-success-agent read': 'discussion-reader',
  'discussions customer-success-agent update': 'discussion-reader',
  'messages customer-success-agent create': 'of-readable-discussion',
  'messages customer-success-agent read': 'of-readable-discussion',
  'discussions ale-success-agent read': 'discussion-reader',
  'discussions ale-success-agent update': 'discussion-reader',
  'messages ale-success-agent create': 'of-readable-discussion',
  'messages ale-success-agent read': 'of-readable-discussion',
  'discussions viewer read': 'discussion-reader',
  'messages viewer create': 'of-readable-discussion',
  'messages viewer read': 'of-readable-discussion',
  'discussions customer read': 'discussion-reader',
  'messages customer create': 'of-readable-discussion',
  'messages customer read': 'of-readable-discussion',
  'playbooks customer-success-agent read': 'published-playbook',
  'playbooks ale-success-agent read': 'published-playbook',
  'playbooks viewer read': 'published-playbook',
  'touchpoints customer read': 'shown-record',
  'objectives customer read': 'shown-record',
  'outcomes customer read': 'shown-record',
  'initiatives customer read': 'shown-record',
  'successTasks customer read': 'shown-record',
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
