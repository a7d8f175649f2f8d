/**
 * Small questions about values of unknown shape. Keys come from definitions and requests, so every lookup asks for
 * own properties only: `constructor` and `__proto__` are keys like any other.
 */

export type Lookup = (name: string) => unknown

/** The own property `key` of `record`; null when there is none. Never reaches a prototype. */
export function own(record: unknown, key: string): unknown {
  if (!isRecord(record) || !Object.hasOwn(record, key)) {
    return null
  }
  return record[key] ?? null
}

/** A JSON object: no list, no null, no date. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** Whether a value answers a required field: not null, no blank string, no empty list. `false` and 0 do. */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) {
    return false
  }
  if (typeof value === 'string') {
    return value.trim() !== ''
  }
  return !Array.isArray(value) || value.length > 0
}

/** A relationship's value is an id or the document that holds it: the id in both cases, anything else as it is. */
export function idOf(value: unknown): unknown {
  return isRecord(value) && Object.hasOwn(value, 'id') ? value.id : value
}

/** Own entries whose value is not undefined; what is no object has none. */
export function entriesOf(record: unknown): [string, unknown][] {
  return isRecord(record) ? Object.entries(record).filter(([, value]) => value !== undefined) : []
}
