import { isolateObjectProperty, type PayloadRequest } from 'payload'

/** A request of its own in the same transaction: what a nested call leaves on it does not reach the caller's. */
export const ownRequest = (req: PayloadRequest): PayloadRequest => {
  const own = isolateObjectProperty(req, ['context', 'query', 'transactionID', 'locale', 'fallbackLocale'])
  own.context = {}
  own.query = {}
  return own
}
