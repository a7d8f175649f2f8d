'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Dialog } from '../Dialog.tsx'
import { useOutline } from '../OutlineContext.tsx'

/** The fields of the play, to search and to pick from. */
export const FieldPicker = ({
  taken,
  onPick,
  onDeclare,
  onClose,
}: {
  taken: readonly string[]
  onPick: (name: string) => void
  onDeclare: () => void
  onClose: () => void
}) => {
  const { words, vocabulary } = useOutline()
  const { t } = words
  const [typed, setTyped] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  const sought = typed.trim().toLocaleLowerCase(words.language)
  const found = Object.entries(vocabulary.playFields)
    .map(([name, info]) => ({ name, info, label: words.field({ name, label: null }) }))
    .filter(({ name, label }) => `${label} ${name}`.toLocaleLowerCase(words.language).includes(sought))
    .sort((one, other) => Number(taken.includes(one.name)) - Number(taken.includes(other.name)))
  const first = found.find(({ name }) => !taken.includes(name))

  const go = (event: KeyboardEvent, by: 1 | -1): void => {
    event.preventDefault()
    const buttons = [
      ...(list.current?.querySelectorAll<HTMLElement>('button:not([aria-disabled=true])') ?? []),
    ]
    const now = buttons.indexOf(document.activeElement as HTMLElement)
    const next = buttons[now + by]
    if (next) next.focus()
    else if (by < 0) document.getElementById(id)?.focus()
  }
  const onArrow = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') go(event, 1)
    if (event.key === 'ArrowUp') go(event, -1)
  }
  return (
    <Dialog onClose={onClose} title={t('outline:fields:pick')}>
      <div className="pb-outline-dialog-form">
        <input
          aria-label={t('outline:fields:search')}
          autoComplete="off"
          className="pb-outline-input"
          id={id}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            onArrow(event)
            if (event.key === 'Enter' && first) {
              event.preventDefault()
              onPick(first.name)
            }
          }}
          placeholder={t('outline:fields:search')}
          type="search"
          value={typed}
        />
        <ul className="pb-outline-picker" ref={list}>
          {found.map(({ name, info, label }) => {
            const isTaken = taken.includes(name)
            return (
              <li key={name}>
                <button
                  aria-disabled={isTaken}
                  className="pb-outline-pick"
                  onKeyDown={onArrow}
                  onClick={() => {
                    if (!isTaken) onPick(name)
                  }}
                  type="button"
                >
                  <span>
                    {label} <span className="pb-outline-key">{name}</span>
                  </span>
                  <span className="pb-outline-quiet">
                    {isTaken ? t('outline:fields:there') : t(`outline:kinds:${info.kind}`)}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
        {found.length === 0 && (
          <p className="pb-note" role="status">
            {t('outline:fields:nothingFound')}
          </p>
        )}
        <button className="pb-link" onClick={onDeclare} type="button">
          {t('outline:fields:declare')}
        </button>
      </div>
    </Dialog>
  )
}
