import type { Caller } from '../../support/app.ts'

/** The columns of the matrix: who asks. */
export const CALLERS: Readonly<Record<string, Caller>> = {
  admin: 'admin',
  pb_admin: 'playbookAdmin',
  cs_agent: 'agent',
  ale_agent: 'aleAgent',
  viewer: 'viewer',
  customer: 'customer',
  customer2: 'customer2',
  no_role: 'nobody',
  nobody: null,
}

/**
 * Who may create, read, update and delete what. A letter: that works; a dash: it does not. The records are those of the
 * first account, whose customer is `customer`; `customer2` belongs to another account, `no_role` is signed in without
 * any role, and `nobody` is not signed in.
 *
 * An entry of the stream is never changed, nor deleted, by anybody. Definitions come from files, counters are the
 * server's.
 */
export const MATRIX = `
                                admin  pb_admin  cs_agent  ale_agent  viewer  customer  customer2  no_role  nobody
own user                        CRUD   -RU-      -RU-      -RU-       -RU-    -RU-      -RU-       ----     ----
user, of the staff              CRUD   -R--      -R--      -R--       -R--    -R--      -R--       ----     ----
user, a customer                CRUD   -R--      -R--      -R--       -R--    ----      ----       ----     ----
account                         CRUD   CRU-      CRU-      -R--       -R--    -R--      ----       ----     ----
contact, the customer's own     CRUD   CRU-      CRU-      -R--       -R--    -R--      ----       ----     ----
contact, somebody else          CRUD   CRU-      CRU-      -R--       -R--    ----      ----       ----     ----
engagement                      CRUD   CRU-      CRU-      -R--       -R--    -R--      ----       ----     ----
play, customer-play             CRUD   -RU-      CRU-      -R--       -R--    -R--      ----       ----     ----
play, made invisible            CRUD   -RU-      CRU-      -R--       -R--    ----      ----       ----     ----
play, internal-play             CRUD   -RU-      CRU-      -R--       -R--    ----      ----       ----     ----
play, success-case              CRUD   -RU-      CRU-      CRU-       -R--    -R--      ----       ----     ----
task, customer-play             CRUD   -RU-      CRU-      -R--       -R--    -R--      ----       ----     ----
task, itself invisible          CRUD   -RU-      CRU-      -R--       -R--    ----      ----       ----     ----
task, of an invisible play      CRUD   -RU-      CRU-      -R--       -R--    ----      ----       ----     ----
task, internal-play             CRUD   -RU-      CRU-      -R--       -R--    ----      ----       ----     ----
task, success-case              CRUD   -RU-      CRU-      CRU-       -R--    -R--      ----       ----     ----
meeting, customer-play          CRUD   -RU-      CRU-      -R--       -R--    -R--      ----       ----     ----
meeting, of an invisible play   CRUD   -RU-      CRU-      -R--       -R--    ----      ----       ----     ----
meeting, internal-play          CRUD   -RU-      CRU-      -R--       -R--    ----      ----       ----     ----
meeting, success-case           CRUD   -RU-      CRU-      CRU-       -R--    -R--      ----       ----     ----
squad                           CRUD   CRU-      CRU-      -R--       -R--    ----      ----       ----     ----
comment, customer-play          CR--   CR--      CR--      -R--       -R--    CR--      ----       ----     ----
comment, of an invisible play   CR--   CR--      CR--      -R--       -R--    ----      ----       ----     ----
comment, internal-play          CR--   CR--      CR--      -R--       -R--    ----      ----       ----     ----
comment, success-case           CR--   CR--      CR--      CR--       -R--    CR--      ----       ----     ----
comment, engagement             CR--   CR--      CR--      CR--       -R--    -R--      ----       ----     ----
work note, customer-play        CR--   CR--      CR--      -R--       -R--    ----      ----       ----     ----
work note, internal-play        CR--   CR--      CR--      -R--       -R--    ----      ----       ----     ----
work note, engagement           CR--   CR--      CR--      CR--       -R--    ----      ----       ----     ----
field change, customer-play     -R--   -R--      -R--      -R--       -R--    ----      ----       ----     ----
definition                      -R--   -R--      -R--      -R--       -R--    ----      ----       ----     ----
counter                         ----   ----      ----      ----       ----    ----      ----       ----     ----
`

