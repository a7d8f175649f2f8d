'use client'

import type { SimulatedEntry } from '../../../simulate/index.ts'
import { sayValue } from '../../play/say-value.ts'
import { Icon } from '../../shared/StateMark.tsx'
import { Effects } from './Actions.tsx'
import { labelOf } from './step-words.ts'
import { useTry } from './TryContext.tsx'

/** What would stand in the activity stream, the newest first, and who would see it. */
export const Stream = () => {
  const { tried, frame, texts } = useTry()
  const { t } = texts
  const entries = tried.frames
    .flatMap((each, step) => each.entries.map((entry, index) => ({ entry, step, id: `${step}-${index}` })))
    .reverse()
  const { canceled } = frame
  const hasCanceled = canceled.activities.length > 0 || Object.keys(canceled.records).length > 0
  return (
    <section className="pb-try-stream">
      <h3 className="pb-title">{t('tryout:stream')}</h3>
      {hasCanceled && (
        <div className="pb-hint">
          <Effects effects={canceled} />
        </div>
      )}
      {entries.length === 0 && <p className="pb-note">{t('tryout:noEntries')}</p>}
      <ol>
        {entries.map(({ entry, step, id }) => (
          <li className="pb-try-entry" key={id}>
            <p className="pb-try-entry-head">
              <span className="pb-count">
                {step === 0 ? t('tryout:start') : t('tryout:stepNumber', { step })}
              </span>
              <span className={`pb-mark pb-pill pb-tone-${entry.visibility}`}>
                <Icon name={entry.visibility === 'customer' ? 'eye' : 'shield'} />
                <span>{t(`values:visibility:${entry.visibility}`)}</span>
              </span>
            </p>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  )
}

const Entry = ({ entry }: { entry: SimulatedEntry }) => {
  const { definition, texts } = useTry()
  const { t, known } = texts
  const activity = entry.activity === undefined ? null : labelOf({ definition, key: entry.activity })
  const head = entry.event
    ? known(`events:${entry.event}`, entry.event)
    : t(`values:activityKind:${entry.kind}`)
  return (
    <div dir="auto">
      <p>
        <strong>{head}</strong>
        {activity !== null && <span className="pb-note">{` · ${activity}`}</span>}
      </p>
      {entry.body !== undefined && <p className="pb-instructions">{entry.body}</p>}
      {entry.reason !== undefined && <p>{entry.reason}</p>}
      {entry.changes && (
        <ul>
          {entry.changes.map(({ field, from, to }) => (
            <li key={field}>
              {`${known(`fields:${field}`, field.replace(/^data\./, ''))}: ${say(from, field, texts)} → ${say(to, field, texts)}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const say = (value: unknown, field: string, texts: ReturnType<typeof useTry>['texts']): string =>
  sayValue({ value, name: field === 'state' ? 'playState' : field, texts }) || '–'
