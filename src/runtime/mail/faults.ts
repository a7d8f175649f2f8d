import { APIError, type PayloadRequest } from 'payload'
import { isRecord } from '../../engine/values.ts'
import { translate } from '../../i18n/index.ts'

/** Nothing is set up that could send: the application's, not the user's fault. */
export const noMailServer = (req: PayloadRequest): APIError =>
  new APIError(translate({ key: 'mail:errors:noServer', req }), 501, null, true)

/** The mail server did not take the mail: nothing was sent, and it can be tried again. */
export const serverFault = ({ req, error }: { req: PayloadRequest; error: unknown }): APIError => {
  const { code, response } = isRecord(error) ? error : ({} as Record<string, unknown>)
  if (code === 'EAUTH') return fault(translate({ key: 'mail:errors:signIn', req }))
  // What a mail server says is for people; what a broken connection says is for whoever runs the server.
  if (typeof response === 'string') {
    const text = response.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, 200)
    return fault(translate({ key: 'mail:errors:refused', params: { text }, req }))
  }
  return fault(translate({ key: 'mail:errors:notReached', req }))
}

/** The mail server has neither taken nor refused it for a long time. */
export const noAnswer = (req: PayloadRequest): APIError =>
  fault(translate({ key: 'mail:errors:noAnswer', req }))

export const stillSending = (req: PayloadRequest): APIError =>
  conflict({ code: 'mail-on-its-way', message: translate({ key: 'mail:errors:onItsWay', req }) })

/** A process ended between claiming and recording: the mail may have gone out or not. */
export const unclear = (req: PayloadRequest): APIError =>
  conflict({ code: 'mail-unclear', message: translate({ key: 'mail:errors:unclear', req }) })

export const sentButNotRecorded = (req: PayloadRequest): APIError =>
  new APIError(translate({ key: 'mail:errors:notRecorded', req }), 500, null, true)

const fault = (message: string): APIError => new APIError(message, 502, null, true)

const conflict = ({ code, message }: { code: string; message: string }): APIError =>
  new APIError(message, 409, { code: 'conflict', reasons: [{ code, message }] }, true)