/**
 * The same for records around an engagement, over REST. `shown` and `hidden` are `visibleToCustomer`; nobody but the
 * provider's people reads what stands below the meetings.
 */
export const RECORDS_MATRIX = `
                                admin  pb_admin  cs_agent  ale_agent  viewer  customer  customer2  no_role  nobody
touchpoint, shown               CRUD   CRU-      CRU-      -R--       -R--    -R--      ----       ----     ----
touchpoint, hidden              CRUD   CRU-      CRU-      -R--       -R--    ----      ----       ----     ----
objective, shown                CRUD   CRU-      CRU-      -R--       -R--    -R--      ----       ----     ----
objective, hidden               CRUD   CRU-      CRU-      -R--       -R--    ----      ----       ----     ----
outcome, shown                  CRUD   CRU-      CRU-      -R--       -R--    -R--      ----       ----     ----
initiative, shown               CRUD   CRU-      CRU-      -R--       -R--    -R--      ----       ----     ----
success task, shown             CRUD   CRU-      CRU-      -R--       -R--    -R--      ----       ----     ----
success task, hidden            CRUD   CRU-      CRU-      -R--       -R--    ----      ----       ----     ----
meeting, shown touchpoint       CRUD   CRU-      CRU-      -R--       -R--    -R--      ----       ----     ----
meeting, hidden touchpoint      CRUD   CRU-      CRU-      -R--       -R--    ----      ----       ----     ----
risk                            CRUD   CRU-      CRU-      -R--       -R--    ----      ----       ----     ----
escalation                      CRUD   CRU-      CRU-      -R--       -R--    ----      ----       ----     ----
contract                        CRUD   CRU-      CRU-      -R--       -R--    ----      ----       ----     ----
sold product                    CRUD   CRU-      CRU-      -R--       -R--    ----      ----       ----     ----
product                         CRUD   CRUD      -R--      -R--       -R--    ----      ----       ----     ----
account team                    CRUD   CRUD      CRUD      -R--       -R--    ----      ----       ----     ----
customer team                   CRUD   CRUD      CRUD      -R--       -R--    ----      ----       ----     ----
product usage                   CRUD   CRU-      CRU-      -R--       -R--    ----      ----       ----     ----
usage reading                   -R--   -R--      -R--      -R--       -R--    ----      ----       ----     ----
adoption snapshot               CR-D   -R--      -R--      -R--       -R--    ----      ----       ----     ----
adoption roadmap                CRUD   CRU-      CRU-      -R--       -R--    ----      ----       ----     ----
health indicator                CRUD   CRUD      -R--      -R--       -R--    ----      ----       ----     ----
health value                    -R--   -R--      -R--      -R--       -R--    ----      ----       ----     ----
health snapshot                 CR-D   -R--      -R--      -R--       -R--    ----      ----       ----     ----
color band                      CRUD   CRUD      -R--      -R--       -R--    ----      ----       ----     ----
knowledge article               CRUD   CRUD      -R--      -R--       -R--    ----      ----       ----     ----
note of a shown touchpoint      CR--   CR--      CR--      CR--       -R--    ----      ----       ----     ----
`

export type Row = { readonly name: string; readonly cells: Readonly<Record<string, string>> }

export const rows = (matrix: string = MATRIX): Row[] => {
  const [header = '', ...lines] = matrix.trim().split('\n')
  const callers = header.trim().split(/\s+/)
  return lines.map((line) => {
    const [name = '', ...rest] = line.trim().split(/\s{2,}/)
    const cells = rest.flatMap((part) => part.split(/\s+/))
    if (cells.length !== callers.length) throw new Error(`The line "${name}" has ${cells.length} cells.`)
    return { name, cells: Object.fromEntries(callers.map((caller, at) => [caller, cells[at] ?? ''])) }
  })
}
