'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTexts } from '../../payload/texts.ts'
import { StateMark } from '../../shared/StateMark.tsx'
import { OnceHere } from '../OnceHere.tsx'
import { useWorkbench } from '../workbench.tsx'
import { Actions } from './Actions.tsx'
import { Around } from './Around.tsx'
import { accepted, jumpTo } from './attempt.ts'
import { Board } from './Board.tsx'
import { Facts } from './Facts.tsx'
import { KeepScenario } from './KeepScenario.tsx'
import { type Ran, Scenarios } from './Scenarios.tsx'
import { Steps } from './Steps.tsx'
import { Stream } from './Stream.tsx'
import { labelOf, stepWords } from './step-words.ts'
import { TryProvider, useTry } from './TryContext.tsx'
import '../../shared/controls.css'
import './try.css'

const TABS = ['try', 'scenarios'] as const
type Tab = (typeof TABS)[number]

/** The unsaved text, run by the real engine in the browser. Nothing is written. */
const TryIt = () => (
  <OnceHere>
    <View />
  </OnceHere>
)

const View = () => {
  const { draft, definition, setView } = useWorkbench()
  const { t } = useTexts()
  if (draft === null) {
    return (
      <div className="pb-try">
        <p className="pb-problem">{t('tryout:unreadable')}</p>
        <button className="pb-link" onClick={() => setView('yaml')} type="button">
          {t('diagram:toYaml')}
        </button>
      </div>
    )
  }
  return (
    <TryProvider definition={draft}>
      <div className="pb-try">
        <div className="pb-hint">
          {t('tryout:nothingWritten')}
          {definition === null && ` ${t('tryout:faulty')}`}
        </div>
        <Tabs />
      </div>
    </TryProvider>
  )
}

const Tabs = () => {
  const { definition, texts } = useTry()
  const { t } = texts
  const [tab, setTab] = useState<Tab>('try')
  const [ran, setRan] = useState<Ran | null>(null)
  const id = useId()
  const tabs = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return
    event.preventDefault()
    const next = tab === 'try' ? 'scenarios' : 'try'
    setTab(next)
    tabs.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus()
  }
  return (
    <>
      <div
        aria-label={t('tryout:title')}
        className="pb-try-tabs"
        onKeyDown={onKeyDown}
        ref={tabs}
        role="tablist"
      >
        {TABS.map((each) => (
          <button
            aria-controls={`${id}-panel`}
            aria-selected={each === tab}
            className="pb-try-tab"
            data-tab={each}
            id={`${id}-${each}`}
            key={each}
            onClick={() => setTab(each)}
            role="tab"
            tabIndex={each === tab ? 0 : -1}
            type="button"
          >
            {each === 'try'
              ? t('tryout:title')
              : t('tryout:scenarios', { number: definition.scenarios?.length ?? 0 })}
          </button>
        ))}
      </div>
      <div aria-labelledby={`${id}-${tab}`} id={`${id}-panel`} role="tabpanel">
        {tab === 'try' ? <Trial /> : <Scenarios onLoaded={() => setTab('try')} onRan={setRan} ran={ran} />}
      </div>
    </>
  )
}

const Trial = () => (
  <div className="pb-try-trial">
    <Facts />
    <Misfits />
    <div className="pb-try-columns">
      <div className="pb-try-main">
        <Head />
        <Board />
        <Around />
      </div>
      <div className="pb-try-side">
        <Steps />
        <KeepScenario />
        <Stream />
      </div>
    </div>
  </div>
)

/** Where the play stands, who works, and what can be done with it as a whole. */
const Head = () => {
  const { page } = useWorkbench()
  const { view, definition, texts, actor, setActor, tried } = useTry()
  const { t, known } = texts
  const id = useId()
  if (view.play === null) {
    const refusal = view.refusal?.code === 'forbidden' ? t('tryout:forbidden') : (view.refusal?.message ?? '')
    return <p className="pb-problem">{t('tryout:notStarted', { message: refusal })}</p>
  }
  const { state, progress, current } = view.play
  const given = tried.frames[0]?.world.roles ?? []
  const roles = [...new Set([...definition.record.roles, ...page.vocabulary.roles])].filter(
    (role) => given.length !== 1 || given[0] !== role,
  )
  return (
    <div className="pb-try-head">
      <div className="pb-try-row">
        <StateMark pill state={state} word={t(`values:playState:${state}`)} />
        <StateMark pill state={progress} word={t(`values:progress:${progress}`)} />
        <span className="pb-note" dir="auto">
          {current.map((key) => labelOf({ definition, key })).join(', ')}
        </span>
        <span className="pb-try-choice pb-try-end">
          <label htmlFor={id}>{t('tryout:as')}</label>
          <select
            className="pb-try-select"
            id={id}
            onChange={({ target }) => setActor(target.value || null)}
            value={actor ?? ''}
          >
            <option value="">
              {given.map((role) => known(`values:role:${role}`, role)).join(', ') || '–'}
            </option>
            {roles.map((role) => (
              <option key={role} value={role}>
                {known(`values:role:${role}`, role)}
              </option>
            ))}
          </select>
        </span>
      </div>
      <Actions />
    </div>
  )
}

/** The text has changed, and what was done goes otherwise now. */
const Misfits = () => {
  const { misfits, attempt, setAttempt, tried, definition, texts } = useTry()
  const { t } = texts
  const [first] = misfits
  if (!first) return null
  const say = (outcome: string): string => (outcome === 'done' ? t('tryout:wasDone') : outcome)
  return (
    <div className="pb-problem" role="alert">
      <p>{t('tryout:misfits')}</p>
      <ul>
        {misfits.map(({ index, before, now }) => {
          const step = attempt.done[index]?.step
          const words = step ? stepWords({ step, definition, texts }) : t('tryout:start')
          return (
            <li dir="auto" key={index}>
              {t('tryout:misfit', { step: words, before: say(before), now: say(now) })}
            </li>
          )
        })}
      </ul>
      <div className="pb-try-row">
        <button className="pb-link" onClick={() => setAttempt(accepted({ attempt, tried }))} type="button">
          {t('tryout:accept')}
        </button>
        {first.index >= 0 && (
          <button
            className="pb-link"
            onClick={() => setAttempt(accepted({ ...jumped(attempt, first.index), tried }))}
            type="button"
          >
            {t('tryout:backBefore')}
          </button>
        )}
      </div>
    </div>
  )
}

const jumped = (attempt: Parameters<typeof jumpTo>[0]['attempt'], count: number) => ({
  attempt: jumpTo({ attempt, count }),
})

export default TryIt
