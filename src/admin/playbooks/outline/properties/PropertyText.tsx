'use client'

import { ConditionText } from '../condition/ConditionBuilder.tsx'
import { fieldRowOf } from '../field-rows.ts'
import { FindingLines } from '../inputs/PropertyFrame.tsx'
import { namesFor } from '../inside.ts'
import { askableAt } from '../known-fields.ts'
import { activitiesOf } from '../nodes.ts'
import { useOutline } from '../OutlineContext.tsx'
import { listOf, textOf, textsOf } from '../raw.ts'
import { type PropertyProps, useProperty } from './useProperty.ts'

/** A property for somebody who may not change it; what is not said is left out. */
export const PropertyText = (props: PropertyProps) => {
  const { property, raw, path } = props
  const { words, vocabulary, playbook } = useOutline()
  const { frame } = useProperty(props)
  const { t } = words
  const value = raw[property.name] ?? (property.kind === 'choice' ? property.default : undefined)
  if (value === undefined || value === null) return null
  const say = () => {
    if (property.kind === 'condition') {
      return <ConditionText condition={value} fields={askableAt({ playbook, vocabulary, place: path })} />
    }
    if (property.kind === 'fields') return <FieldTexts entries={listOf(value)} />
    if (property.kind === 'boolean') return t(value === true ? 'outline:yes' : 'outline:no')
    if (property.name === 'collection') return words.collection(textOf(value))
    if (property.kind === 'choice') {
      return words.choice({ name: property.name, value: textOf(value), part: 'label' }) ?? textOf(value)
    }
    if (!Array.isArray(value)) return textOf(value)
    const labels = new Map(activitiesOf(playbook).map(({ key, label }) => [key, label]))
    const texts = textsOf(value).map((text) => {
      if (property.name === 'roles') return words.role(text)
      if (property.name === 'open') return words.state(textOf(raw.collection), text)
      return property.kind === 'keys' ? labels.get(text) || text : text
    })
    return texts.length > 0 ? words.plain(texts) : t('outline:none')
  }
  return (
    <div>
      <dt>{frame.label}</dt>
      <dd>{say()}</dd>
      <FindingLines findings={frame.findings} />
    </div>
  )
}

const FieldTexts = ({ entries }: { entries: readonly unknown[] }) => {
  const { words, vocabulary } = useOutline()
  const names = namesFor(entries.map((entry) => fieldRowOf({ entry, vocabulary }).name))
  return (
    <ul className="pb-outline-field-texts">
      {entries.map((entry, at) => {
        const row = fieldRowOf({ entry, vocabulary })
        const kind = row.isOwn ? words.fieldType(row.type) : words.t('outline:fields:ofPlay')
        const isRequired = row.isRequired ? `, ${words.t('outline:fields:requiredShort')}` : ''
        return (
          <li key={names[at]}>
            {words.field({ name: row.name, label: row.label || null })}{' '}
            <span className="pb-outline-quiet">
              {kind}
              {isRequired}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
