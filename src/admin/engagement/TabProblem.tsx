'use client'

import { useTexts } from '../payload/texts.ts'
import type { Tab } from './tabs.ts'

/** What went wrong while a tab was read, and the way to try again. */
export const TabProblem = ({ tab }: { tab: Pick<Tab<unknown>, 'error' | 'refresh'> }) => {
  const { t } = useTexts()
  if (tab.error === null) return null
  return (
    <p className="pb-problem" role="alert">
      {tab.error}{' '}
      <button className="pb-link" onClick={tab.refresh} type="button">
        {t('related:again')}
      </button>
    </p>
  )
}
