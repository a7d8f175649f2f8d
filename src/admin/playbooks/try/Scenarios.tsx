'use client'

import type { Path } from '../../../definition/located.ts'
import type { Definition } from '../../../definition/types.ts'
import { runScenarios, type ScenarioResult } from '../../../simulate/index.ts'
import { Button } from '../../payload/ui.ts'
import { StateMark } from '../../shared/StateMark.tsx'
import { useWorkbench } from '../workbench.tsx'
import { fromScenario } from './attempt.ts'
import { useTry } from './TryContext.tsx'

/** What came of scenarios, and with which text. */
export type Ran = { readonly definition: Definition; readonly results: ReadonlyMap<number, ScenarioResult> }

/** The examples in the playbook's text: run them, see what fails and where, look at one step by step. */
export const Scenarios = ({
  ran,
  onRan,
  onLoaded,
}: {
  ran: Ran | null
  onRan: (ran: Ran) => void
  onLoaded: () => void
}) => {
  const { definition, setAttempt, texts } = useTry()
  const { t, language } = texts
  const scenarios = definition.scenarios ?? []
  const results = ran?.definition === definition ? ran.results : NONE
  const run = (only?: number): void => {
    const report = runScenarios({
      definition,
      language,
      ...(only === undefined ? {} : { select: (scenario) => scenario === scenarios[only] }),
    })
    const found = report.results.map((result) => [Number(result.path[1]), result] as const)
    onRan({ definition, results: new Map([...results, ...found]) })
  }
  const failed = [...results.values()].filter(({ outcome }) => outcome === 'failed').length
  if (scenarios.length === 0) return <div className="pb-hint">{t('tryout:noScenarios')}</div>
  return (
    <section className="pb-try-scenarios">
      <div className="pb-try-row">
        <Button buttonStyle="secondary" margin={false} onClick={() => run()} size="small">
          {t('tryout:runAll', { number: scenarios.length })}
        </Button>
        <p role="status">
          {results.size > 0 &&
            t('tryout:report', { passed: results.size - failed, failed, total: scenarios.length })}
          {results.size === 0 && ran !== null && t('tryout:changed')}
        </p>
      </div>
      <ol className="pb-try-list">
        {scenarios.map((scenario, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: in a faulty text a name may stand twice
          <li className="pb-try-scenario" key={`${index}-${scenario.name}`}>
            <div className="pb-try-scenario-head">
              <Outcome result={results.get(index)} />
              <strong dir="auto">{scenario.name}</strong>
            </div>
            {scenario.description && (
              <p className="pb-note" dir="auto">
                {scenario.description}
              </p>
            )}
            <Failed result={results.get(index)} />
            <div className="pb-try-row">
              <button
                aria-label={t('tryout:runOne', { name: scenario.name })}
                className="pb-link"
                onClick={() => run(index)}
                type="button"
              >
                {t('tryout:run')}
              </button>
              <button
                aria-label={t('tryout:lookOne', { name: scenario.name })}
                className="pb-link"
                onClick={() => {
                  setAttempt(fromScenario(scenario))
                  onLoaded()
                }}
                type="button"
              >
                {t('tryout:look')}
              </button>
              <ToText path={['scenarios', index]} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

const NONE: ReadonlyMap<number, ScenarioResult> = new Map()

const Outcome = ({ result }: { result: ScenarioResult | undefined }) => {
  const { texts } = useTry()
  if (!result) return <StateMark state="pending" word={texts.t('tryout:notRun')} />
  const isPassed = result.outcome === 'passed'
  return (
    <StateMark
      pill
      state={isPassed ? 'completed' : 'overdue'}
      word={texts.t(isPassed ? 'tryout:passed' : 'tryout:failed')}
    />
  )
}

/** Which step does not go as it should, and how. */
const Failed = ({ result }: { result: ScenarioResult | undefined }) => {
  const { texts } = useTry()
  const { t } = texts
  if (!result?.failure) return null
  const { step, what, expected, actual, path, where } = result.failure
  return (
    <div className="pb-problem">
      <p dir="auto">
        <strong>{where || (step === null ? '' : t('tryout:stepNumber', { step: step + 1 }))}</strong>
        {what !== 'outcome' && what !== 'scenario' ? ` · ${what}` : ''}
      </p>
      <dl className="pb-try-compare">
        <dt>{t('tryout:expected')}</dt>
        <dd dir="auto">{expected}</dd>
        <dt>{t('tryout:found')}</dt>
        <dd dir="auto">{actual}</dd>
      </dl>
      <ToText path={path} />
    </div>
  )
}

const ToText = ({ path }: { path: Path }) => {
  const { select, setView, read } = useWorkbench()
  const { texts } = useTry()
  const { line } = read.positionOf({ path })
  return (
    <button
      className="pb-link"
      onClick={() => {
        select(path)
        setView('yaml')
      }}
      type="button"
    >
      {texts.t('tryout:line', { line })}
    </button>
  )
}
