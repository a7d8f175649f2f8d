'use client'

import { useId, useState } from 'react'
import type { UsageCard } from '../../engagement/home.ts'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'

/** Sold products of the engagement that are not on the roadmap, to be put on it one by one or all at once. */
export const AddProducts = ({
  free,
  onAdd,
}: {
  free: readonly UsageCard[]
  onAdd: (usages: readonly UsageCard[]) => void
}) => {
  const { t } = useTexts()
  const id = useId()
  const [chosen, setChosen] = useState('')
  if (free.length === 0) return null
  const usage = free.find((each) => String(each.id) === chosen) ?? free[0]
  return (
    <div className="pb-board-add">
      <label htmlFor={id}>{t('adoption:board:product')}</label>
      <select id={id} onChange={(event) => setChosen(event.target.value)} value={String(usage?.id)}>
        {free.map((each) => (
          <option key={each.id} value={String(each.id)}>
            {each.soldProduct.name}
          </option>
        ))}
      </select>
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={() => {
          if (usage) onAdd([usage])
        }}
        size="small"
      >
        {t('adoption:board:add')}
      </Button>
      {free.length > 1 && (
        <Button buttonStyle="secondary" margin={false} onClick={() => onAdd(free)} size="small">
          {t('adoption:board:addAll', { count: free.length })}
        </Button>
      )}
    </div>
  )
}
