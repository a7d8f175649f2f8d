'use client'

import { useId } from 'react'
import { declaredFields } from '../../../engine/fields.ts'
import { NOW } from '../../../simulate/begin.ts'
import type { Given } from '../../../simulate/index.ts'
import { FieldInput } from '../../shared/FieldInput.tsx'
import type { Values } from '../../shared/useDraft.ts'
import { useWorkbench } from '../workbench.tsx'
import { withGiven } from './attempt.ts'
import { engagementInputs, playInputs } from './inputs.ts'
import { dateWords, stateWord } from './step-words.ts'
import { useTry } from './TryContext.tsx'
import { ValuesEditor } from './ValuesEditor.tsx'

/** What is there when the play starts. A change of it does everything again. */
export const Facts = () => {
  const { page } = useWorkbench()
  const { definition, attempt, setAttempt, texts } = useTry()
  const { vocabulary } = page
  const { t, known, language } = texts
  const { given } = attempt
  const id = useId().replace(/[^a-zA-Z0-9]/g, '')
  const around = { definition, vocabulary, texts }
  const set = (changed: Partial<Given>): void =>
    setAttempt(withGiven({ attempt, definition, given: { ...given, ...changed } }))
  const own = new Set(declaredFields(definition).keys())
  const values = { ...given.data, ...given.fields }
  const roles = [...new Set([...definition.record.roles, ...vocabulary.roles])]
  const setValues = (next: Values): void => {
    const entries = Object.entries(next)
    set({
      data: Object.fromEntries(entries.filter(([name]) => own.has(name))) as NonNullable<Given['data']>,
      fields: Object.fromEntries(entries.filter(([name]) => !own.has(name))) as NonNullable<Given['fields']>,
    })
  }
  return (
    <details className="pb-try-facts">
      <summary>
        <strong>{t('tryout:facts')}</strong>
        <span className="pb-note">{` ${sayGiven({ given, definition, texts })}`}</span>
      </summary>
      <div className="pb-try-fields">
        <FieldInput
          error={undefined}
          input={{
            name: 'roles',
            label: t('tryout:who'),
            kind: 'select',
            many: true,
            required: false,
            value: null,
            options: roles.map((value) => ({ value, label: known(`values:role:${value}`, value) })),
          }}
          onChange={(value) => {
            const chosen = Array.isArray(value) ? value.map(String) : []
            const { roles: _, ...rest } = given
            setAttempt(
              withGiven({
                attempt,
                definition,
                given: chosen.length > 0 ? { ...rest, roles: chosen } : rest,
              }),
            )
          }}
          path={`${id}-roles`}
          value={given.roles ?? definition.record.roles.slice(0, 1)}
        />
        <FieldInput
          error={undefined}
          input={{
            name: 'now',
            label: t('tryout:clock'),
            kind: 'date',
            many: false,
            required: false,
            value: null,
            options: [],
          }}
          onChange={(value) => set({ now: typeof value === 'string' ? value : NOW })}
          path={`${id}-now`}
          value={given.now ?? NOW}
        />
        <ValuesEditor
          inputs={engagementInputs(around)}
          onChange={(engagement) => set({ engagement: engagement as NonNullable<Given['engagement']> })}
          title={t('tryout:engagement')}
          values={given.engagement ?? {}}
        />
        <ValuesEditor
          inputs={playInputs(around)}
          onChange={setValues}
          title={t('tryout:fields')}
          values={values}
        />
        {Object.entries(vocabulary.records).map(([collection, { states }]) => (
          <fieldset className="pb-try-set" key={collection}>
            <legend>
              {t('tryout:recordsAtStart', { records: known(`collections:${collection}:plural`, collection) })}
            </legend>
            <div className="pb-try-counts">
              {states.map((state) => (
                <label key={state}>
                  <span>{stateWord({ collection, state, texts })}</span>
                  <input
                    inputMode="numeric"
                    max={100}
                    min={0}
                    onChange={({ target }) => {
                      const count = Math.min(100, Math.max(0, Math.trunc(Number(target.value) || 0)))
                      set({
                        records: {
                          ...given.records,
                          [collection]: { ...given.records?.[collection], [state]: count },
                        },
                      })
                    }}
                    type="number"
                    value={given.records?.[collection]?.[state] ?? 0}
                  />
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <p className="pb-help">{t('tryout:clockHelp', { date: dateWords(NOW, language) })}</p>
      </div>
    </details>
  )
}

const sayGiven = ({
  given,
  definition,
  texts,
}: {
  given: Given
  definition: ReturnType<typeof useTry>['definition']
  texts: ReturnType<typeof useTry>['texts']
}): string => {
  const roles = given.roles ?? definition.record.roles.slice(0, 1)
  const records = Object.entries(given.records ?? {}).flatMap(([collection, states]) =>
    Object.entries(states)
      .filter(([, count]) => count > 0)
      .map(
        ([state, count]) =>
          `${count} × ${texts.known(`collections:${collection}:plural`, collection)} (${stateWord({ collection, state, texts })})`,
      ),
  )
  const values = { ...given.engagement, ...given.data, ...given.fields }
  return [
    ...roles.map((role) => texts.known(`values:role:${role}`, role)),
    ...Object.entries(values).map(([name, value]) => `${name}: ${String(value ?? '–')}`),
    ...records,
    ...(given.now === undefined ? [] : [dateWords(given.now, texts.language)]),
  ].join(' · ')
}
