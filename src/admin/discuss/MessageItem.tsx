'use client'

import type { MessageAnswer } from '../../runtime/discussions/answers.ts'
import { useTexts } from '../payload/texts.ts'
import { When } from '../shared/When.tsx'

/** One message: who, when, what. The own ones stand on the other side. */
export const MessageItem = ({
  message,
  isOwn,
  follows,
}: {
  message: MessageAnswer
  isOwn: boolean
  /** It is by the author of the one above. */
  follows: boolean
}) => {
  const { t } = useTexts()
  return (
    <li
      className={`pb-discuss-message${isOwn ? ' pb-discuss-own' : ''}${follows ? ' pb-discuss-follows' : ''}`}
    >
      <p className={follows ? 'pb-hidden' : 'pb-discuss-who'}>
        <strong>{isOwn ? t('discuss:you') : (message.author?.name ?? t('discuss:somebody'))}</strong>{' '}
        <When at={message.createdAt} />
      </p>
      <p className="pb-discuss-body" dir="auto">
        {message.body}
      </p>
    </li>
  )
}
