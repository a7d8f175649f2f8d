'use client'

import { useTexts } from '../payload/texts.ts'
import type { Problem } from '../shared/api.ts'
import { FIELDS, type Field } from './types.ts'

/** Why a mail was not sent, and what can be done: everything typed is still there. */
export const SendProblem = ({
  problem,
  onField,
  onRetry,
  onAsNew,
}: {
  problem: Problem
  onField: (field: Field) => void
  onRetry: () => void
  /** Sends it although it may have gone out before. */
  onAsNew: () => void
}) => {
  const { t } = useTexts()
  if (problem.kind === 'invalid') {
    return (
      <>
        <p>{t('admin:checkFields')}</p>
        <ul>
          {Object.entries(problem.fields).map(([name, message]) => {
            const field = FIELDS.find((each) => each === name)
            return (
              <li key={name}>
                {field ? (
                  <button className="pb-link" onClick={() => onField(field)} type="button">
                    {t(`mail:${field}`)}
                  </button>
                ) : (
                  name
                )}
                {': '}
                {message}
              </li>
            )
          })}
        </ul>
      </>
    )
  }
  const isUnclear =
    problem.kind === 'refused' && problem.reasons.some(({ code }) => String(code) === 'mail-unclear')
  const message =
    problem.message ||
    (problem.kind === 'failed' && problem.status !== null
      ? t('admin:wentWrong', { status: problem.status })
      : t('admin:notReached'))
  return (
    <>
      <p>{message}</p>
      <button className="pb-link" onClick={isUnclear ? onAsNew : onRetry} type="button">
        {isUnclear ? t('mail:asNew') : t('mail:retry')}
      </button>
    </>
  )
}
