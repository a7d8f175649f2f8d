'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Button, toast } from '../payload/ui.ts'
import type { Answer } from '../shared/api.ts'
import { InputForm } from '../shared/InputForm.tsx'
import { Reasons } from '../shared/Reasons.tsx'
import { Icon, StateMark } from '../shared/StateMark.tsx'
import type { Values } from '../shared/useDraft.ts'
import type { Activity, Page, Run } from './api.ts'
import { inputsOf, reasonInput } from './fields.ts'
import { GateRecords } from './GateRecords.tsx'
import { usePlayPage } from './PlayContext.tsx'

/** An activity whose turn it is: what to do, its inputs, its button, and what is in the way. */
export const ActivityCard = ({
  activity,
  takesFocus,
  onDone,
}: {
  activity: Activity
  /** The work has just come here. */
  takesFocus: boolean
  onDone: (args: { activity: Activity; skipped: boolean; run: Run }) => void
}) => {
  const play = usePlayPage()
  const { texts, run, page, perform, reload, save } = play
  const { t } = texts
  const [skipping, setSkipping] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const skipButton = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])

  const path = `/activities/${encodeURIComponent(activity.key)}`
  const mayComplete = activity.allowed.includes('complete')
  const isForm = activity.type === 'form' || activity.type === 'create'
  const stopSkipping = (): void => {
    setSkipping(false)
    requestAnimationFrame(() => skipButton.current?.focus())
  }
  return (
    <section aria-labelledby={id} className="pb-card">
      <header className="pb-card-head">
        <h4 className="pb-title" id={id} ref={heading} tabIndex={-1}>
          {activity.label}
        </h4>
        <StateMark state={activity.state} word={t(`values:itemState:${activity.state}`)} />
      </header>
      {activity.instructions && <p className="pb-instructions">{activity.instructions}</p>}
      {activity.records && <GateRecords activity={activity} />}
      {!mayComplete && activity.blockedBy.length > 0 && <Reasons reasons={activity.blockedBy} />}
      {!mayComplete && activity.blockedBy.length === 0 && <p className="pb-note">{t('admin:notYours')}</p>}
      {mayComplete && !skipping && (
        <InputForm<Page>
          beside={
            activity.allowed.includes('skip') && (
              <Button
                buttonStyle="subtle"
                margin={false}
                onClick={() => setSkipping(true)}
                ref={skipButton}
                size="small"
              >
                {t('commands:skip')}
              </Button>
            )
          }
          blockedBy={activity.blockedBy}
          button={activity.button}
          draftKey={`${run.play.number}:${activity.key}`}
          engagement={page.record.engagement?.id ?? null}
          inputs={(_, typed, wrong) => inputsOf({ ...play, activity, typed, wrong })}
          onDone={(after) => onDone({ activity, skipped: false, run: after.run })}
          onLookAgain={() => void reload()}
          onSend={(values) =>
            perform({
              path: `${path}/complete`,
              body: { ...bodyOf({ activity, values }), rev: run.play.rev },
            })
          }
          {...(isForm
            ? {
                onSave: async (values: Values) => {
                  const answer = await save(fieldsOf({ activity, page, values }))
                  if (answer.kind === 'done') toast.success(t('page:saved'))
                  return answer
                },
              }
            : {})}
        >
          {(activity.type === 'comment' || activity.type === 'work-note') && <Readers type={activity.type} />}
        </InputForm>
      )}
      {skipping && (
        <InputForm<Page>
          beside={
            <Button buttonStyle="subtle" margin={false} onClick={stopSkipping} size="small">
              {t('admin:back')}
            </Button>
          }
          button={t('commands:skip')}
          buttonStyle="secondary"
          draftKey={`${run.play.number}:${activity.key}:skip`}
          inputs={() => [reasonInput({ texts })]}
          onDone={(after) => onDone({ activity, skipped: true, run: after.run })}
          onEscape={stopSkipping}
          onSend={(values): Promise<Answer<Page>> =>
            perform({ path: `${path}/skip`, body: { reason: values.reason ?? '', rev: run.play.rev } })
          }
          takesFocus
        />
      )}
    </section>
  )
}

const bodyOf = ({ activity, values }: { activity: Activity; values: Values }): Values => {
  switch (activity.type) {
    case 'comment':
    case 'work-note':
      return { body: values.body ?? '' }
    case 'records':
      return {}
    default:
      return { data: values }
  }
}

/** What a form's values are as a plain write of the play: the playbook's own fields are below `data`. */
const fieldsOf = ({
  activity,
  page,
  values,
}: {
  activity: Activity
  page: Page
  values: Values
}): Record<string, unknown> => {
  const own = new Set(
    (page.playbook.forms[activity.key] ?? []).filter((field) => field.own).map(({ name }) => name),
  )
  const entries = Object.entries(values)
  const data = entries.filter(([name]) => own.has(name))
  return {
    ...Object.fromEntries(entries.filter(([name]) => !own.has(name))),
    ...(data.length > 0 ? { data: Object.fromEntries(data) } : {}),
  }
}

/** Who will read what is written: never in doubt. */
const Readers = ({ type }: { type: 'comment' | 'work-note' }) => {
  const { page, texts } = usePlayPage()
  const isInternal = type === 'work-note' || page.playbook.visibility === 'internal'
  const tone = isInternal ? 'internal' : 'customer'
  const { visibleToCustomer } = page.record
  return (
    <p className={`pb-mark pb-pill pb-readers pb-tone-${tone}`}>
      <Icon name={isInternal ? 'shield' : 'eye'} />
      <span>
        {texts.t(
          isInternal
            ? 'admin:readInternally'
            : visibleToCustomer
              ? 'admin:readByCustomer'
              : 'admin:readLater',
        )}
      </span>
    </p>
  )
}
