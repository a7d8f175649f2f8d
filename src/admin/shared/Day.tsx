'use client'

import { dayOf, inDays } from '../lists/time.ts'
import { useTexts } from '../payload/texts.ts'

/** A day as it is stored, whatever the reader's time zone, and how far away it is on hover. */
export const Day = ({ at }: { at: string }) => {
  const { language } = useTexts()
  const text = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(at),
  )
  return (
    <time dateTime={at} suppressHydrationWarning title={inDays({ days: dayOf({ at }).days, language })}>
      {text}
    </time>
  )
}
