'use client'

import { useId, useState } from 'react'
import type { Step } from '../../../simulate/index.ts'
import { StateMark } from '../../shared/StateMark.tsx'
import { useWorkbench } from '../workbench.tsx'
import { engagementInputs, playInputs } from './inputs.ts'
import { dateWords, stateWord } from './step-words.ts'
import { useTry } from './TryContext.tsx'
import { SetOne } from './ValuesEditor.tsx'

const DAY = 86_400_000
const JUMPS = [
  ['day', 1],
  ['week', 7],
  ['month', 30],
] as const

/** What happens around the play while it runs: its tasks and meetings, its fields, the engagement, the time. */
export const Around = () => {
  const { page } = useWorkbench()
  const { definition, frame, texts, perform } = useTry()
  const { t, language } = texts
  const { vocabulary } = page
  const around = { definition, vocabulary, texts }
  const later = (days: number): void => {
    const now = new Date(Date.parse(frame.world.now) + days * DAY).toISOString()
    perform({ now })
  }
  return (
    <section className="pb-try-around">
      <h3 className="pb-title">{t('tryout:around')}</h3>
      <div className="pb-try-fields">
        {Object.entries(vocabulary.records).map(([collection, { states }]) => (
          <Records collection={collection} key={collection} states={states} />
        ))}
        <SetOne
          inputs={playInputs(around)}
          onSet={(edit) => perform({ edit: edit as NonNullable<Step['edit']> })}
          title={t('tryout:changeFields')}
        />
        <SetOne
          inputs={engagementInputs(around)}
          onSet={(engagement) => perform({ engagement: engagement as NonNullable<Step['engagement']> })}
          title={t('tryout:changeEngagement')}
        />
        <fieldset className="pb-try-set">
          <legend>{t('tryout:time')}</legend>
          <p>{dateWords(frame.world.now, language)} UTC</p>
          <div className="pb-try-row">
            {JUMPS.map(([unit, days]) => (
              <button className="pb-try-tool" key={unit} onClick={() => later(days)} type="button">
                {t(`tryout:later:${unit}`)}
              </button>
            ))}
          </div>
        </fieldset>
      </div>
    </section>
  )
}

/** The play's records of one collection, by state. */
const Records = ({ collection, states }: { collection: string; states: readonly string[] }) => {
  const { frame, texts, perform } = useTry()
  const { t, known } = texts
  const id = useId()
  const first = states[0] ?? 'new'
  const [state, setState] = useState(first)
  const records = frame.world.records.get(collection) ?? []
  const counts = states
    .map((each) => [each, records.filter((record) => record.state === each).length] as const)
    .filter(([, count]) => count > 0)
  const word = (each: string): string => stateWord({ collection, state: each, texts })
  const plural = known(`collections:${collection}:plural`, collection)
  return (
    <fieldset className="pb-try-set">
      <legend>{plural}</legend>
      {counts.length === 0 && <p className="pb-note">{t('tryout:noRecords')}</p>}
      <ul className="pb-try-records">
        {counts.map(([from, count]) => (
          <li key={from}>
            <span>{count} ×</span>
            <StateMark state={from} word={word(from)} />
            <label className="pb-try-choice">
              <span className="pb-hidden">{t('tryout:moveOne', { state: word(from), records: plural })}</span>
              <select
                className="pb-try-select"
                onChange={({ target }) => perform({ set: collection, from, to: target.value, count: 1 })}
                value=""
              >
                <option value="">{t('tryout:move')}</option>
                {states
                  .filter((each) => each !== from)
                  .map((each) => (
                    <option key={each} value={each}>
                      {word(each)}
                    </option>
                  ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      <div className="pb-try-row">
        <label className="pb-hidden" htmlFor={id}>
          {t('tryout:newState')}
        </label>
        <select
          className="pb-try-select"
          id={id}
          onChange={({ target }) => setState(target.value)}
          value={state}
        >
          {states.map((each) => (
            <option key={each} value={each}>
              {word(each)}
            </option>
          ))}
        </select>
        <button className="pb-try-tool" onClick={() => perform({ add: collection, state })} type="button">
          {t('tryout:addRecord', { record: known(`collections:${collection}:singular`, collection) })}
        </button>
      </div>
    </fieldset>
  )
}
