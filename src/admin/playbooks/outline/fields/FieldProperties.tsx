'use client'

import { useId } from 'react'
import { type FieldProperties as FieldValues, formOf, setField } from '../../../../definition/edit/index.ts'
import { FIELD_TYPES } from '../../../../definition/field-shape.ts'
import type { Path } from '../../../../definition/located.ts'
import { ConditionBuilder } from '../condition/ConditionBuilder.tsx'
import { type FieldRow, hasOptions } from '../field-rows.ts'
import { findingsWithin } from '../finding-places.ts'
import { ListProperty } from '../inputs/ListProperty.tsx'
import { FindingLines } from '../inputs/PropertyFrame.tsx'
import { TextProperty } from '../inputs/TextProperty.tsx'
import { ToggleProperty } from '../inputs/ToggleProperty.tsx'
import { askableAt } from '../known-fields.ts'
import type { OutlineNode } from '../nodes.ts'
import { useOutline } from '../OutlineContext.tsx'
import { placeOf } from '../raw.ts'
import { FieldNameLine } from './FieldNameLine.tsx'

/** What may be said of a field: of one of the play's only how it is asked for, of an own one all. */
export const FieldProperties = ({
  row,
  path,
  label,
  activity,
}: {
  row: FieldRow
  path: Path
  label: string
  activity: OutlineNode
}) => {
  const { words, vocabulary, playbook, places, run, toYaml } = useOutline()
  const { t } = words
  const id = useId()
  const place = placeOf(path)
  const at = (name: string) => findingsWithin(places, [...path, name])
  const own = formOf({ kind: 'field' }).filter(({ name }) => name !== 'name')
  const below = new Set(own.flatMap(({ name }) => at(name)))
  const set = (set: FieldValues, typed?: string): boolean =>
    run({
      label: t('outline:edits:set', { property: t('outline:fields:one'), label }),
      ...(typed !== undefined && { merge: `outline:${place}/${typed}` }),
      make: (text) => setField({ text, path, set }),
    }) !== null
  return (
    <div className="pb-outline-field-form">
      <FindingLines findings={findingsWithin(places, path).filter((finding) => !below.has(finding))} />
      <TextProperty
        findings={at('label')}
        id={`${id}-label`}
        label={t('outline:fields:label')}
        onWrite={(typed) => set({ label: typed === '' ? undefined : typed }, 'label')}
        placeholder={row.isOwn ? undefined : words.field({ name: row.name, label: null })}
        value={row.label}
      />
      {row.isOwn && (
        <div className="pb-outline-property">
          <label className="pb-outline-label" htmlFor={`${id}-type`}>
            {t('outline:fields:type')}
          </label>
          <select
            className="pb-outline-input"
            id={`${id}-type`}
            onChange={({ target: { value: type } }) =>
              set({ type, ...(!hasOptions(type) && { options: undefined }) })
            }
            value={row.type}
          >
            {FIELD_TYPES.map((each) => (
              <option key={each} value={each}>
                {words.fieldType(each)}
              </option>
            ))}
            {!FIELD_TYPES.some((each) => each === row.type) && <option value={row.type}>{row.type}</option>}
          </select>
          <FindingLines findings={at('type')} />
        </div>
      )}
      {row.isOwn && (hasOptions(row.type) || row.options.length > 0) && (
        <ListProperty
          findings={at('options')}
          id={`${id}-options`}
          isRequired
          label={t('outline:fields:options')}
          onWrite={(options) => set({ options: options.length > 0 ? options : undefined })}
          values={row.options}
        />
      )}
      <ToggleProperty
        findings={at('required')}
        id={`${id}-required`}
        isOn={row.isRequired}
        label={t('outline:fields:required')}
        onWrite={(required) => set({ required: required ? true : undefined })}
      />
      <ConditionBuilder
        condition={row.when}
        fields={askableAt({ playbook, vocabulary, place: activity.path }).filter(
          ({ name }) => name !== row.name,
        )}
        findings={at('when')}
        id={`${id}-when`}
        label={t('outline:fields:when')}
        onShowYaml={() => toYaml([...path, 'when'])}
        onWrite={(when) => set({ when: when === null ? undefined : (when as FieldValues) })}
      />
      {row.isOwn && <FieldNameLine label={label} path={path} row={row} />}
    </div>
  )
}
