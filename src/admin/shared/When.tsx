'use client'

import { useTexts } from '../payload/texts.ts'

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** A moment as people say it; the exact one, in the reader's time zone, on hover. */
export const When = ({ at }: { at: string }) => {
  const { language } = useTexts()
  const moment = new Date(at)
  const exact = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(moment)
  return (
    <time dateTime={at} title={exact}>
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
