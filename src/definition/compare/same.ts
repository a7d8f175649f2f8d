/** Whether two plain values say the same: the order of a list counts, that of a mapping's keys does not. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
    return one.every((each, index) => isSame(each, other[index]))
  }
  const [left, right] = [written(one), written(other)]
  return (
    left.size === right.size &&
    [...left].every(([key, each]) => right.has(key) && isSame(each, right.get(key)))
  )
}

/** What is there: a key without a value is no key. */
function written(value: object): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(value).filter(([, each]) => each !== undefined))
}
