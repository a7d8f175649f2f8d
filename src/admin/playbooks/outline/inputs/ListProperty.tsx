'use client'

import { useId, useRef, useState } from 'react'
import { useTexts } from '../../../payload/texts.ts'
import { Icon } from '../../../shared/StateMark.tsx'
import { namesFor } from '../inside.ts'
import { type FrameProps, PropertyFrame } from './PropertyFrame.tsx'

/** A list of texts: added by Enter, put in order by the arrows beside them or Alt and an arrow key. */
export const ListProperty = ({
  values,
  suggestions = [],
  onWrite,
  ...frame
}: FrameProps & {
  values: readonly string[]
  suggestions?: readonly string[]
  onWrite: (values: readonly string[]) => void
}) => {
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  const [isTwice, setTwice] = useState(false)
  const list = useId()
  const items = useRef<HTMLUListElement>(null)
  const input = useRef<HTMLInputElement>(null)

  const add = (): void => {
    const value = typed.trim()
    if (value === '') return
    if (values.includes(value)) {
      setTwice(true)
      return
    }
    onWrite([...values, value])
    setTyped('')
  }
  const remove = (at: number): void => {
    onWrite(values.filter((_, index) => index !== at))
    input.current?.focus()
  }
  const move = (at: number, by: 1 | -1): void => {
    const to = at + by
    const one = values[at]
    const other = values[to]
    if (one === undefined || other === undefined) return
    onWrite(values.map((value, index) => (index === at ? other : index === to ? one : value)))
    // The focus goes along with what was moved.
    requestAnimationFrame(() => {
      const row = items.current?.children[to]
      row?.querySelector<HTMLElement>(by < 0 ? '[data-up]' : '[data-down]')?.focus()
    })
  }
  const names = namesFor(values)
  const open = suggestions.filter((each) => !values.includes(each))

  return (
    <PropertyFrame {...frame} isGroup>
      {values.length > 0 && (
        <ul className="pb-outline-list" ref={items}>
          {values.map((value, at) => (
            <li key={names[at]}>
              <span className="pb-outline-list-text">{value}</span>
              <SmallButton
                icon="up"
                isDisabled={at === 0}
                label={t('outline:upThis', { label: value })}
                onClick={() => move(at, -1)}
              />
              <SmallButton
                icon="down"
                isDisabled={at === values.length - 1}
                label={t('outline:downThis', { label: value })}
                onClick={() => move(at, 1)}
              />
              <SmallButton
                icon="remove"
                label={t('outline:removeThis', { label: value })}
                onClick={() => remove(at)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="pb-outline-add-line">
        <input
          aria-describedby={isTwice ? `${frame.id}-twice` : undefined}
          aria-label={t('outline:list:add', { label: frame.label })}
          autoComplete="off"
          className="pb-outline-input"
          list={open.length > 0 ? list : undefined}
          onBlur={add}
          onChange={(event) => {
            setTyped(event.target.value)
            setTwice(false)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
          placeholder={t('outline:list:placeholder')}
          ref={input}
          type="text"
          value={typed}
        />
        {open.length > 0 && (
          <datalist id={list}>
            {open.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        )}
      </div>
      {isTwice && (
        <p className="pb-help" id={`${frame.id}-twice`} role="status">
          {t('outline:list:twice')}
        </p>
      )}
    </PropertyFrame>
  )
}

/** A button that is a picture; its name is for screen readers and as a hint. */
export const SmallButton = ({
  icon,
  label,
  isDisabled = false,
  onClick,
}: {
  icon: 'up' | 'down' | 'remove'
  label: string
  isDisabled?: boolean
  onClick: () => void
}) => (
  <button
    aria-disabled={isDisabled}
    aria-label={label}
    className={`pb-outline-small pb-outline-small-${icon}`}
    onClick={() => {
      if (!isDisabled) onClick()
    }}
    title={label}
    type="button"
    {...{ [`data-${icon}`]: '' }}
  >
    <Icon name={icon === 'remove' ? 'cross' : 'chevron'} />
  </button>
)
