'use client'

import { useMemo, useRef } from 'react'
import type { NewPlaybookPage } from '../../../runtime/playbooks/new-page.ts'
import { useTexts } from '../../payload/texts.ts'
import type { AnswerName, Answers, Start } from './answers.ts'
import { Cards, FieldError } from './inputs.tsx'
import type { useAnswers } from './useAnswers.ts'

/** What the playbook begins with: a pattern, another playbook, or YAML that is there already. */
export const StartCards = ({
  answers,
  page,
  idOf,
  errorOf,
  onChange,
}: {
  answers: Answers
  page: NewPlaybookPage
  idOf: (name: AnswerName) => string
  errorOf: (name: AnswerName) => string | null
  onChange: ReturnType<typeof useAnswers>['set']
}) => {
  const { t } = useTexts()
  const { taken } = page
  const starts = useMemo(() => STARTS.filter((start) => start !== 'copy' || taken.length > 0), [taken.length])
  /** Who reads plays where no pattern says so. */
  const readers = useRef<Answers['visibility']>('customer')
  const error = errorOf('copied')
  const selectId = idOf('copied')
  return (
    <div className="pb-new-start">
      <Cards
        choices={starts.map((start) => ({
          value: start,
          title: t(`publishing:new:starts:${start}`),
          text: t(`publishing:new:starts:${start}Text`),
        }))}
        chosen={[answers.start]}
        error={null}
        id={idOf('start')}
        legend={t('publishing:new:start')}
        onChoose={(start) => {
          // What a pattern brought goes with it: arrow keys pass over it on the way to another one.
          if (answers.visibility !== answers.start) readers.current = answers.visibility
          onChange('start', start)
          // Patterns are made for one kind of reader; it can be changed below.
          onChange('visibility', isPattern(start) ? start : readers.current)
        }}
      />
      {answers.start === 'copy' && (
        <div className="pb-new-field">
          <label htmlFor={selectId}>{t('publishing:new:copied')}</label>
          <select
            aria-describedby={error ? `${selectId}-error` : undefined}
            aria-invalid={error !== null}
            aria-required="true"
            id={selectId}
            onChange={(event) => onChange('copied', event.target.value === '' ? null : event.target.value)}
            value={answers.copied ?? ''}
          >
            <option value="" />
            {taken.map(({ key, label, version }) => (
              <option key={key} value={key}>
                {version > 0 ? label : t('publishing:new:onlyDraft', { label })}
              </option>
            ))}
          </select>
          <FieldError error={error} id={selectId} />
        </div>
      )}
    </div>
  )
}

const STARTS: readonly Start[] = ['customer', 'internal', 'blank', 'copy', 'text']

const isPattern = (start: Start): start is 'customer' | 'internal' =>
  start === 'customer' || start === 'internal'
