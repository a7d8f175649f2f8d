'use client'

import { filteredValues, withFilter } from '../fields/list-where.ts'
import { useList } from '../payload/list.ts'
import { useTexts } from '../payload/texts.ts'
import { StateMark } from '../shared/StateMark.tsx'

/** The states of a list's records with how many there are in each: pressed, the list shows those alone. */
export const StateFilter = ({ counts }: { counts: Readonly<Record<string, number>> }) => {
  const { t, known, language } = useTexts()
  const { where, narrowTo } = useList()
  const chosen = filteredValues({ where, field: 'state' })
  const number = new Intl.NumberFormat(language)
  return (
    <fieldset className="pb-lists-states">
      <legend className="pb-hidden">{t('lists:byState')}</legend>
      {Object.entries(counts).map(([state, count]) => {
        const isChosen = chosen.includes(state)
        return (
          <button
            aria-pressed={isChosen}
            className="pb-lists-state"
            key={state}
            onClick={() =>
              narrowTo(
                withFilter({
                  where,
                  field: 'state',
                  values: isChosen ? chosen.filter((each) => each !== state) : [...chosen, state],
                }),
              )
            }
            type="button"
          >
            <StateMark state={state} word={known(`values:playState:${state}`, state)} />
            <span className="pb-lists-count">{number.format(count)}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
