import { ACCESS, OPERATIONS, type Rule } from '../../../src/access/table.ts'
import { ROLES } from '../../../src/definition/values.ts'
import { COLLECTION_KEYS } from '../../../src/options.ts'

/** How docs/access.md writes a rule. */
const cell = (rule: Rule): string => {
  if (rule === true) return 'yes'
  return rule === false ? '–' : `[${rule}](#${rule})`
}

/** The tables of docs/access.md, one a collection, as src/access/table.ts has them. */
export const accessTables = (): string =>
  COLLECTION_KEYS.map((key) =>
    [
      `### ${key}\n`,
      `| role | ${OPERATIONS.join(' | ')} |`,
      `|---|${OPERATIONS.map(() => '---').join('|')}|`,
      ...ROLES.map(
        (role) =>
          `| \`${role}\` | ${OPERATIONS.map((operation) => cell(ACCESS[key][role][operation])).join(' | ')} |`,
      ),
    ].join('\n'),
  ).join('\n\n')
