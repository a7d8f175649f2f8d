'use client'

import { useEffect, useState } from 'react'
import { useTexts } from '../payload/texts.ts'

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/**
 * A moment as people say it; the exact one, in the reader's time zone, on hover. The server knows neither that zone nor
 * the reader's clock, so what it wrote is replaced once the page is there.
 */
export const When = ({ at }: { at: string }) => {
  const { language } = useTexts()
  const [isHere, setIsHere] = useState(false)
  useEffect(() => setIsHere(true), [])
  const moment = new Date(at)
  const exact = isHere
    ? new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(moment)
    : undefined
  return (
    <time dateTime={at} key={isHere ? 'here' : 'there'} suppressHydrationWarning title={exact}>
      {relative({ moment, language })}
    </time>
  )
}

const relative = ({ moment, language }: { moment: Date; language: string }): string => {
  const seconds = (moment.getTime() - Date.now()) / 1000
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length)
  return step ? format.format(Math.trunc(seconds / step[1]), step[0]) : format.format(0, 'minute')
}
