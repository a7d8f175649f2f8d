'use client'

import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { readDefinition } from '../../../definition/parse.ts'
import type { Vocabulary } from '../../../definition/types.ts'
import { useTexts } from '../../payload/texts.ts'
import { Button } from '../../payload/ui.ts'
import { StateMark } from '../../shared/StateMark.tsx'
import { FieldError } from './inputs.tsx'

/** YAML that somebody brings along, pasted or from a file, and what it reads as. */
export const OwnText = ({
  id,
  text,
  vocabulary,
  error,
  onChange,
}: {
  id: string
  text: string
  vocabulary: Vocabulary
  error: string | null
  onChange: (text: string) => void
}) => {
  const { t } = useTexts()
  const file = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<string | null>(null)
  const take = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return
    try {
      const bytes = await chosen.arrayBuffer()
      onChange(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
      setSaid(t('publishing:new:uploaded', { file: chosen.name }))
    } catch {
      setSaid(t('publishing:new:notText', { file: chosen.name }))
    }
    // The same file can be chosen again after it was changed.
    if (file.current) file.current.value = ''
  }
  return (
    <div className="pb-new-field">
      <div className="pb-buttons">
        <Button buttonStyle="secondary" margin={false} onClick={() => file.current?.click()} size="small">
          {t('publishing:new:upload')}
        </Button>
        <input
          accept=".yaml,.yml,text/yaml,application/yaml,text/plain"
          aria-label={t('publishing:new:upload')}
          className="pb-new-file"
          onChange={(event) => void take(event.target.files?.[0])}
          ref={file}
          tabIndex={-1}
          type="file"
        />
        <span role="status">{said}</span>
      </div>
      <label htmlFor={id}>{t('publishing:new:own')}</label>
      <textarea
        aria-describedby={`${id}-read${error ? ` ${id}-error` : ''}`}
        aria-invalid={error !== null}
        aria-required="true"
        className="pb-new-code"
        dir="ltr"
        id={id}
        onChange={(event) => onChange(event.target.value)}
        rows={16}
        spellCheck={false}
        value={text}
      />
      <div id={`${id}-read`}>{text.trim() !== '' && <ReadAs text={text} vocabulary={vocabulary} />}</div>
      <FieldError error={error} id={id} />
    </div>
  )
}

const ReadAs = ({ text, vocabulary }: { text: string; vocabulary: Vocabulary }) => {
  const { t } = useTexts()
  const shown = useDeferredValue(text)
  const { root, findings } = useMemo(
    () => readDefinition({ file: 'playbook.yaml', text: shown, vocabulary }),
    [shown, vocabulary],
  )
  const { key, label } = (root?.value ?? {}) as { key?: unknown; label?: unknown }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  if (typeof key !== 'string') return <p className="pb-help">{t('publishing:new:readsNot')}</p>
  return (
    <>
      <p className="pb-help">
        {t('publishing:new:reads', { label: typeof label === 'string' ? label : key, key })}
      </p>
      {errors > 0 && (
        <p className="pb-help">
          <StateMark state="at-risk" word={t('publishing:new:errors', { count: errors })} />
        </p>
      )}
    </>
  )
}
