import { isolateObjectProperty, type PayloadRequest, type RequestContext } from 'payload'

/**
 * A request of its own in the same transaction: what a nested call leaves on it (context, query, locale, a transaction
 * that it ended) does not reach the caller's.
 */
export const ownRequest = (req: PayloadRequest, context: RequestContext = {}): PayloadRequest => {
  const own = isolateObjectProperty(req, ['context', 'query', 'transactionID', 'locale', 'fallbackLocale'])
  own.context = context
  own.query = { ...req.query }
  return own
}
