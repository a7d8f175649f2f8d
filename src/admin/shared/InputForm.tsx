'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../payload/texts.ts'
import { Button, type ButtonStyle } from '../payload/ui.ts'
import type { Answer, Id, Problem, ReasonText } from './api.ts'
import { FieldInput } from './FieldInput.tsx'
import { type FormInput, inputIdOf } from './input.ts'
import { Reasons } from './Reasons.tsx'
import { useDraft, type Values } from './useDraft.ts'

export type InputFormProps<T> = {
  /** Names what is typed here, so that it is found again. */
  readonly draftKey: string
  /**
   * `named`: inputs that the server has found wrong or that were typed in, some of which may not be asked for yet;
   * `wrong`: those that it has found wrong.
   */
  readonly inputs: (named: readonly string[], typed: Values, wrong: readonly string[]) => readonly FormInput[]
  readonly button: string
  readonly buttonStyle?: ButtonStyle
  /** What is in the way: the button cannot be pressed then. */
  readonly blockedBy?: readonly ReasonText[]
  /** Looks again whether it still is in the way. */
  readonly onLookAgain?: () => void
  /** The engagement whose squads an input named `squad` offers. */
  readonly engagement?: Id | null
  /** Gets only what was typed. */
  readonly onSend: (values: Values) => Promise<Answer<T>>
  /** Keeps what was typed with the record, without sending it. */
  readonly onSave?: (values: Values) => Promise<Answer<unknown>>
  /** The command went through. Called after what was typed has been dropped, unless `keeps`. */
  readonly onDone?: (value: T) => void
  /** Keeps what was typed: it is sent again. */
  readonly keeps?: boolean
  readonly onEscape?: () => void
  /** Somebody has just asked for this form. */
  readonly takesFocus?: boolean
  /** Below the inputs, above the button. */
  readonly children?: ReactNode
  /** Beside the button. */
  readonly beside?: ReactNode
}

/**
 * Inputs and the one button that sends them. Not an HTML form: it stands inside the document's. What goes wrong is said
 * at the inputs and above the button, and nothing typed is lost.
 */
