/** The stored record of an update; Payload hands an empty one to a create. */
export const stored = <T>(operation: string, record: T | undefined): T | undefined =>
  operation === 'update' ? record : undefined
