'use client'

import { useState } from 'react'
import { useCollectionInfo, useSlugs } from '../payload/config.ts'
import { Select } from '../payload/Select.tsx'
import { useTexts } from '../payload/texts.ts'
import type { Id } from './api.ts'
import { FieldFrame } from './FieldFrame.tsx'
import { ariaOf, type FieldInputProps, inputIdOf, valuesOf } from './input.ts'
import { useRecordLabels, useRecordSearch, useSquadMembers } from './useRecords.ts'

/** One or several records, found by typing. A play's squad is taken from the squads of its engagement. */
export const RecordInput = ({ input, path, value, error, onChange, engagement }: FieldInputProps) => {
  const { t } = useTexts()
  const slugs = useSlugs()
  const collection = input.collection ?? ''
  const { title, searched } = useCollectionInfo(collection)
  const [text, setText] = useState('')
  const [active, setActive] = useState(false)
  const isSquad = input.name === 'squad'
  const members = useSquadMembers({
    squads: isSquad ? slugs.squads : null,
    engagement: engagement ?? null,
  })
  const chosen = idsOf(value)
  const labels = useRecordLabels({ collection, title, ids: chosen })
  const found = useRecordSearch({
    collection,
    title,
    searched,
    active: active && (!isSquad || members !== null),
    text,
    among: members !== null && members.length > 0 ? members : null,
    ...(input.of && { of: input.of }),
  })

  const inputId = inputIdOf(path)
  const options = (found ?? []).map((option) => ({ ...option }))
  const selected = chosen.map((id) => ({
    value: id,
    label: options.find((option) => option.value === id)?.label ?? labels.get(String(id)) ?? String(id),
  }))
  const help = isSquad && members?.length === 0 ? t('admin:noSquad') : undefined
  return (
    <FieldFrame error={error} help={help} inputId={inputId} label={input.label} required={input.required}>
      <Select
        {...ariaOf({ inputId, error, required: input.required, help })}
        // The server has searched already, in more than the label.
        filterOption={() => true}
        inputId={inputId}
        isClearable={!input.required}
        isLoading={active && found === null}
        isMulti={input.many}
        noOptionsMessage={() => (found === null ? t('admin:searching') : t('admin:nothingFound'))}
        onChange={(next) => {
          const ids = valuesOf(next)
          onChange(input.many ? ids : (ids[0] ?? null))
        }}
        onInputChange={setText}
        onMenuClose={() => setActive(false)}
        onMenuOpen={() => setActive(true)}
        options={options}
        showError={error !== undefined}
        value={input.many ? selected : (selected[0] ?? (null as never))}
      />
    </FieldFrame>
  )
}

const idsOf = (value: unknown): Id[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each: unknown) => {
    const id = typeof each === 'object' && each !== null && 'id' in each ? each.id : each
    return typeof id === 'string' || typeof id === 'number' ? [id] : []
  })
