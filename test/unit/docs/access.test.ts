import { describe, expect, it } from 'vitest'
import { ROW_FILTERS } from '../../../src/access/table.ts'
import { ROLES } from '../../../src/definition/values.ts'
import { accessTables } from './access-tables.ts'
import { headingsOf, readDocument } from './markdown.ts'

const document = readDocument('docs/access.md')

describe('docs/access.md', () => {
  it('has the tables of src/access/table.ts, as test/unit/docs/access-tables.ts writes them', () => {
    const written = document.split('## Tables\n')[1]?.split('\n## ')[0]?.trim()
    expect(written).toBe(accessTables())
  })

  it('explains every rule that holds for some records only', () => {
    expect(
      headingsOf(document, 3).filter((heading) => (ROW_FILTERS as readonly string[]).includes(heading)),
    ).toEqual([...ROW_FILTERS])
  })

  it('names every role', () => {
    for (const role of ROLES) expect(document).toContain(`| \`${role}\` | `)
  })
})
