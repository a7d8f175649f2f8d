'use client'

import { useTexts } from '../payload/texts.ts'
import { lasted } from './time.ts'

/** How long an activity has been waiting. */
export const Waiting = ({ since }: { since: string }) => {
  const { t, language } = useTexts()
  const duration = lasted({ since, language })
  return (
    <time className="pb-lists-quiet" dateTime={since} suppressHydrationWarning>
      {duration === null ? t('lists:justNow') : t('lists:waiting', { duration })}
    </time>
  )
}
