'use client'

import { useRef, useState } from 'react'
import { addField, type FieldProperties, moveNode, removeNode } from '../../../../definition/edit/index.ts'
import { Icon } from '../../../shared/StateMark.tsx'
import { fieldRowOf } from '../field-rows.ts'
import { PropertyFrame } from '../inputs/PropertyFrame.tsx'
import { namesFor } from '../inside.ts'
import { useOutline } from '../OutlineContext.tsx'
import { type PropertyProps, useProperty } from '../properties/useProperty.ts'
import { listOf } from '../raw.ts'
import { DeclareField } from './DeclareField.tsx'
import { FieldItem } from './FieldItem.tsx'
import { FieldPicker } from './FieldPicker.tsx'

/** What an activity asks for: fields of the play that are picked, and fields that the playbook declares as its own. */
export const FieldsEditor = (props: PropertyProps) => {
  const { node, raw, property } = props
  const { words, vocabulary, run, say } = useOutline()
  const { frame, place } = useProperty(props)
  const { t } = words
  const [adding, setAdding] = useState<'pick' | 'declare' | null>(null)
  const [open, setOpen] = useState<number | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const entries = listOf(raw[property.name])
  const rows = entries.map((entry) => fieldRowOf({ entry, vocabulary }))
  const names = namesFor(rows.map(({ name }) => name))
  const labelOf = (at: number): string => {
    const row = rows[at]
    return row ? words.field({ name: row.name, label: row.label || null }) : ''
  }
  const edit = (label: string) => t('outline:edits:set', { property: frame.label, label })

  const add = (field: FieldProperties & { name: string }): void => {
    const path = run({
      label: t('outline:edits:add', { label: words.field({ name: field.name, label: null }) }),
      make: (text) => addField({ text, activity: node.path, field }),
    })
    setAdding(null)
    if (path !== null) {
      setOpen(null)
      say(
        t('outline:said:added', {
          label:
            typeof field.label === 'string' ? field.label : words.field({ name: field.name, label: null }),
        }),
      )
    }
  }
  const move = (at: number, by: 1 | -1): void => {
    const to = at + by
    if (to < 0 || to >= rows.length) return
    const label = labelOf(at)
    const path = run({
      label: edit(label),
      make: (text) => moveNode({ text, path: [...place, at], to: node.path, at: to }),
    })
    if (path === null) return
    setOpen((now) => (now === at ? to : now === to ? at : now))
    say(t('outline:said:moved', { label, place: to + 1, total: rows.length, parent: frame.label }))
    requestAnimationFrame(() => {
      list.current?.children[to]?.querySelector<HTMLElement>(by < 0 ? '[data-up]' : '[data-down]')?.focus()
    })
  }
  const remove = (at: number): void => {
    const label = labelOf(at)
    const path = run({
      label: t('outline:edits:remove', { label }),
      make: (text) => removeNode({ text, path: [...place, at] }),
    })
    if (path === null) return
    setOpen(null)
    say(t('outline:said:deleted', { label }))
    list.current?.parentElement?.querySelector<HTMLElement>('[data-add-field]')?.focus()
  }

  return (
    <PropertyFrame {...frame} isGroup>
      {rows.length === 0 ? (
        <p className="pb-note">{t('outline:fields:none')}</p>
      ) : (
        <ol className="pb-outline-fields" ref={list}>
          {rows.map((row, at) => (
            <FieldItem
              activity={node}
              at={at}
              isLast={at === rows.length - 1}
              isOpen={open === at}
              key={names[at]}
              onMove={(by) => move(at, by)}
              onOpen={(isOpen) => setOpen(isOpen ? at : null)}
              onRemove={() => remove(at)}
              path={[...place, at]}
              row={row}
            />
          ))}
        </ol>
      )}
      <div className="pb-outline-condition-add">
        <button
          className="pb-link pb-outline-plus"
          data-add-field=""
          onClick={() => setAdding('pick')}
          type="button"
        >
          <Icon name="plus" />
          {t('outline:fields:pick')}
        </button>
        <button className="pb-link pb-outline-plus" onClick={() => setAdding('declare')} type="button">
          <Icon name="plus" />
          {t('outline:fields:declare')}
        </button>
      </div>
      {adding === 'pick' && (
        <FieldPicker
          onClose={() => setAdding(null)}
          onDeclare={() => setAdding('declare')}
          onPick={(name) => add({ name })}
          taken={rows.map(({ name }) => name)}
        />
      )}
      {adding === 'declare' && <DeclareField onAdd={add} onClose={() => setAdding(null)} />}
    </PropertyFrame>
  )
}
