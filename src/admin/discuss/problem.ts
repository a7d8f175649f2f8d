import type { Told } from '../../runtime/discussions/mails.ts'
import type { Texts } from '../payload/texts.ts'
import type { Problem } from '../shared/api.ts'

/** What went wrong, in a sentence. */
export const problemText = (problem: Problem, { t }: Texts): string => {
  switch (problem.kind) {
    case 'invalid':
      return Object.values(problem.fields).join(' ') || problem.message
    case 'refused':
      return problem.reasons.map(({ message }) => message).join(' ') || problem.message
    case 'failed':
      return (
        problem.message ??
        (problem.status === null ? t('admin:notReached') : t('admin:wentWrong', { status: problem.status }))
      )
  }
}

/** What there is to say about the mails to participants; null: they are all told. */
export const mailText = (mail: Told, { t }: Texts): string | null => {
  if (!mail.configured) return t('discuss:noMail')
  const failed = mail.failed.length > 0 ? [t('discuss:notTold', { names: mail.failed.join(', ') })] : []
  const sending =
    mail.sending.length > 0 ? [t('discuss:mailOnItsWay', { names: mail.sending.join(', ') })] : []
  return [...failed, ...sending].join(' ') || null
}

/** A key that nobody else has; over plain HTTP browsers have no `randomUUID`. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
