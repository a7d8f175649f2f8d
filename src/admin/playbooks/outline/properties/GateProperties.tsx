'use client'

import { setValue } from '../../../../definition/edit/index.ts'
import { FINAL } from '../../../../definition/lint/records-final.ts'
import { ChecksProperty } from '../inputs/ChecksProperty.tsx'
import { ChoiceProperty } from '../inputs/ChoiceProperty.tsx'
import { useOutline } from '../OutlineContext.tsx'
import { textOf, textsOf } from '../raw.ts'
import { type PropertyProps, useProperty } from './useProperty.ts'

/** Which records a gate waits for. Other records have other states: those chosen follow. */
export const CollectionProperty = (props: PropertyProps) => {
  const { raw, path } = props
  const { words, vocabulary, run } = useOutline()
  const { frame, edit } = useProperty(props)
  const now = textOf(raw.collection)
  const known = Object.keys(vocabulary.records)
  const all = now === '' || known.includes(now) ? known : [...known, now]
  return (
    <ChoiceProperty
      {...frame}
      choices={all.map((collection) => ({ value: collection, label: words.collection(collection) }))}
      onWrite={(collection) => {
        const states = vocabulary.records[collection]?.states ?? []
        const kept = textsOf(raw.open).filter((state) => states.includes(state))
        const usual = states.filter((state) => !FINAL.has(state))
        const open = kept.length > 0 ? kept : usual.length > 0 ? usual : states
        run({
          label: edit,
          make: (text) => setValue({ text, path, value: { ...(raw as object), collection, open } }),
        })
      }}
      value={now || null}
    />
  )
}

/** The states of a record that keep the gate shut. */
export const OpenProperty = (props: PropertyProps) => {
  const { raw } = props
  const { words, vocabulary } = useOutline()
  const { frame, write } = useProperty(props)
  const { t } = words
  const collection = textOf(raw.collection)
  const states = vocabulary.records[collection]?.states ?? []
  const open = textsOf(raw.open)
  const isNever = states.length > 0 && states.every((state) => open.includes(state))
  return (
    <ChecksProperty
      {...frame}
      checks={states.map((state) => ({
        value: state,
        label: words.state(collection, state),
        note: t(open.includes(state) ? 'outline:open:keeps' : 'outline:open:lets'),
      }))}
      help={isNever ? t('outline:open:never') : t('outline:open:help')}
      onWrite={(next) => write(next)}
      values={open}
    />
  )
}
