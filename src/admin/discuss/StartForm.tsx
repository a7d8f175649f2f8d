'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Told } from '../../runtime/discussions/mails.ts'
import { usePanel } from '../panel/PanelContext.tsx'
import { useSlugs } from '../payload/config.ts'
import { useReaderId } from '../payload/reader.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Button, toast } from '../payload/ui.ts'
import { type Id, type Problem, sendJson } from '../shared/api.ts'
import { inputIdOf } from '../shared/input.ts'
import { RecordInput } from '../shared/RecordInput.tsx'
import { useDraft } from '../shared/useDraft.ts'
import { openDiscussion } from './opened.ts'
import { mailText, newKey, problemText } from './problem.ts'

/** Who is to take part, the record's people first; and what is said first. */
export const StartForm = ({ onStarted }: { onStarted: () => void }) => {
  const texts = useTexts()
  const { t, language } = texts
  const { subject, stream, openTab } = usePanel()
  const routes = useRoutes()
  const slugs = useSlugs()
  const reader = useReaderId()
  const address = `${subject.collection}/${subject.id}`
  const { values, set, clear } = useDraft(`discuss:${address}`)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSending, setSending] = useState(false)
  const alert = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()

  const pickerPath = `${id.replace(/[^a-zA-Z0-9]/g, '')}-others`
  const picker = () => document.getElementById(inputIdOf(pickerPath))
  const people = suggested({ subject, reader })
  const left = new Set(idsIn(values.left).map(String))
  const chosen = people.filter((person) => !left.has(String(person.id)))
  const others = idsIn(values.others)
  const message = typeof values.message === 'string' ? values.message : ''
  const errors = problem?.kind === 'invalid' ? problem.fields : {}
  useEffect(() => {
    if (problem) alert.current?.focus()
  }, [problem])

  const send = async (): Promise<void> => {
    if (isSending) return
    const participants = [...chosen.map((person) => person.id), ...others]
    // One key until it got through: pressed twice, or sent again after a lost answer, it starts one discussion.
    const discussionKey = typeof values.key === 'string' ? values.key : newKey()
    set('key', discussionKey)
    setSending(true)
    const answer = await sendJson<{ id: Id; mail: Told }>({
      url: routes.api(`/${address}/discussions`),
      language,
      body: { participants, message, discussionKey },
    })
    setSending(false)
    setProblem(answer.kind === 'done' ? null : answer)
    if (answer.kind !== 'done') return
    clear()
    toast.success([t('discuss:startedToast'), mailText(answer.value.mail, texts)].filter(Boolean).join(' '))
    openDiscussion(address, answer.value.id)
    openTab('discussions')
    stream.look()
    onStarted()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    void send()
  }
  const describedBy = (field: string, ...more: string[]): string | undefined =>
    [...more, ...(errors[field] ? [`${id}-${field}-error`] : [])].join(' ') || undefined

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter in any input sends
    <div className="pb-form pb-discuss-start" onKeyDown={onKeyDown}>
      {problem && (
        <div className="pb-problem" ref={alert} role="alert" tabIndex={-1}>
          <p>{problem.kind === 'invalid' ? t('admin:checkFields') : problemText(problem, texts)}</p>
          {problem.kind === 'invalid' && (
            <ul>
              {Object.entries(errors).map(([name, sentence]) => (
                <li key={name}>
                  <button
                    className="pb-link"
                    onClick={() => (name === 'message' ? area.current : picker())?.focus()}
                    type="button"
                  >
                    {t(name === 'message' ? 'discuss:message' : 'discuss:participants')}
                  </button>
                  {': '}
                  {sentence}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <fieldset className="pb-discuss-people">
        <legend>{t('discuss:participants')}</legend>
        {people.length > 0 && (
          <ul className="pb-discuss-faces">
            {people.map((person) => (
              <li key={String(person.id)}>
                <label className="pb-discuss-person">
                  <input
                    checked={!left.has(String(person.id))}
                    onChange={({ target }) =>
                      set(
                        'left',
                        target.checked
                          ? [...left].filter((each) => each !== String(person.id))
                          : [...left, String(person.id)],
                      )
                    }
                    type="checkbox"
                  />
                  <span>{person.name}</span>
                </label>
              </li>
            ))}
          </ul>
        )}
        <RecordInput
          error={errors.participants}
          input={{
            name: 'participants',
            label: t(people.length > 0 ? 'discuss:addOthers' : 'discuss:participants'),
            kind: 'records',
            required: people.length === 0,
            value: [],
            many: true,
            options: [],
            collection: slugs.users,
          }}
          onChange={(next) => set('others', next)}
          path={pickerPath}
          value={others}
        />
      </fieldset>
      <div className={`field-type pb-field${errors.message ? ' error' : ''}`}>
        <label className="field-label" htmlFor={`${id}-message`}>
          {t('discuss:message')}
          <span className="required">*</span>
        </label>
        <textarea
          aria-describedby={describedBy('message', `${id}-readers`)}
          aria-invalid={errors.message !== undefined}
          aria-required="true"
          className="pb-discuss-text"
          dir="auto"
          id={`${id}-message`}
          maxLength={10_000}
          onChange={(event) => set('message', event.target.value)}
          ref={area}
          rows={5}
          value={message}
        />
        {errors.message && (
          <p className="pb-error" id={`${id}-message-error`}>
            {errors.message}
          </p>
        )}
      </div>
      <p className="pb-note" id={`${id}-readers`}>
        {t('discuss:whoReads')}
      </p>
      <div className="pb-buttons">
        <Button
          disabled={isSending}
          extraButtonProps={{ 'aria-busy': isSending }}
          margin={false}
          onClick={() => void send()}
          type="button"
        >
          {isSending ? t('admin:working') : t('discuss:start')}
        </Button>
      </div>
    </div>
  )
}

type Person = { readonly id: Id; readonly name: string }

/** Who works on the record, without whoever starts the discussion. */
const suggested = ({
  subject,
  reader,
}: {
  subject: { readonly assignedTo: Person | null; readonly squad: readonly Person[] }
  reader: string | null
}): readonly Person[] => {
  const people = new Map<string, Person>()
  for (const person of [...subject.squad, ...(subject.assignedTo ? [subject.assignedTo] : [])]) {
    if (String(person.id) !== reader) people.set(String(person.id), person)
  }
  return [...people.values()]
}

const idsIn = (value: unknown): Id[] =>
  (Array.isArray(value) ? value : []).filter(
    (each): each is Id => typeof each === 'string' || typeof each === 'number',
  )
