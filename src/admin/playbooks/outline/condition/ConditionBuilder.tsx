'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { stringify } from 'yaml'
import { Icon } from '../../../shared/StateMark.tsx'
import { type ConditionPart, withAdded, withPart } from '../condition-model.ts'
import { sayCondition, sayGroup } from '../condition-words.ts'
import { type FrameProps, PropertyFrame } from '../inputs/PropertyFrame.tsx'
import type { KnownField } from '../known-fields.ts'
import type { Raw } from '../raw.ts'
import { useWords } from '../words.ts'
import { ConditionGroupView } from './ConditionGroupView.tsx'
import { useCondition } from './useCondition.ts'

/** A condition as rows of field, comparison and value, in groups; above them what they say as a sentence. */
export const ConditionBuilder = ({
  condition,
  fields,
  onWrite,
  onShowYaml,
  ...frame
}: FrameProps & {
  /** As it is written; undefined: there is none. */
  condition: unknown
  fields: readonly KnownField[]
  /** null: no condition. Says whether it could be written. */
  onWrite: (condition: Raw | null) => boolean
  onShowYaml: () => void
}) => {
  const words = useWords()
  const { t } = words
  const { group, isWaiting, update } = useCondition({ condition, onWrite })
  const root = useRef<HTMLDivElement>(null)
  const [focus, setFocus] = useState<string | null>(null)
  const name = useId()
  useEffect(() => {
    if (focus === null) return
    root.current
      ?.querySelector<HTMLElement>(`[data-row="${focus}"] select, [data-row-add="${focus}"]`)
      ?.focus()
    setFocus(null)
  }, [focus])

  if (group === null) {
    return (
      <PropertyFrame {...frame} isGroup>
        <p className="pb-note">{t('outline:condition:odd')}</p>
        <pre className="pb-outline-yaml">{stringify(condition, { lineWidth: 60 })}</pre>
        <button className="pb-link" onClick={onShowYaml} type="button">
          {t('outline:toYaml')}
        </button>
      </PropertyFrame>
    )
  }

  const add = (at: readonly number[], part: ConditionPart): void => {
    const target = at.reduce((each, index) => {
      const inner = each.parts[index]
      return inner?.kind === 'group' ? inner : each
    }, group)
    const place = [...at, target.parts.length]
    update(withAdded(group, at, part))
    setFocus((part.kind === 'group' ? [...place, 0] : place).join('.'))
  }
  const isEmpty = group.parts.length === 0
  return (
    <PropertyFrame {...frame} isGroup>
      <div className="pb-outline-condition" ref={root}>
        {isEmpty ? (
          <div className="pb-outline-condition-none">
            <span className="pb-note">{t('outline:condition:always')}</span>
            <button
              className="pb-link pb-outline-plus"
              data-row-add=""
              onClick={() => add([], { kind: 'row', field: '', operator: 'equals', value: null })}
              type="button"
            >
              <Icon name="plus" />
              {t('outline:condition:add')}
            </button>
          </div>
        ) : (
          <>
            <p aria-live="polite" className={isWaiting ? 'pb-note' : 'pb-outline-says'}>
              {isWaiting ? t('outline:condition:waits') : sayGroup({ group, fields, words })}
            </p>
            <ConditionGroupView
              at={[]}
              fields={fields}
              group={group}
              name={name}
              onAdd={add}
              onChange={(at, part) =>
                update(at.length === 0 && part?.kind === 'group' ? part : withPart(group, at, part))
              }
              onRemove={(at) => {
                update(withPart(group, at, null))
                setFocus(at.slice(0, -1).join('.'))
              }}
            />
          </>
        )}
      </div>
    </PropertyFrame>
  )
}

/** A condition that is only read. */
export const ConditionText = ({
  condition,
  fields,
}: {
  condition: unknown
  fields: readonly KnownField[]
}) => {
  const words = useWords()
  const sentence = sayCondition({ condition, fields, words })
  return sentence === null ? (
    <pre className="pb-outline-yaml">{stringify(condition, { lineWidth: 60 })}</pre>
  ) : (
    <span className="pb-outline-says">{sentence}</span>
  )
}
