'use client'

import { useId, useState } from 'react'
import { isKey, keyFrom, renameKey, usesOf } from '../../../../definition/edit/index.ts'
import { Button } from '../../../payload/ui.ts'
import { Dialog } from '../Dialog.tsx'
import { nodesOf, type OutlineNode } from '../nodes.ts'
import { useOutline } from '../OutlineContext.tsx'
import { isSamePath } from '../raw.ts'
import { UseList } from './UseList.tsx'

/** Another key: what it means for plays that are under way, and what refers to it and is changed along. */
export const KeyDialog = ({
  node,
  name,
  onClose,
}: {
  node: OutlineNode
  name: string
  onClose: () => void
}) => {
  const { words, playbook, text, run, say } = useOutline()
  const { t } = words
  const id = useId()
  const taken = nodesOf(playbook)
    .filter((other) => other.kind === node.kind && !isSamePath(other.path, node.path))
    // A lane's key is its own only within its phase.
    .filter((other) => node.kind !== 'lane' || isSamePath(other.path.slice(0, 2), node.path.slice(0, 2)))
    .map(({ key }) => key)
  const [key, setKey] = useState(() => keyFrom({ label: node.label || node.key, taken, prefix: node.kind }))
  const [isAsked, setAsked] = useState(false)
  const found = usesOf({ text, path: node.path })
  const uses = 'uses' in found ? found.uses : []
  const error = errorOf({ key, now: node.key, taken })
  const apply = (): void => {
    setAsked(true)
    if (error) return
    const path = run({
      label: t('outline:edits:key', { key }),
      make: (now) => renameKey({ text: now, path: node.path, to: key }),
    })
    if (path !== null) say(t('outline:said:keyChanged', { key }))
    onClose()
  }
  return (
    <Dialog onClose={onClose} title={t('outline:key:title', { label: name })}>
      <form
        className="pb-outline-dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <p>{t('outline:key:why')}</p>
        <p>{t('outline:key:underWay')}</p>
        <div className="pb-outline-property">
          <label className="pb-outline-label" htmlFor={id}>
            {t('outline:key:new')}
          </label>
          <input
            aria-describedby={`${id}-help`}
            aria-invalid={isAsked && error !== null}
            autoComplete="off"
            className="pb-outline-input pb-outline-mono"
            id={id}
            maxLength={64}
            onChange={({ target }) => setKey(target.value)}
            spellCheck={false}
            type="text"
            value={key}
          />
          <p
            className={isAsked && error ? 'pb-error' : 'pb-help'}
            id={`${id}-help`}
            role={isAsked && error ? 'alert' : undefined}
          >
            {t(isAsked && error ? error : 'outline:key:format')}
          </p>
        </div>
        {uses.length === 0 ? (
          <p className="pb-note">{t('outline:key:refersNone')}</p>
        ) : (
          <div>
            <p>{t('outline:key:refers', { count: uses.length })}</p>
            <UseList uses={uses} />
          </div>
        )}
        <div className="pb-buttons">
          <Button buttonStyle="primary" margin={false} size="medium" type="submit">
            {t('outline:key:change')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
            {t('outline:cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const errorOf = ({ key, now, taken }: { key: string; now: string; taken: readonly string[] }) => {
  if (key === now) return 'outline:key:same'
  if (!isKey(key)) return 'outline:key:format'
  return taken.includes(key) ? 'outline:key:taken' : null
}
