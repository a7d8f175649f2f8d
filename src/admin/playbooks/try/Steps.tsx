'use client'

import { useMemo } from 'react'
import { runScenarios, viewOf } from '../../../simulate/index.ts'
import { Icon } from '../../shared/StateMark.tsx'
import { goOn, jumpTo, newAttempt } from './attempt.ts'
import { stepWords } from './step-words.ts'
import { useTry } from './TryContext.tsx'

/** What was done, step by step, and what comes next: back, forward, and to any of them. */
export const Steps = () => {
  const { attempt, setAttempt, definition, tried, texts, misfits } = useTry()
  const { t, language } = texts
  const { done, ahead } = attempt
  const failure = useScenarioFailure()
  const jump = (count: number): void => setAttempt(jumpTo({ attempt, count }))
  return (
    <section className="pb-try-steps">
      <h3 className="pb-title">{t('tryout:steps')}</h3>
      {attempt.scenario !== null && (
        <p className="pb-note" dir="auto">
          {t('tryout:fromScenario', { name: attempt.scenario })}
        </p>
      )}
      <div className="pb-try-row">
        <button
          className="pb-try-tool"
          disabled={done.length === 0}
          onClick={() => jump(done.length - 1)}
          type="button"
        >
          {t('tryout:undo')}
        </button>
        <button
          className="pb-try-tool"
          disabled={ahead.length === 0}
          onClick={() => setAttempt(goOn({ attempt, definition }))}
          type="button"
        >
          {t('tryout:next')}
        </button>
        {ahead.length > 1 && (
          <button
            className="pb-try-tool"
            onClick={() => setAttempt(goOn({ attempt, definition, count: ahead.length }))}
            type="button"
          >
            {t('tryout:toEnd')}
          </button>
        )}
        <button
          className="pb-try-tool"
          disabled={done.length === 0 && ahead.length === 0}
          onClick={() => setAttempt(newAttempt(attempt.given))}
          type="button"
        >
          {t('tryout:restart')}
        </button>
      </div>
      <ol className="pb-try-list" start={0}>
        <li className={done.length === 0 ? 'pb-try-now' : undefined}>
          <button
            aria-current={done.length === 0 ? 'step' : undefined}
            className="pb-link"
            onClick={() => jump(0)}
            type="button"
          >
            {t('tryout:start')}
          </button>
          <Refusal index={0} />
        </li>
        {done.map(({ step }, index) => {
          const isNow = index === done.length - 1
          const words = stepWords({ step, definition, texts })
          const misfit = misfits.some((each) => each.index === index)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            <li className={isNow ? 'pb-try-now' : undefined} key={index}>
              <button
                aria-current={isNow ? 'step' : undefined}
                className="pb-link"
                dir="auto"
                onClick={() => jump(index + 1)}
                title={t('tryout:jump')}
                type="button"
              >
                {words}
              </button>
              <Refusal index={index + 1} />
              {misfit && <span className="pb-tone-warning">{` ${t('tryout:otherNow')}`}</span>}
              {failure?.step === index && <p className="pb-error">{failure.message}</p>}
            </li>
          )
        })}
        {ahead.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          <li className="pb-try-ahead" key={`ahead-${index}`}>
            <button
              className="pb-link"
              dir="auto"
              onClick={() => setAttempt(goOn({ attempt, definition, count: index + 1 }))}
              type="button"
            >
              {stepWords({ step, definition, texts })}
            </button>
          </li>
        ))}
      </ol>
      {failure && failure.step === null && ahead.length === 0 && (
        <p className="pb-error">{failure.message}</p>
      )}
      <p className="pb-hidden" role="status">
        {t('tryout:at', { step: done.length, total: done.length + ahead.length })}
        {sayLast({ tried, definition, language })}
      </p>
    </section>
  )
}

/** Why a step was refused, in a line. */
const Refusal = ({ index }: { index: number }) => {
  const { tried, definition, texts } = useTry()
  const frame = tried.frames[index]
  if (!frame || frame.refusal === null) return null
  const { refusal } = viewOf({ definition, frame, language: texts.language })
  const message = refusal?.code === 'forbidden' ? texts.t('tryout:forbidden') : refusal?.message
  return (
    <span className="pb-try-refusal pb-tone-danger">
      <Icon name="lock" />
      <span dir="auto">{texts.t('tryout:refused', { message: message ?? '' })}</span>
    </span>
  )
}

const sayLast = ({
  tried,
  definition,
  language,
}: {
  tried: ReturnType<typeof useTry>['tried']
  definition: ReturnType<typeof useTry>['definition']
  language: string
}): string => {
  const frame = tried.frames.at(-1)
  const message = frame?.refusal ? viewOf({ definition, frame, language }).refusal?.message : null
  return message ? ` ${message}` : ''
}

/** Where the scenario that is being looked at fails; null: nowhere, or none is. */
const useScenarioFailure = () => {
  const { attempt, definition, texts } = useTry()
  return useMemo(() => {
    if (attempt.scenario === null) return null
    const { results } = runScenarios({
      definition,
      language: texts.language,
      select: ({ name }) => name === attempt.scenario,
    })
    return results[0]?.failure ?? null
  }, [attempt.scenario, definition, texts.language])
}
