'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { addScenario } from '../../../definition/edit/index.ts'
import { toScenario } from '../../../simulate/index.ts'
import { Button, toast } from '../../payload/ui.ts'
import { useWorkbench } from '../workbench.tsx'
import { useTry } from './TryContext.tsx'

const MOST = 200

/** Keeps what was tried in the playbook's text, as an example that is checked from then on. */
export const KeepScenario = () => {
  const { text, change, readOnly } = useWorkbench()
  const { definition, attempt, tried, texts } = useTry()
  const { t } = texts
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  if (readOnly) return null
  const keep = (): void => {
    const called = name.trim()
    const isTaken = definition.scenarios?.some((scenario) => scenario.name === called)
    if (called === '' || isTaken) {
      setProblem(t(isTaken ? 'tryout:nameTaken' : 'tryout:nameMissing'))
      input.current?.focus()
      return
    }
    const { yaml } = toScenario({ attempt: tried, name: called })
    const made = addScenario({ text, yaml })
    if ('problem' in made) {
      setProblem(t('tryout:notKept'))
      return
    }
    change({ edits: made.edits, label: t('tryout:keepLabel'), view: 'try' })
    toast.success(t('tryout:kept', { name: called }))
    setName('')
    setProblem(null)
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      keep()
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      setOpen(false)
    }
  }
  if (!isOpen) {
    return (
      <Button
        buttonStyle="secondary"
        disabled={attempt.done.length === 0 && tried.frames[0]?.refusal === null}
        margin={false}
        onClick={() => setOpen(true)}
        size="small"
      >
        {t('tryout:keep')}
      </Button>
    )
  }
  return (
    <div className="pb-action">
      <label htmlFor={id}>{t('tryout:keepName')}</label>
      <input
        aria-describedby={problem ? `${id}-problem` : `${id}-help`}
        aria-invalid={problem !== null}
        // biome-ignore lint/a11y/noAutofocus: somebody has just asked for it
        autoFocus
        autoComplete="off"
        className="pb-try-text"
        id={id}
        maxLength={MOST}
        onChange={({ target }) => {
          setName(target.value)
          setProblem(null)
        }}
        onKeyDown={onKeyDown}
        ref={input}
        type="text"
        value={name}
      />
      <p className="pb-help" id={`${id}-help`}>
        {t('tryout:keepHelp')}
      </p>
      {problem && (
        <p className="pb-error" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div className="pb-buttons">
        <Button buttonStyle="secondary" margin={false} onClick={keep} size="small">
          {t('tryout:keep')}
        </Button>
        <button className="pb-link" onClick={() => setOpen(false)} type="button">
          {t('admin:back')}
        </button>
      </div>
    </div>
  )
}
