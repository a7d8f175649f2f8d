'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { useFormValue } from '../payload/document-form.ts'
import { Button } from '../payload/ui.ts'
import { InputForm } from '../shared/InputForm.tsx'
import { Reasons } from '../shared/Reasons.tsx'
import { Icon, StateMark } from '../shared/StateMark.tsx'
import type { Values } from '../shared/useDraft.ts'
import type { Activity, Run } from './api.ts'
import { inputsOf, reasonInput } from './fields.ts'
import { usePlayProps } from './PlayContext.tsx'
import { RecordsCount } from './Reasons.tsx'

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
  const play = usePlayProps()
  const { texts, run, perform } = play
  const [skipping, setSkipping] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const skipButton = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])

  const path = `/activities/${encodeURIComponent(activity.key)}`
  const mayComplete = activity.allowed.includes('complete')
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
        <StateMark state={activity.state} word={texts.t(`values:itemState:${activity.state}`)} />
      </header>
      {activity.instructions && <p className="pb-instructions">{activity.instructions}</p>}
      <RecordsCount activity={activity} />
      {!mayComplete && activity.blockedBy.length > 0 && <Reasons reasons={activity.blockedBy} />}
      {!mayComplete && activity.blockedBy.length === 0 && (
        <p className="pb-note">{texts.t('admin:notYours')}</p>
      )}
      {mayComplete && !skipping && (
        <InputForm<Run>
          beside={
            activity.allowed.includes('skip') && (
              <Button
                buttonStyle="subtle"
                margin={false}
                onClick={() => setSkipping(true)}
                ref={skipButton}
                size="small"
              >
                {texts.t('commands:skip')}
              </Button>
            )
          }
          blockedBy={activity.blockedBy}
          onLookAgain={play.reload}
          button={activity.button}
          draftKey={`${run.play.number}:${activity.key}`}
          inputs={(named) => inputsOf({ ...play, activity, named })}
          onDone={(run) => onDone({ activity, skipped: false, run })}
          onSend={(values) => perform({ path: `${path}/complete`, body: bodyOf({ activity, values }) })}
        >
          {(activity.type === 'comment' || activity.type === 'work-note') && <Readers type={activity.type} />}
        </InputForm>
      )}
      {skipping && (
        <InputForm<Run>
          beside={
            <Button buttonStyle="subtle" margin={false} onClick={stopSkipping} size="small">
              {texts.t('admin:back')}
            </Button>
          }
          button={texts.t('commands:skip')}
          buttonStyle="secondary"
          draftKey={`${run.play.number}:${activity.key}:skip`}
          inputs={() => [reasonInput({ texts })]}
          onDone={(run) => onDone({ activity, skipped: true, run })}
          onEscape={stopSkipping}
          takesFocus
          onSend={(values) => perform({ path: `${path}/skip`, body: { reason: values.reason ?? '' } })}
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

/** Who will read what is written: never in doubt. */
const Readers = ({ type }: { type: 'comment' | 'work-note' }) => {
  const { playbook, texts } = usePlayProps()
  const visible = useFormValue('visibleToCustomer') === true
  const isInternal = type === 'work-note' || (playbook ? playbook.visibility === 'internal' : !visible)
  if (isInternal) {
    return (
      <p className="pb-readers pb-tone-neutral">
        <Icon name="shield" />
        {texts.t('admin:readInternally')}
      </p>
    )
  }
  return (
    <p className="pb-readers pb-tone-customer">
      <Icon name="eye" />
      {texts.t(visible ? 'admin:readByCustomer' : 'admin:readLater')}
    </p>
  )
}
