'use client'

import './charts.css'
import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'
import type { Tone } from '../shared/StateMark.tsx'
import { sayAll } from './phrase.ts'
import { type Share, sharesSentence } from './shares-sentence.ts'
import { useFormats } from './useFormats.ts'

export type BarItem = Share & {
  readonly tone?: Tone
  /** Where the records behind the number are. */
  readonly href?: string
}

/** Counts by word as bars, the number beside each. `label` names the list; the sentence above says what stands out. */
export const BarList = ({
  label,
  items,
  sentence,
}: {
  label: string
  items: readonly BarItem[]
  /** Instead of the one about the greatest part. */
  sentence?: string
}) => {
  const { t } = useTexts()
  const formats = useFormats()
  const most = Math.max(1, ...items.map(({ count }) => count))
  return (
    <figure className="pb-chart pb-bars">
      <figcaption className="pb-chart-head">
        <span className="pb-hidden">{label}: </span>
        <span className="pb-chart-sentence">{sentence ?? sayAll({ phrases: sharesSentence(items), t })}</span>
      </figcaption>
      <ul aria-label={label} className="pb-bars-list">
        {items.map(({ key, label: word, count, tone = 'info', href }) => (
          <li className={`pb-bars-item pb-tone-${tone}`} key={key}>
            <span className="pb-bars-word">
              {href && count > 0 ? (
                <Link className="pb-link" href={href} prefetch={false}>
                  {word}
                </Link>
              ) : (
                word
              )}
            </span>
            <span aria-hidden="true" className="pb-bars-track">
              {/* Its length is the number, which no class can say. */}
              <span className="pb-bars-bar" style={{ inlineSize: `${(count / most) * 100}%` }} />
            </span>
            <span className="pb-bars-count">{formats.number(count)}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
