'use client'

import { useTexts } from '../payload/texts.ts'
import { Icon } from './StateMark.tsx'
import { When } from './When.tsx'

const SOON = 3 * 86_400_000

/** When something is due: in days, and in words and colour once it is late. Nothing that is over is late. */
export const DueDate = ({ at, isOver = false }: { at: string; isOver?: boolean }) => {
  const { t } = useTexts()
  // A day is over when it ends, whenever in it the date was set.
  const left = new Date(at).setHours(23, 59, 59, 999) - Date.now()
  const tone = isOver || left > SOON ? null : left < 0 ? 'danger' : 'warning'
  return (
    <span className={`pb-mark${tone ? ` pb-tone-${tone}` : ''}`} suppressHydrationWarning>
      {tone === 'danger' && <Icon name="alert" />}
      <span suppressHydrationWarning>
        {tone === 'danger' ? t('page:overdue') : t('page:due')} <When at={at} />
      </span>
    </span>
  )
}
