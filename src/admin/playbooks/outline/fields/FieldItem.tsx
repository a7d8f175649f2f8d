'use client'

import { useId } from 'react'
import type { Path } from '../../../../definition/located.ts'
import type { FieldRow } from '../field-rows.ts'
import { findingsWithin } from '../finding-places.ts'
import { SmallButton } from '../inputs/ListProperty.tsx'
import { FindingLines } from '../inputs/PropertyFrame.tsx'
import type { OutlineNode } from '../nodes.ts'
import { useOutline } from '../OutlineContext.tsx'
import { FieldProperties } from './FieldProperties.tsx'

/** One field: its name and kind in a line, and its properties when it is opened. */
export const FieldItem = ({
  row,
  path,
  at,
  activity,
  isLast,
  isOpen,
  onOpen,
  onMove,
  onRemove,
}: {
  row: FieldRow
  path: Path
  at: number
  activity: OutlineNode
  isLast: boolean
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}) => {
  const { words, places } = useOutline()
  const { t } = words
  const id = useId()
  const label = words.field({ name: row.name, label: row.label || null })
  const findings = findingsWithin(places, path)
  const facts = [
    row.isOwn ? words.fieldType(row.type) : t('outline:fields:ofPlay'),
    row.isRequired && t('outline:fields:requiredShort'),
    row.when !== undefined && t('outline:fields:conditional'),
  ].filter(Boolean)
  return (
    <li className="pb-outline-field">
      <div className="pb-outline-field-line">
        <button
          aria-controls={id}
          aria-expanded={isOpen}
          className="pb-outline-field-name"
          onClick={() => onOpen(!isOpen)}
          type="button"
        >
          <span>{label}</span>
          <span className="pb-outline-quiet">{facts.join(' · ')}</span>
        </button>
        <SmallButton
          icon="up"
          isDisabled={at === 0}
          label={t('outline:upThis', { label })}
          onClick={() => onMove(-1)}
        />
        <SmallButton
          icon="down"
          isDisabled={isLast}
          label={t('outline:downThis', { label })}
          onClick={() => onMove(1)}
        />
        <SmallButton icon="remove" label={t('outline:removeThis', { label })} onClick={onRemove} />
      </div>
      {!isOpen && <FindingLines findings={findings} />}
      <div hidden={!isOpen} id={id}>
        {isOpen && <FieldProperties activity={activity} label={label} path={path} row={row} />}
      </div>
    </li>
  )
}
