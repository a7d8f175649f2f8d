'use client'

import { useState } from 'react'
import type { OutlineNode } from '../nodes.ts'
import { useOutline } from '../OutlineContext.tsx'
import { KeyDialog } from './KeyDialog.tsx'

/** The key that programs know something by; changing it is a step of its own. */
export const KeyLine = ({ node, name }: { node: OutlineNode; name: string }) => {
  const { words, readOnly } = useOutline()
  const { t } = words
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="pb-outline-key-line">
      <span className="pb-outline-quiet">{t('outline:key:is')}</span>
      <code className="pb-outline-mono">{node.key || '–'}</code>
      {!readOnly && node.kind !== 'playbook' && (
        <button className="pb-link" onClick={() => setOpen(true)} type="button">
          {t('outline:key:change')}
        </button>
      )}
      <p className="pb-help">{t(node.kind === 'playbook' ? 'outline:key:stays' : 'outline:key:made')}</p>
      {isOpen && <KeyDialog name={name} node={node} onClose={() => setOpen(false)} />}
    </div>
  )
}
