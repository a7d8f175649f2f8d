'use client'

import '../shared/controls.css'
import './health-settings.css'
import { useCallback, useEffect, useId, useState } from 'react'
import { formatsIn } from '../charts/formats.ts'
import { useSlugs } from '../payload/config.ts'
import { useRefreshPage } from '../payload/navigation.ts'
import { useMayCreate } from '../payload/reader.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Button, toast } from '../payload/ui.ts'
import { getJson, type Id, sendJson } from '../shared/api.ts'
import { Icon } from '../shared/StateMark.tsx'
import { evenly, numbersOf, sumOf, type Typed, weightOf } from './weights.ts'

type Indicator = {
  readonly id: Id
  readonly key: string
  readonly label: string
  readonly weight: number
}

/** Above the list of health indicators: the weights of the active ones, which are changed together. */
export const WeightsEditor = () => {
  const { t, language } = useTexts()
  const routes = useRoutes()
  const slugs = useSlugs()
  const refreshPage = useRefreshPage()
  const mayWrite = useMayCreate()(slugs.healthIndicators)
  const [indicators, setIndicators] = useState<readonly Indicator[] | null>(null)
  const [typed, setTyped] = useState<Typed>({})
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const id = useId()
  const load = useCallback((): void => {
    const query = new URLSearchParams({
      depth: '0',
      limit: '200',
      sort: 'order',
      'where[active][equals]': 'true',
    })
    getJson<{ docs: Indicator[] }>({ url: routes.api(`/${slugs.healthIndicators}?${query}`), language }).then(
      ({ docs }) => {
        setIndicators(docs)
        setTyped(storedOf(docs))
      },
      () => setProblem(t('related:notLoaded')),
    )
  }, [routes, slugs.healthIndicators, language, t])
  useEffect(load, [load])
  const save = async (): Promise<void> => {
    setSaving(true)
    const answer = await sendJson({
      url: routes.api(`/${slugs.healthIndicators}/weights`),
      method: 'PUT',
      body: { weights: numbersOf(typed) },
      language,
    })
    setSaving(false)
    if (answer.kind !== 'done') {
      const fields = answer.kind === 'invalid' ? Object.values(answer.fields).join(' ') : ''
      setProblem(fields || answer.message || t('adoption:board:offline'))
      return
    }
    setProblem(null)
    toast.success(t('adoption:weights:saved'))
    load()
    // The list below shows weights, too.
    refreshPage()
  }
  if (!indicators) {
    return problem ? (
      <p className="pb-problem" role="alert">
        {problem}
      </p>
    ) : null
  }
  const sum = sumOf(typed)
  const stored = storedOf(indicators)
  const isChanged = indicators.some(({ key }) => stored[key] !== typed[key])
  return (
    <section aria-labelledby={`${id}-title`} className="pb-root pb-weights">
      <h3 className="pb-title" id={`${id}-title`}>
        {t('adoption:weights:title')}
      </h3>
      {indicators.length === 0 ? (
        <p className="pb-note">{t('adoption:weights:empty')}</p>
      ) : (
        <>
          <ul className="pb-weights-list">
            {indicators.map(({ key, label, weight }) => (
              <li className="pb-weights-row" key={key}>
                <label htmlFor={`${id}-${key}`}>{label}</label>
                {mayWrite ? (
                  <input
                    aria-describedby={`${id}-sum`}
                    aria-invalid={weightOf(typed[key] ?? '') === null}
                    aria-label={t('adoption:weights:weightOf', { label })}
                    className="pb-weights-input"
                    id={`${id}-${key}`}
                    inputMode="decimal"
                    onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
                    title={t('adoption:weights:invalid')}
                    value={typed[key] ?? ''}
                  />
                ) : (
                  <output id={`${id}-${key}`}>{formatsIn(language).number(weight)}</output>
                )}
                <span aria-hidden="true" className="pb-weights-track">
                  {/* Its length is the number, which no class can say. */}
                  <span
                    className="pb-weights-bar"
                    style={{ inlineSize: `${weightOf(typed[key] ?? '') ?? 0}%` }}
                  />
                </span>
              </li>
            ))}
          </ul>
          <p
            aria-live="polite"
            className={`pb-mark pb-weights-sum pb-tone-${sum.is === 'exactly' ? 'success' : 'warning'}`}
            id={`${id}-sum`}
          >
            <Icon name={sum.is === 'exactly' ? 'check' : 'alert'} />
            <span>
              {'total' in sum
                ? t(`adoption:weights:${sum.is}`, {
                    total: formatsIn(language).exact(sum.total),
                    rest: formatsIn(language).exact(sum.rest),
                  })
                : t(`adoption:weights:${sum.is}`)}
            </span>
          </p>
          {problem && (
            <p className="pb-problem" role="alert">
              {problem}
            </p>
          )}
          {mayWrite ? (
            <div className="pb-buttons">
              <Button
                disabled={isSaving || !isChanged || sum.is !== 'exactly'}
                margin={false}
                onClick={() => void save()}
                size="small"
              >
                {t(isSaving ? 'adoption:weights:saving' : 'adoption:weights:save')}
              </Button>
              <button
                className="pb-link"
                onClick={() => setTyped(evenly(indicators.map(({ key }) => key)))}
                type="button"
              >
                {t('adoption:weights:even')}
              </button>
              {isChanged && (
                <button
                  className="pb-link"
                  onClick={() => {
                    setTyped(stored)
                    setProblem(null)
                  }}
                  type="button"
                >
                  {t('adoption:weights:reset')}
                </button>
              )}
            </div>
          ) : (
            <p className="pb-note">{t('adoption:weights:readOnly')}</p>
          )}
        </>
      )}
    </section>
  )
}

const storedOf = (indicators: readonly Indicator[]): Typed =>
  Object.fromEntries(indicators.map(({ key, weight }) => [key, String(weight)]))
