'use client'

import { useId, useState } from 'react'
import type { Step } from '../../../simulate/index.ts'
import { Button } from '../../payload/ui.ts'
import { InputForm } from '../../shared/InputForm.tsx'
import { Reasons } from '../../shared/Reasons.tsx'
import { Icon, StateMark } from '../../shared/StateMark.tsx'
import type { Values } from '../../shared/useDraft.ts'
import { useWorkbench } from '../workbench.tsx'
import { activityInputs, type TriedActivity } from './inputs.ts'
import { useTry } from './TryContext.tsx'

/** An activity whose turn it is, as agents will see it, with what the engine says about it. */
export const Card = ({ activity }: { activity: TriedActivity }) => {
  const { page } = useWorkbench()
  const { definition, texts, perform } = useTry()
  const { t } = texts
  const [skipping, setSkipping] = useState(false)
  const id = useId()
  const mayComplete = activity.allowed.includes('complete')
  const { blockedBy } = activity
  const draft = `try:${page.id}:${activity.key}`
  const reason = { name: 'reason', label: t('admin:reason'), kind: 'textarea' as const, value: '' }
  return (
    <section aria-labelledby={id} className="pb-card">
      <header className="pb-card-head">
        <h4 className="pb-title" dir="auto" id={id}>
          {activity.label}
        </h4>
        <StateMark state={activity.state} word={t(`values:itemState:${activity.state}`)} />
      </header>
      {activity.instructions && (
        <p className="pb-instructions" dir="auto">
          {activity.instructions}
        </p>
      )}
      {activity.records && <p className="pb-note">{t('admin:recordsOpen', { ...activity.records })}</p>}
      {!mayComplete && blockedBy.length > 0 && <Reasons reasons={blockedBy} />}
      {!mayComplete && blockedBy.length === 0 && <p className="pb-note">{t('admin:notYours')}</p>}
      {mayComplete && !skipping && (
        <InputForm<null>
          beside={
            <>
              {activity.allowed.includes('skip') && (
                <Button buttonStyle="subtle" margin={false} onClick={() => setSkipping(true)} size="small">
                  {t('commands:skip')}
                </Button>
              )}
              {blockedBy.length > 0 && (
                <button
                  className="pb-link"
                  onClick={() => perform({ complete: activity.key })}
                  title={t('tryout:anywayHelp')}
                  type="button"
                >
                  {t('tryout:anyway')}
                </button>
              )}
            </>
          }
          blockedBy={blockedBy}
          button={activity.button}
          buttonStyle="secondary"
          draftKey={draft}
          inputs={(named) =>
            activityInputs({ activity, named, definition, vocabulary: page.vocabulary, texts })
          }
          onSend={async (values) => perform(completion({ activity, values }))}
        >
          {(activity.type === 'comment' || activity.type === 'work-note') && <Readers type={activity.type} />}
        </InputForm>
      )}
      {skipping && (
        <InputForm<null>
          beside={
            <Button buttonStyle="subtle" margin={false} onClick={() => setSkipping(false)} size="small">
              {t('admin:back')}
            </Button>
          }
          button={t('commands:skip')}
          buttonStyle="secondary"
          draftKey={`${draft}:skip`}
          inputs={() => [{ ...reason, required: true, many: false, options: [] }]}
          onEscape={() => setSkipping(false)}
          onSend={async (values) => perform({ skip: activity.key, reason: String(values.reason ?? '') })}
          takesFocus
        />
      )}
    </section>
  )
}

/** What was typed as the step of a scenario; what was left empty is left out. */
const completion = ({ activity, values }: { activity: TriedActivity; values: Values }): Step => {
  const { key, type } = activity
  if (type === 'comment' || type === 'work-note') return { complete: key, body: String(values.body ?? '') }
  const filled = Object.entries(values).filter(([, value]) => value !== null && value !== '')
  return filled.length === 0
    ? { complete: key }
    : { complete: key, with: Object.fromEntries(filled) as NonNullable<Step['with']> }
}

/** Who would read what is written. */
const Readers = ({ type }: { type: 'comment' | 'work-note' }) => {
  const { definition, texts } = useTry()
  const isInternal = type === 'work-note' || definition.record.visibility === 'internal'
  return (
    <p className={`pb-mark pb-pill pb-readers pb-tone-${isInternal ? 'internal' : 'customer'}`}>
      <Icon name={isInternal ? 'shield' : 'eye'} />
      <span>{texts.t(isInternal ? 'admin:readInternally' : 'admin:readByCustomer')}</span>
    </p>
  )
}
