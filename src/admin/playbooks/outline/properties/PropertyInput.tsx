'use client'

import { setCondition } from '../../../../definition/edit/index.ts'
import { ConditionBuilder } from '../condition/ConditionBuilder.tsx'
import { FieldsEditor } from '../fields/FieldsEditor.tsx'
import { ChecksProperty } from '../inputs/ChecksProperty.tsx'
import { ChoiceProperty } from '../inputs/ChoiceProperty.tsx'
import { ListProperty } from '../inputs/ListProperty.tsx'
import { TextProperty } from '../inputs/TextProperty.tsx'
import { ToggleProperty } from '../inputs/ToggleProperty.tsx'
import { askableAt } from '../known-fields.ts'
import { useOutline } from '../OutlineContext.tsx'
import { textOf, textsOf } from '../raw.ts'
import { AfterProperty } from './AfterProperty.tsx'
import { CollectionProperty, OpenProperty } from './GateProperties.tsx'
import { type PropertyProps, useProperty } from './useProperty.ts'

/** One property, asked for as its kind needs it. */
export const PropertyInput = (props: PropertyProps) => {
  const { property, raw, path } = props
  const { words, vocabulary, playbook, run, toYaml } = useOutline()
  const { frame, place, edit, write } = useProperty(props)
  const { name, required } = property
  const value = raw[name]
  const orNothing = (texts: readonly string[]) => (texts.length > 0 || required ? texts : undefined)

  if (name === 'collection') return <CollectionProperty {...props} />
  if (name === 'open') return <OpenProperty {...props} />
  if (name === 'roles') {
    return (
      <ChecksProperty
        {...frame}
        checks={vocabulary.roles.map((role) => ({ value: role, label: words.role(role) }))}
        help={required ? frame.help : (frame.help ?? words.t('outline:roles:all'))}
        onWrite={(roles) => write(orNothing(roles))}
        values={textsOf(value)}
      />
    )
  }
  switch (property.kind) {
    case 'boolean':
      return (
        <ToggleProperty
          {...frame}
          isOn={typeof value === 'boolean' ? value : property.default === true}
          onWrite={(isOn) => write(isOn)}
        />
      )
    case 'choice':
      return (
        <ChoiceProperty
          {...frame}
          choices={(property.options ?? []).map((option) => ({
            value: option,
            label: words.choice({ name, value: option, part: 'label' }) ?? option,
            help: words.choice({ name, value: option, part: 'help' }),
          }))}
          onWrite={(option) => write(option)}
          value={textOf(value) || textOf(property.default) || null}
        />
      )
    case 'texts':
      return (
        <ListProperty
          {...frame}
          onWrite={(texts) => write(orNothing(texts))}
          suggestions={property.examples ?? []}
          values={textsOf(value)}
        />
      )
    case 'keys':
      return <AfterProperty {...props} />
    case 'fields':
      return <FieldsEditor {...props} />
    case 'condition':
      return (
        <ConditionBuilder
          {...frame}
          condition={value}
          fields={askableAt({ playbook, vocabulary, place: path })}
          onShowYaml={() => toYaml(place)}
          onWrite={(condition) =>
            run({ label: edit, make: (text) => setCondition({ text, path, condition }) }) !== null
          }
        />
      )
    case 'number':
      return (
        <TextProperty
          {...frame}
          onWrite={(typed) => write(numberOf(typed), true)}
          placeholder={textOf(property.default) || undefined}
          value={textOf(value)}
        />
      )
    default:
      return (
        <TextProperty
          {...frame}
          isLong={property.kind === 'long-text'}
          onWrite={(typed) => write(typed === '' && !required ? undefined : typed, true)}
          placeholder={textOf(property.default) || undefined}
          value={textOf(value)}
        />
      )
  }
}

const numberOf = (typed: string): number | string | undefined => {
  if (typed.trim() === '') return undefined
  const number = Number(typed)
  return Number.isFinite(number) ? number : typed
}
