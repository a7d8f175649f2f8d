'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import { Icon } from '../shared/StateMark.tsx'
import { maySilence } from './silence.ts'
import { useFixes } from './useFixes.ts'
import type { Placed } from './usePlaces.ts'
import { useWorkbench } from './workbench.tsx'

/** One finding: what is wrong, where, and what can be done about it. */
export const FindingRow = ({
  placed: { finding, place },
  onGo,
  onRule,
}: {
  placed: Placed
  onGo: () => void
  onRule: () => void
}) => {
  const { readOnly } = useWorkbench()
  const { t } = useTexts()
  const { fix } = useFixes()
  const [isSilencing, setSilencing] = useState(false)
  const silence = useRef<HTMLButtonElement>(null)
  const { severity, rule, message, line } = finding
  const isError = severity === 'error'
  return (
    <li className="pb-finding">
      <span className={`pb-mark pb-tone-${isError ? 'danger' : 'warning'}`}>
        <Icon name={isError ? 'cross' : 'alert'} />
        <span>{t(`workbench:findings:${severity}`)}</span>
      </span>
      <div className="pb-finding-text">
        <p dir="auto">{message}</p>
        <p className="pb-finding-where">
          <button
            aria-label={t('workbench:findings:goTo', { place, line })}
            className="pb-link"
            dir="auto"
            onClick={onGo}
            type="button"
          >
            {place}
          </button>
          <span>{t('workbench:findings:line', { line })}</span>
          <button
            aria-label={t('workbench:findings:rule', { rule })}
            className="pb-link pb-finding-rule"
            onClick={onRule}
            type="button"
          >
            {rule}
          </button>
        </p>
        {isSilencing && (
          <SilenceForm
            finding={finding}
            onClose={() => {
              setSilencing(false)
              silence.current?.focus()
            }}
          />
        )}
      </div>
      {!readOnly && (
        <div className="pb-finding-actions">
          {finding.fix && (
            <button
              aria-label={t('workbench:findings:fixThis', { title: finding.fix.title })}
              className="pb-workbench-tool"
              onClick={() => fix(finding)}
              title={finding.fix.title}
              type="button"
            >
              {t('workbench:findings:fix')}
            </button>
          )}
          {maySilence(finding) && (
            <button
              aria-expanded={isSilencing}
              aria-label={t('workbench:findings:silenceRule', { rule })}
              className="pb-workbench-tool"
              onClick={() => setSilencing((is) => !is)}
              ref={silence}
              type="button"
            >
              {t('workbench:findings:silence')}
            </button>
          )}
        </div>
      )}
    </li>
  )
}

const SilenceForm = ({ finding, onClose }: { finding: Placed['finding']; onClose: () => void }) => {
  const { t } = useTexts()
  const { silence } = useFixes()
  const [reason, setReason] = useState('')
  const [isRefused, setRefused] = useState(false)
  const id = useId()
  const isBlank = reason.trim() === ''
  const send = (): void => {
    if (isBlank) return
    if (!silence(finding, reason)) setRefused(true)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      send()
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
  }
  return (
    <div className="pb-finding-silence">
      <label htmlFor={id}>{t('workbench:findings:reason')}</label>
      <input
        aria-describedby={`${id}-help`}
        // biome-ignore lint/a11y/noAutofocus: somebody has just asked for it
        autoFocus
        autoComplete="off"
        id={id}
        maxLength={300}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={onKeyDown}
        type="text"
        value={reason}
      />
      <p className="pb-help" id={`${id}-help`}>
        {t('workbench:findings:silenceHelp')}
      </p>
      {isRefused && (
        <p className="pb-error" role="alert">
          {t('workbench:findings:silenceHere')}
        </p>
      )}
      <div className="pb-buttons">
        <Button buttonStyle="secondary" disabled={isBlank} margin={false} onClick={send} size="small">
          {t('workbench:findings:silenceTitle')}
        </Button>
        <button className="pb-link" onClick={onClose} type="button">
          {t('workbench:findings:cancel')}
        </button>
      </div>
    </div>
  )
}
