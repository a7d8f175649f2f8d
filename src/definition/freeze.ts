/** Freezes plain data with all that is in it, and gives it back. */
export function deepFreeze<Data>(data: Data): Data {
  if (typeof data === 'object' && data !== null && !Object.isFrozen(data)) {
    Object.freeze(data)
    for (const value of Object.values(data)) deepFreeze(value)
  }
  return data
}
