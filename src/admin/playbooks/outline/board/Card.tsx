'use client'

import { memo, useEffect, useRef } from 'react'
import { useTexts } from '../../../payload/texts.ts'
import { Icon } from '../../../shared/StateMark.tsx'
import type { CardModel } from '../card-model.ts'
import { idOf } from '../order.ts'
import { TypeIcon } from '../TypeIcon.tsx'
import { MarkIcon } from './MarkIcon.tsx'

/** What the board does when something is done with a card. Never changes, so that cards are not drawn anew. */
export type CardHandlers = {
  readonly onOpen: (id: string) => void
  readonly onFocus: (id: string) => void
  readonly onRename: (id: string, label: string | null) => void
  readonly onStartRename: (id: string) => void
}

type CardProps = {
  readonly card: CardModel
  /** What it is called, with or without a label. */
  readonly name: string
  readonly isSelected: boolean
  /** The one tab stop of the board. */
  readonly isStop: boolean
  readonly isRenaming: boolean
  readonly isMovable: boolean
  readonly handlers: CardHandlers
}

const CardView = ({ card, name, isSelected, isStop, isRenaming, isMovable, handlers }: CardProps) => {
  const { t } = useTexts()
  const id = idOf(card.path)
  const findings = card.errors + card.warnings
  return (
    <div
      className={`pb-outline-card pb-outline-card-${card.kind}${isSelected ? ' pb-outline-card-selected' : ''}${
        card.errors > 0 ? ' pb-outline-card-error' : ''
      }`}
      data-node={id}
    >
      {isRenaming ? (
        <RenameField id={id} label={card.label} name={name} onDone={handlers.onRename} />
      ) : (
        <button
          aria-current={isSelected ? 'true' : undefined}
          className="pb-outline-card-button"
          data-item={id}
          onClick={() => handlers.onOpen(id)}
          onDoubleClick={() => handlers.onStartRename(id)}
          onFocus={() => handlers.onFocus(id)}
          tabIndex={isStop ? 0 : -1}
          type="button"
        >
          <span className="pb-outline-card-top">
            <TypeIcon type={card.type} />
            <span className={`pb-outline-card-label${card.label === '' ? ' pb-outline-quiet' : ''}`}>
              {name}
            </span>
            {card.key !== '' && <span className="pb-outline-key">{card.key}</span>}
          </span>
          <span className="pb-outline-marks">
            {(card.kind !== 'lane' || card.label !== '') && <span>{card.word}</span>}
            {card.marks.map(({ kind, text }) => (
              <span className="pb-outline-mark" key={kind}>
                <MarkIcon kind={kind} />
                <span>{text}</span>
              </span>
            ))}
          </span>
          {findings > 0 && (
            <span className={`pb-outline-finding ${card.errors > 0 ? 'pb-tone-danger' : 'pb-tone-warning'}`}>
              <Icon name="alert" />
              <span>
                <span className="pb-outline-finding-count">
                  {[
                    card.errors > 0 && t('outline:marks:errors', { count: card.errors }),
                    card.warnings > 0 && t('outline:marks:warnings', { count: card.warnings }),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>{' '}
                {card.finding}
              </span>
            </span>
          )}
        </button>
      )}
      {isMovable && !isRenaming && <span aria-hidden="true" className="pb-outline-grip" data-grip={id} />}
    </div>
  )
}

/** A card of the board; drawn anew only when what it shows has changed. */
export const Card = memo(
  CardView,
  (before, after) =>
    before.name === after.name &&
    before.isSelected === after.isSelected &&
    before.isStop === after.isStop &&
    before.isRenaming === after.isRenaming &&
    before.isMovable === after.isMovable &&
    before.handlers === after.handlers &&
    (before.card === after.card || JSON.stringify(before.card) === JSON.stringify(after.card)),
)

const RenameField = ({
  id,
  label,
  name,
  onDone,
}: {
  id: string
  label: string
  name: string
  onDone: CardHandlers['onRename']
}) => {
  const { t } = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  const done = (label: string | null): void => {
    if (isDone.current) return
    isDone.current = true
    onDone(id, label)
  }
  return (
    <input
      aria-label={t('outline:renameThis', { label: name })}
      autoComplete="off"
      className="pb-outline-input pb-outline-rename"
      defaultValue={label}
      onBlur={({ target }) => done(target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') {
          // The same key must not press the card that gets the focus.
          event.preventDefault()
          done(event.currentTarget.value)
        }
        if (event.key === 'Escape') {
          event.preventDefault()
          done(null)
        }
      }}
      ref={input}
      type="text"
    />
  )
}
