'use client'

import { memo } from 'react'
import { useTexts } from '../payload/texts.ts'
import { Icon } from '../shared/StateMark.tsx'
import { When } from '../shared/When.tsx'
import { EventDetails } from './EventDetails.tsx'
import { authorText, fieldText, headline, kindText, valueText } from './entry-text.ts'
import { LongText } from './LongText.tsx'
import type { Entry } from './useStream.ts'

/** One entry: who, when, for whom, and what. */
export const EntryItem = memo(({ entry }: { entry: Entry }) => {
  const texts = useTexts()
  const line = headline({ entry, texts })
  const { visibility } = entry
  return (
    <li className={`pb-stream-entry pb-stream-${visibility}`} data-kind={entry.kind}>
      <p className="pb-stream-meta">
        <strong className="pb-stream-author">{authorText(entry, texts)}</strong>
        <When at={entry.createdAt} />
        <span className={line === null ? undefined : 'pb-hidden'}>{kindText(entry, texts)}</span>
        <span className={`pb-readers pb-pill pb-tone-${visibility}`}>
          <Icon name={visibility === 'customer' ? 'eye' : 'shield'} />
          {texts.t(`values:visibility:${visibility}`)}
        </span>
      </p>
      {line !== null && (
        <p className="pb-stream-line" dir="auto">
          {line}
        </p>
      )}
      {entry.changes && <Changes changes={entry.changes} />}
      <EventDetails entry={entry} />
      {entry.body && <LongText text={entry.body} />}
    </li>
  )
})

const Changes = ({ changes }: { changes: NonNullable<Entry['changes']> }) => {
  const texts = useTexts()
  return (
    <dl className="pb-stream-changes">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{fieldText(change, texts)}</dt>
          <dd>
            <del dir="auto">{valueText({ change, value: change.from, texts })}</del>
            <span aria-hidden="true" className="pb-stream-arrow">
              →
            </span>
            <span className="pb-hidden">{texts.t('stream:becomes')}</span>
            <ins dir="auto">{valueText({ change, value: change.to, texts })}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
