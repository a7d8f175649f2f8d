import type { Where } from 'payload'

/**
 * The values that a list is narrowed to for one field; none when it is not, or when the conditions of the list are
 * alternatives, which only the list's own filters can show.
 */
export const filteredValues = ({ where, field }: { where: Where | undefined; field: string }): string[] => {
  const branches = branchesOf(where)
  if (branches.length > 1) return []
  const condition = branches[0]?.find((each) => isFilter(each, field))
  return valuesOf((condition?.[field] as { in?: unknown } | undefined)?.in)
}

/** The conditions of a list with those for one field replaced; no values: not narrowed by it any more. */
export const withFilter = ({
  where,
  field,
  values,
}: {
  where: Where | undefined
  field: string
  values: readonly string[]
}): Where => {
  const added: Where[] = values.length === 0 ? [] : [{ [field]: { in: [...values] } }]
  const branches = branchesOf(where)
    .map((conditions) => [...conditions.filter((each) => !isFilter(each, field)), ...added])
    .filter((conditions) => conditions.length > 0)
  const all = branches.length === 0 && added.length > 0 ? [added] : branches
  // The shape in which the list's own filters can show them, too.
  return all.length === 0 ? {} : { or: all.map((conditions) => ({ and: conditions })) }
}

/** A list's conditions as alternatives, each a list of conditions that hold together. */
const branchesOf = (where: Where | undefined): Where[][] => {
  if (!where || Object.keys(where).length === 0) return []
  const { or, and, ...fields } = where
  const others: Where[] = [...(and ?? []), ...(Object.keys(fields).length > 0 ? [fields as Where] : [])]
  if (!or || or.length === 0) return [others]
  return or.map((branch) => [
    ...others,
    ...(branchesOf(branch).length > 1 ? [branch] : (branchesOf(branch)[0] ?? [])),
  ])
}

const isFilter = (condition: Where, field: string): boolean => {
  const operators = condition[field]
  return (
    Object.keys(condition).length === 1 &&
    typeof operators === 'object' &&
    operators !== null &&
    'in' in operators
  )
}

/** An address holds a list as it is, or joined with commas. */
const valuesOf = (value: unknown): string[] => {
  if (typeof value === 'string') return value === '' ? [] : value.split(',')
  return Array.isArray(value) ? value.map(String) : []
}
