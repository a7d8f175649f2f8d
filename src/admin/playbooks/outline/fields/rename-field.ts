import { isRaw, listOf, type Raw } from '../raw.ts'

/**
 * The phases of a playbook with another name for one of its own fields, where it is declared and where conditions ask
 * for it. `places`: conditions that ask for it; `scenarios`: those that name it, which stay as they are.
 */
export const renameField = ({
  playbook,
  from,
  to,
}: {
  playbook: Raw
  from: string
  to: string
}): { readonly phases: unknown; readonly places: number; readonly scenarios: number } => {
  let places = 0
  const inCondition = (condition: unknown): unknown => {
    if (!isRaw(condition)) return condition
    return Object.fromEntries(
      Object.entries(condition).map(([name, asked]) => {
        if (name === 'and' || name === 'or') {
          return [name, Array.isArray(asked) ? asked.map(inCondition) : asked]
        }
        if (name !== from) return [name, asked]
        places += 1
        return [to, asked]
      }),
    )
  }
  const inFields = (fields: unknown): unknown =>
    Array.isArray(fields)
      ? fields.map((field) => {
          if (field === from) return to
          return isRaw(field) && field.name === from ? { ...walk(field), name: to } : walk(field)
        })
      : fields
  const walk = <T>(node: T): T => {
    if (Array.isArray(node)) return node.map(walk) as T
    if (!isRaw(node)) return node
    const pairs = Object.entries(node).map(([name, value]) => {
      if (name === 'when') return [name, inCondition(value)]
      return [name, name === 'fields' ? inFields(value) : walk(value)]
    })
    return Object.fromEntries(pairs) as T
  }
  const phases = walk(playbook.phases)
  const scenarios = listOf(playbook.scenarios).filter((scenario) => names(scenario, from)).length
  return { phases, places, scenarios }
}

/** Whether a key anywhere in a value is that name. */
const names = (value: unknown, name: string): boolean => {
  if (Array.isArray(value)) return value.some((each) => names(each, name))
  return (
    isRaw(value) && (Object.hasOwn(value, name) || Object.values(value).some((each) => names(each, name)))
  )
}
