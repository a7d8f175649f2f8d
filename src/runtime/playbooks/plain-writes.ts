import { APIError, type PayloadRequest } from 'payload'
import { translate } from '../../i18n/index.ts'

/** @throws APIError 405 that names the endpoints which do what was tried. */
export const refusePlainWrite = (req: PayloadRequest): never => {
  throw new APIError(translate({ key: 'errors:plainPlaybookWrite', req }), 405, null, true)
}
