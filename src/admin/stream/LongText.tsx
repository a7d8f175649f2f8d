'use client'

import { useId, useState } from 'react'
import { useTexts } from '../payload/texts.ts'

const LONG = 480
const LINES = 7

/** Text as it was typed; a long one opens at a press. */
export const LongText = ({ text }: { text: string }) => {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const isLong = text.length > LONG || text.split('\n').length > LINES
  return (
    <>
      <p className={`pb-stream-body${isLong && !isOpen ? ' pb-stream-clamped' : ''}`} dir="auto" id={id}>
        {text}
      </p>
      {isLong && (
        <button
          aria-controls={id}
          aria-expanded={isOpen}
          className="pb-link pb-stream-more"
          onClick={() => setOpen(!isOpen)}
          type="button"
        >
          {t(isOpen ? 'stream:less' : 'stream:more')}
        </button>
      )}
    </>
  )
}
