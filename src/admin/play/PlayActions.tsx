'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../payload/ui.ts'
import type { Answer } from '../shared/api.ts'
import { InputForm } from '../shared/InputForm.tsx'
import type { Values } from '../shared/useDraft.ts'
import type { ActionName, Run } from './api.ts'
import { closureInputs, reasonInput } from './fields.ts'
import { usePlayProps } from './PlayContext.tsx'

const ACTIONS: readonly ActionName[] = ['close', 'pause', 'resume', 'reopen', 'cancel']

/** Commands on the play as a whole, in a quiet row; what one of them asks for opens below. */
export const PlayActions = ({ onDone }: { onDone: (action: ActionName) => void }) => {
  const { run, texts, perform } = usePlayProps()
  const [open, setOpen] = useState<ActionName | null>(null)
  const row = useRef<HTMLDivElement>(null)
  const offered = ACTIONS.filter((action) => run.actions[action].allowed)
  // A command of somebody else may have taken away what was open.
  const shown = open !== null && offered.includes(open) ? open : null
  const close = (): void => {
    const action = open
    setOpen(null)
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus())
  }
  // What asks for nothing is done at once; only when that fails does it open, to say why.
  const start = async (action: ActionName): Promise<void> => {
    const isPlain = action === 'pause' || action === 'resume'
    if (!isPlain || run.actions[action].blockedBy.length > 0) return setOpen(shown === action ? null : action)
    const answer = await perform({ path: `/${action}`, body: { rev: run.play.rev } })
    if (answer.kind === 'done') onDone(action)
    else setOpen(action)
  }
  if (offered.length === 0) return null
  const isReady = run.actions.close.allowed && run.actions.close.early === false
  return (
    <div className="pb-actions">
      <div className="pb-action-row" ref={row}>
        {isReady && <p className="pb-note">{texts.t('admin:allDone')}</p>}
        {offered.map((action) => (
          <Button
            buttonStyle={action === 'close' && isReady && shown === null ? 'primary' : 'subtle'}
            extraButtonProps={{ 'aria-expanded': shown === action, 'data-action': action }}
            key={action}
            margin={false}
            onClick={() => void start(action)}
            size="small"
          >
            {texts.t(`admin:actions:${action}`)}
          </Button>
        ))}
      </div>
      {shown && (
        <Action
          action={shown}
          key={shown}
          onBack={close}
          onDone={() => {
            setOpen(null)
            onDone(shown)
          }}
        />
      )}
    </div>
  )
}

/**
 * What one action asks for. Closing and canceling are tried out first: what they would cancel is listed, and only then
 * comes the button that does it.
 */
const Action = ({
  action,
  onBack,
  onDone,
}: {
  action: ActionName
  onBack: () => void
  onDone: () => void
}) => {
  const play = usePlayProps()
  const { run, texts, perform } = play
  const { blockedBy } = run.actions[action]
  const [tried, setTried] = useState<{ readonly values: Values; readonly would: Run } | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  // biome-ignore lint/correctness/useExhaustiveDependencies: on opening, and whenever the step changes
  useEffect(() => heading.current?.focus(), [tried])

  const path = `/${action}`
  const send = (values: Values, dryRun = false): Promise<Answer<Run>> =>
    perform({ path, body: { ...bodyOf({ action, values }), rev: run.play.rev }, dryRun })
  const back = (
    <Button
      buttonStyle="subtle"
      margin={false}
      onClick={() => (tried ? setTried(null) : onBack())}
      size="small"
    >
      {texts.t('admin:back')}
    </Button>
  )
  const shared = { draftKey: `${run.play.number}:${action}`, blockedBy, beside: back, onEscape: onBack }
  const isTriedFirst = action === 'close' || action === 'cancel'
  return (
    <section aria-labelledby={id} className="pb-action">
      <h4 className="pb-title" id={id} ref={heading} tabIndex={-1}>
        {texts.t(`admin:actions:${action}`)}
      </h4>
      {isTriedFirst && !tried && (
        <InputForm
          {...shared}
          button={texts.t('admin:continue')}
          buttonStyle="secondary"
          inputs={() => (action === 'close' ? closureInputs(play) : [reasonInput(play)])}
          keeps
          key="try"
          onSend={async (values) => {
            const answer = await send(values, true)
            if (answer.kind === 'done') setTried({ values, would: answer.value })
            return answer
          }}
        />
      )}
      {isTriedFirst && tried && (
        <InputForm
          {...shared}
          button={texts.t(`admin:actions:${action}`)}
          buttonStyle="secondary"
          inputs={() => []}
          key="do"
          onDone={onDone}
          onSend={() => send(tried.values)}
        >
          <Effects would={tried.would} />
        </InputForm>
      )}
      {!isTriedFirst && (
        <InputForm
          {...shared}
          button={texts.t(`admin:actions:${action}`)}
          buttonStyle="secondary"
          inputs={() => (action === 'reopen' ? [reasonInput(play)] : [])}
          onDone={onDone}
          onSend={(values) => send(values)}
        />
      )}
    </section>
  )
}

/** What closing or canceling would cancel along with the play. */
const Effects = ({ would }: { would: Run }) => {
  const { texts } = usePlayProps()
  const { activities = [], ...records } = would.effects?.canceled ?? { activities: [] }
  const labels = would.phases
    .flatMap((phase) => phase.lanes.flatMap((lane) => lane.activities))
    .filter(({ key }) => activities.includes(key))
    .map(({ label }) => label)
  const lists = [
    [texts.t('fields:activities'), labels] as const,
    ...Object.entries(records).map(
      ([collection, numbers]) =>
        [texts.known(`collections:${collection}:plural`, collection), numbers] as const,
    ),
  ].filter(([, names]) => names.length > 0)
  if (lists.length === 0) return <p className="pb-note">{texts.t('admin:nothingElseCanceled')}</p>
  return (
    <div className="pb-effects">
      <p>{texts.t('admin:alsoCanceled')}</p>
      <dl>
        {lists.map(([title, names]) => (
          <div key={title}>
            <dt>
              {title} ({names.length})
            </dt>
            <dd>{names.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const bodyOf = ({ action, values }: { action: ActionName; values: Values }): Values => {
  switch (action) {
    case 'close':
      return values
    case 'cancel':
    case 'reopen':
      return { reason: values.reason ?? '' }
    default:
      return {}
  }
}
