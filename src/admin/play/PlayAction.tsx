'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../payload/ui.ts'
import type { Answer } from '../shared/api.ts'
import { InputForm } from '../shared/InputForm.tsx'
import type { Values } from '../shared/useDraft.ts'
import { type ActionName, activitiesOf, type Page } from './api.ts'
import { closureInputs, reasonInput } from './fields.ts'
import { usePlayPage } from './PlayContext.tsx'

/**
 * What one action asks for. Closing and canceling are tried out first: what they would cancel is listed, and only then
 * comes the button that does it.
 */
export const PlayAction = ({
  action,
  onBack,
  onDone,
}: {
  action: ActionName
  onBack: () => void
  onDone: () => void
}) => {
  const play = usePlayPage()
  const { run, texts, perform, reload } = play
  const { blockedBy } = run.actions[action]
  const [tried, setTried] = useState<{ readonly values: Values; readonly would: Page } | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  // biome-ignore lint/correctness/useExhaustiveDependencies: on opening, and whenever the step changes
  useEffect(() => heading.current?.focus(), [tried])

  const path = `/${action}`
  const send = (values: Values, dryRun = false): Promise<Answer<Page>> =>
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
  const shared = {
    draftKey: `${run.play.number}:${action}`,
    blockedBy,
    beside: back,
    onEscape: onBack,
    onLookAgain: () => void reload(),
  }
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
const Effects = ({ would }: { would: Page }) => {
  const { texts } = usePlayPage()
  const { activities = [], ...records } = would.run.effects?.canceled ?? { activities: [] }
  const labels = activitiesOf(would.run)
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
