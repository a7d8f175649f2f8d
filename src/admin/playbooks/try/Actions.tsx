'use client'

import { useId, useState } from 'react'
import type { ActionName } from '../../../engine/types.ts'
import type { FrameView, Step } from '../../../simulate/index.ts'
import { Button } from '../../payload/ui.ts'
import { InputForm } from '../../shared/InputForm.tsx'
import type { Values } from '../../shared/useDraft.ts'
import { useWorkbench } from '../workbench.tsx'
import { closureInputs } from './inputs.ts'
import { labelOf } from './step-words.ts'
import { useTry } from './TryContext.tsx'

const ACTIONS: readonly ActionName[] = ['pause', 'resume', 'close', 'cancel', 'reopen']

/** What can be done with the play as a whole, and what closing or canceling it would cancel. */
export const Actions = () => {
  const { page } = useWorkbench()
  const { definition, view, texts, perform } = useTry()
  const { t } = texts
  const [open, setOpen] = useState<ActionName | null>(null)
  const id = useId()
  if (view.actions === null) return null
  const offered = ACTIONS.filter((name) => view.actions?.[name].allowed)
  const action = open === null ? null : view.actions[open]
  const inputs = () => {
    if (open === 'close') return closureInputs({ definition, vocabulary: page.vocabulary, texts })
    if (open !== 'cancel' && open !== 'reopen') return []
    const input = { name: 'reason', label: t('admin:reason'), kind: 'textarea' as const, value: '' }
    return [{ ...input, required: true, many: false, options: [] }]
  }
  return (
    <div className="pb-try-actions">
      <div className="pb-try-row">
        {offered.map((name) => (
          <button
            aria-controls={open === name ? id : undefined}
            aria-expanded={open === name}
            className="pb-try-tool"
            key={name}
            onClick={() => setOpen(open === name ? null : name)}
            type="button"
          >
            {t(`admin:actions:${name}`)}
          </button>
        ))}
      </div>
      {open !== null && action?.allowed && (
        <div className="pb-action" id={id}>
          <InputForm<null>
            beside={
              <>
                <Button buttonStyle="subtle" margin={false} onClick={() => setOpen(null)} size="small">
                  {t('admin:back')}
                </Button>
                {action.blockedBy.length > 0 && (
                  <button className="pb-link" onClick={() => perform(stepOf(open, {}))} type="button">
                    {t('tryout:anyway')}
                  </button>
                )}
              </>
            }
            blockedBy={action.blockedBy}
            button={t(`admin:actions:${open}`)}
            buttonStyle="secondary"
            draftKey={`try:${page.id}::${open}`}
            inputs={inputs}
            key={open}
            onDone={() => setOpen(null)}
            onEscape={() => setOpen(null)}
            onSend={async (values) => perform(stepOf(open, values))}
          >
            {open === 'close' && action.early && <p className="pb-note">{t('tryout:early')}</p>}
            {(open === 'close' || open === 'cancel') && <Effects effects={view.wouldCancel[open]} />}
          </InputForm>
        </div>
      )}
    </div>
  )
}

const stepOf = (action: ActionName, values: Values): Step => {
  const text = (name: string): Record<string, string> =>
    values[name] === undefined || values[name] === null || values[name] === ''
      ? {}
      : { [name]: String(values[name]) }
  switch (action) {
    case 'close':
      return { close: { ...text('closureCode'), ...text('closeNotes') } }
    case 'cancel':
      return { cancel: text('reason') }
    case 'reopen':
      return { reopen: text('reason') }
    case 'pause':
      return { pause: true }
    case 'resume':
      return { resume: true }
  }
}

/** What ends along with the play. */
export const Effects = ({ effects }: { effects: FrameView['wouldCancel']['close'] }) => {
  const { definition, texts } = useTry()
  const { t, known } = texts
  const lists = [
    [t('fields:activities'), effects.activities.map((key) => labelOf({ definition, key }))] as const,
    ...Object.entries(effects.records).map(
      ([collection, numbers]) => [known(`collections:${collection}:plural`, collection), numbers] as const,
    ),
  ].filter(([, names]) => names.length > 0)
  if (lists.length === 0) return <p className="pb-note">{t('admin:nothingElseCanceled')}</p>
  return (
    <div className="pb-effects">
      <p>{t('admin:alsoCanceled')}</p>
      <dl>
        {lists.map(([title, names]) => (
          <div key={title}>
            <dt>
              {title} ({names.length})
            </dt>
            <dd dir="auto">{names.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
