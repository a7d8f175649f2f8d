'use client'

import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../payload/texts.ts'
import { TextLine } from './inputs.tsx'

/** The key that the name makes, and a way to another one. */
export const KeyLine = ({
  id,
  made,
  typed,
  error,
  onChange,
}: {
  id: string
  /** Empty: there is no name yet. */
  made: string
  /** null: it follows the name. */
  typed: string | null
  error: string | null
  onChange: (key: string | null) => void
}) => {
  const { t } = useTexts()
  const [isAsked, setAsked] = useState(false)
  const isOpen = isAsked || typed !== null || error !== null
  const wasAsked = useRef(false)
  useEffect(() => {
    if (isAsked && !wasAsked.current) document.getElementById(id)?.focus()
    wasAsked.current = isAsked
  }, [isAsked, id])
  if (isOpen) {
    return (
      <TextLine
        error={error}
        help={t('publishing:new:keyHelp')}
        id={id}
        isCode
        label={t('publishing:new:key')}
        // Emptied, it follows the name again.
        onChange={(key) => onChange(key === '' ? null : key)}
        value={typed ?? made}
      />
    )
  }
  if (made === '') return null
  return (
    <p className="pb-new-key">
      {t('publishing:new:keyIs')} <code dir="ltr">{made}</code>{' '}
      <button className="pb-link" onClick={() => setAsked(true)} type="button">
        {t('publishing:new:changeKey')}
      </button>
    </p>
  )
}
