'use client'

import { useTexts } from '../../../payload/texts.ts'
import { Icon } from '../../../shared/StateMark.tsx'

const TEXTS = {
  phase: { short: 'outline:addPhase', long: 'outline:addPhase' },
  lane: { short: 'outline:addLane', long: 'outline:addLaneTo' },
  activity: { short: 'outline:addActivity', long: 'outline:addActivityTo' },
} as const

/** Adds something at the end of what it stands in. */
export const AddButton = ({
  id,
  kind,
  name,
  isStop,
  onAdd,
  onFocus,
}: {
  id: string
  kind: keyof typeof TEXTS
  /** What it is added to. */
  name: string
  isStop: boolean
  onAdd: () => void
  onFocus: (id: string) => void
}) => {
  const { t } = useTexts()
  const { short, long } = TEXTS[kind]
  return (
    <button
      aria-label={name === '' ? undefined : t(long, { lane: name, phase: name })}
      className={`pb-outline-add pb-outline-add-${kind}`}
      data-item={id}
      onClick={onAdd}
      onFocus={() => onFocus(id)}
      tabIndex={isStop ? 0 : -1}
      type="button"
    >
      <Icon name="plus" />
      {t(short)}
    </button>
  )
}
