'use client'

import { type ReactNode, useState } from 'react'
import { useRoutes } from '../payload/routes.ts'
import { getJson } from '../shared/api.ts'
import type { Activity } from './api.ts'
import { usePlayPage } from './PlayContext.tsx'
import { sayValue } from './say-value.ts'

type Details = readonly { readonly label: string | null; readonly text: string }[]

/** A line that opens to what was said or filled in. Read when somebody opens it. */
export const DoneDetails = ({ activity, children }: { activity: Activity; children: ReactNode }) => {
  const read = useDetails(activity)
  const [details, setDetails] = useState<Details | 'failed' | null>(null)
  const { texts } = usePlayPage()
  const isOpenable = ['form', 'create', 'comment', 'work-note', 'close-record'].includes(activity.type)
  if (!isOpenable) return <div className={`pb-row pb-row-${activity.state}`}>{children}</div>
  return (
    <details
      className="pb-done"
      onToggle={(event) => {
        if (event.currentTarget.open && details === null) {
          read().then(setDetails, () => setDetails('failed'))
        }
      }}
    >
      <summary className={`pb-row pb-row-${activity.state}`}>{children}</summary>
      <div className="pb-done-more">
        {details === null && <p className="pb-note">{texts.t('admin:searching')}</p>}
        {details === 'failed' && <p className="pb-note">{texts.t('admin:notReached')}</p>}
        {Array.isArray(details) && details.length === 0 && (
          <p className="pb-note">{texts.t('page:nothingSaid')}</p>
        )}
        {Array.isArray(details) && details.length > 0 && (
          <dl>
            {details.map(({ label, text }: Details[number]) => (
              <div key={label ?? text}>
                {label && <dt>{label}</dt>}
                <dd className="pb-said">{text}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </details>
  )
}

const useDetails = (activity: Activity): (() => Promise<Details>) => {
  const { page, run, texts, collection, playFields, labelOf } = usePlayPage()
  const routes = useRoutes()
  const { language } = texts
  const id = String(run.play.id)
  if (activity.type === 'comment' || activity.type === 'work-note') {
    return async () => {
      const url = routes.api(
        `/${collection}/${id}/stream?activity=${encodeURIComponent(activity.key)}&limit=20`,
      )
      const { entries } = await getJson<{ entries: { kind: string; body: string | null }[] }>({
        url,
        language,
      })
      return entries.flatMap(({ body }) => (body ? [{ label: null, text: body }] : []))
    }
  }
  return async () => {
    const play = await getJson<Record<string, unknown>>({
      url: routes.api(`/${collection}/${id}?depth=1&joins=false`),
      language,
    })
    const data = (play.data ?? {}) as Record<string, unknown>
    const fields =
      activity.type === 'close-record'
        ? ['closureCode', 'closeNotes'].map((name) => ({ name, own: false, label: null }))
        : (page.playbook.forms[activity.key] ?? [])
    return fields.flatMap(({ name, own, label }) => {
      const field = playFields.get(name)
      const text = sayValue({ value: own ? data[name] : play[name], name, texts })
      const called = label ?? (field && !own ? labelOf(field) : null) ?? texts.known(`fields:${name}`, name)
      return text === '' ? [] : [{ label: called, text }]
    })
  }
}
