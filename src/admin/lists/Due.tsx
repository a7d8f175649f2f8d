'use client'

import { useTexts } from '../payload/texts.ts'
import { Icon } from '../shared/StateMark.tsx'
import { dayOf, inDays } from './time.ts'

/** When something is due, in days; late in words, icon and colour, unless it is over. The day itself on hover. */
export const Due = ({ at, isOver = false }: { at: string; isOver?: boolean }) => {
  const { t, language } = useTexts()
  const { days, is } = dayOf({ at })
  const when = inDays({ days, language })
  // The day as it is stored, whatever the reader's time zone: the server says the same.
  const exact = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(at))
  const isLate = is === 'overdue' && !isOver
  const tone = isOver ? 'pb-tone-muted' : isLate ? 'pb-tone-danger' : is === 'soon' ? 'pb-tone-warning' : ''
  return (
    <time className={`pb-mark ${tone}`} dateTime={at} suppressHydrationWarning title={exact}>
      {isLate && <Icon name="alert" />}
      <span suppressHydrationWarning>{isLate ? t('lists:overdue', { when }) : when}</span>
    </time>
  )
}
