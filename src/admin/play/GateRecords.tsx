'use client'

import { useState } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { useSlugs } from '../payload/config.ts'
import { useRecordDrawer } from '../payload/DocumentDrawer.tsx'
import { useRoutes } from '../payload/routes.ts'
import { Button, Link, toast } from '../payload/ui.ts'
import { type Id, sendJson } from '../shared/api.ts'
import { Icon, StateMark } from '../shared/StateMark.tsx'
import { When } from '../shared/When.tsx'
import type { Activity } from './api.ts'
import { usePlayPage } from './PlayContext.tsx'

/** The records that a gate waits for: each can be completed, canceled or opened right here, and new ones made. */
export const GateRecords = ({ activity }: { activity: Activity }) => {
  const { page, run, texts, reload } = usePlayPage()
  const { t, known } = texts
  const slugs = useSlugs()
  const routes = useRoutes()
  const { stream } = usePanel()
  const kind = page.playbook.gates[activity.key] ?? ''
  const slug = slugs[kind as keyof typeof slugs] ?? kind
  const lookAgain = (): void => {
    void reload()
    stream.look()
  }
  const { open, drawer } = useRecordDrawer({ collection: slug, onSaved: lookAgain })
  const [busy, setBusy] = useState<Id | null>(null)
  const records = page.open[kind] ?? []
  const { open: count = 0, total = 0 } = activity.records ?? {}
  const names = known(`collections:${kind}:plural`, kind)

  const move = async ({ id, number, state }: { id: Id; number: string; state: string }): Promise<void> => {
    setBusy(id)
    const answer = await sendJson({
      url: routes.api(`/${slug}/${id}?depth=0`),
      body: { state },
      language: texts.language,
      method: 'PATCH',
    })
    setBusy(null)
    if (answer.kind === 'done') toast.success(t(`page:said:${state}` as 'page:said:complete', { number }))
    else toast.error(answer.message || t('admin:notReached'))
    lookAgain()
  }

  return (
    <div className="pb-gate">
      {records.length > 0 && (
        <ul aria-label={t('page:openRecords', { records: names })} className="pb-gate-records">
          {records.map(({ id = '', number, title, state, due }) => (
            <li aria-busy={busy === id} className="pb-gate-record" key={number}>
              <button className="pb-link pb-gate-name" onClick={() => open({ id })} type="button">
                <span className="pb-number">{number}</span> {title}
              </button>
              <StateMark state={state} word={known(`values:${STATES[kind]}:${state}`, state)} />
              <span className="pb-note">{due && <When at={due} />}</span>
              <span className="pb-gate-buttons">
                <Button
                  buttonStyle="secondary"
                  disabled={busy === id}
                  extraButtonProps={{ 'aria-label': t('page:completeRecord', { number }) }}
                  margin={false}
                  onClick={() => void move({ id, number, state: 'complete' })}
                  size="small"
                >
                  {t('commands:complete')}
                </Button>
                <Button
                  buttonStyle="subtle"
                  disabled={busy === id}
                  extraButtonProps={{ 'aria-label': t('page:cancelRecord', { number }) }}
                  margin={false}
                  onClick={() => void move({ id, number, state: 'canceled' })}
                  size="small"
                >
                  {t('commands:cancel')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="pb-gate-foot">
        <span className="pb-note">
          {total === 0
            ? t('page:noRecords', { records: names })
            : t('admin:recordsOpen', { open: count, total })}
        </span>
        {total > 0 && (
          <Link className="pb-link" href={routes.list(slug, { play: String(run.play.id) })}>
            {t('admin:showAll', { records: names })}
          </Link>
        )}
        {page.playbook.mayRun && (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => open({ initialData: { play: run.play.id } })}
            size="small"
          >
            <span className="pb-mark">
              <Icon name="plus" />
              {known(
                `page:create:${kind}`,
                t('page:createRecord', { record: known(`collections:${kind}:singular`, kind) }),
              )}
            </span>
          </Button>
        )}
      </p>
      {drawer}
    </div>
  )
}

/** The list of states by the key of a collection. */
const STATES: Readonly<Record<string, string>> = { tasks: 'taskState', meetings: 'meetingState' }
