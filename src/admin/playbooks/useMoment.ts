'use client'

import { useEffect, useState } from 'react'
import { useTexts } from '../payload/texts.ts'

/**
 * Says when something was: the time of today, the date with the time of other days. null until the page is there: only
 * the browser knows the reader's time zone.
 */
export const useMoment = (): ((at: string) => string) | null => {
  const { language } = useTexts()
  const [isHere, setHere] = useState(false)
  useEffect(() => setHere(true), [])
  if (!isHere) return null
  return (at) => {
    const moment = new Date(at)
    const isToday = moment.toDateString() === new Date().toDateString()
    return new Intl.DateTimeFormat(
      language,
      isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
    ).format(moment)
  }
}