export const InputForm = <T,>(props: InputFormProps<T>) => {
  const { button, buttonStyle = 'primary', blockedBy = [], children, beside } = props
  const texts = useTexts()
  const { values, set, clear } = useDraft(props.draftKey)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [sending, setSending] = useState(false)
  const alert = useRef<HTMLDivElement>(null)
  const id = useId().replace(/[^a-zA-Z0-9]/g, '')
  const errors = problem?.kind === 'invalid' ? problem.fields : {}
  const wrong = Object.keys(errors)
  const inputs = props.inputs([...wrong, ...Object.keys(values)], values, wrong)
  const isBlocked = blockedBy.length > 0
  // What refused the command now stands beside the button: once is enough.
  const isRefusedByShown = problem?.kind === 'refused' && isBlocked
  const pathOf = (name: string): string => `pb-${id}-${name}`

  useEffect(() => {
    if (problem) alert.current?.focus()
  }, [problem])

  const first = inputs[0]?.name
  useEffect(() => {
    if (!props.takesFocus || !first) return
    let frame = 0
    // Lists are drawn a moment after the form.
    const focus = (tries: number): void => {
      const input = document.getElementById(inputIdOf(`pb-${id}-${first}`))
      if (input) input.focus()
      else if (tries > 0) frame = requestAnimationFrame(() => focus(tries - 1))
    }
    focus(10)
    return () => cancelAnimationFrame(frame)
  }, [props.takesFocus, first, id])

  const send = async (): Promise<void> => {
    if (sending || isBlocked) return
    setSending(true)
    const answer = await props.onSend(shownOf({ values, inputs }))
    setSending(false)
    setProblem(answer.kind === 'done' ? null : answer)
    if (answer.kind !== 'done') return
    if (!props.keeps) clear()
    props.onDone?.(answer.value)
  }

  const save = async (): Promise<void> => {
    if (sending || !props.onSave) return
    setSending(true)
    const answer = await props.onSave(shownOf({ values, inputs }))
    setSending(false)
    setProblem(answer.kind === 'done' ? null : answer)
    if (answer.kind === 'done') clear()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape' && props.onEscape && !event.defaultPrevented) {
      event.stopPropagation()
      props.onEscape()
    }
    if (event.key !== 'Enter') return
    const { target } = event
    const line = target instanceof HTMLInputElement ? target : null
    // Enter would otherwise save the document around.
    if (line) event.preventDefault()
    const isPlainLine = line?.type === 'text' && line.id === inputIdOf(line.name)
    if (isPlainLine || event.ctrlKey || event.metaKey) void send()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps keys of the inputs from the document around
    <div className="pb-form" onKeyDown={onKeyDown}>
      {inputs.length > 0 && (
        <div className="pb-inputs">
          {inputs.map((input) => (
            <FieldInput
              engagement={props.engagement ?? null}
              error={errors[input.name]}
              input={input}
              key={input.name}
              onChange={(value) => set(input.name, value === '' && input.kind !== 'textarea' ? null : value)}
              path={pathOf(input.name)}
              value={Object.hasOwn(values, input.name) ? values[input.name] : input.value}
            />
          ))}
        </div>
      )}
      {children}
      {problem && !isRefusedByShown && (
        <div className="pb-problem" ref={alert} role="alert" tabIndex={-1}>
          <ProblemText errors={errors} inputs={inputs} pathOf={pathOf} problem={problem} />
        </div>
      )}
      <div className="pb-buttons">
        <Button
          buttonStyle={buttonStyle}
          disabled={isBlocked || sending}
          extraButtonProps={{
            'aria-busy': sending,
            ...(isBlocked ? { 'aria-describedby': `${id}-reasons` } : {}),
          }}
          margin={false}
          onClick={() => void send()}
        >
          {sending ? texts.t('admin:working') : button}
        </Button>
        {props.onSave && Object.keys(values).length > 0 && (
          <Button
            buttonStyle="secondary"
            disabled={sending}
            margin={false}
            onClick={() => void save()}
            size="small"
          >
            {texts.t('page:save')}
          </Button>
        )}
        {isBlocked && (
          <div
            className="pb-blocked"
            ref={isRefusedByShown ? alert : undefined}
            role={isRefusedByShown ? 'alert' : undefined}
            tabIndex={-1}
          >
            <Reasons id={`${id}-reasons`} reasons={blockedBy} />
            {props.onLookAgain && (
              <button className="pb-link" onClick={props.onLookAgain} type="button">
                {texts.t('admin:lookAgain')}
              </button>
            )}
          </div>
        )}
        {beside}
      </div>
    </div>
  )
}

const ProblemText = ({
  problem,
  errors,
  inputs,
  pathOf,
}: {
  problem: Problem
  errors: Readonly<Record<string, string>>
  inputs: readonly FormInput[]
  pathOf: (name: string) => string
}) => {
  const texts = useTexts()
  switch (problem.kind) {
    case 'invalid':
      return (
        <>
          <p>{texts.t('admin:checkFields')}</p>
          <ul>
            {Object.entries(errors).map(([name, message]) => {
              const input = inputs.find((each) => each.name === name)
              return (
                <li key={name}>
                  {input ? (
                    <>
                      <button
                        className="pb-link"
                        onClick={() => document.getElementById(inputIdOf(pathOf(name)))?.focus()}
                        type="button"
                      >
                        {input.label}
                      </button>
                      {': '}
                    </>
                  ) : (
                    `${name}: `
                  )}
                  {message}
                </li>
              )
            })}
          </ul>
        </>
      )
    case 'refused':
      return problem.reasons.length > 0 ? <Reasons reasons={problem.reasons} /> : <p>{problem.message}</p>
    case 'failed':
      return (
        <p>
          {problem.message ??
            (problem.status === null
              ? texts.t('admin:notReached')
              : texts.t('admin:wentWrong', { status: problem.status }))}
        </p>
      )
  }
}

/** What was typed and is still asked for: an answer to a question that is gone is kept here, and not sent. */
const shownOf = ({ values, inputs }: { values: Values; inputs: readonly FormInput[] }): Values => {
  const shown = new Set(inputs.map(({ name }) => name))
  return Object.fromEntries(Object.entries(values).filter(([name]) => shown.has(name)))
}
