'use client'

import { useEffect, useState } from 'react'
import { useGoTo } from '../payload/navigation.ts'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import { BenchDialog } from './BenchDialog.tsx'
import { useWorkbench } from './workbench.tsx'

/** Asks before the page is left with unsaved text, by a link or by closing the tab. */
export const LeaveGuard = () => {
  const { dirty, save } = useWorkbench()
  const { t } = useTexts()
  const goTo = useGoTo()
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    if (!dirty) return
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault()
    const onClick = (event: MouseEvent): void => {
      const address = leavesTo(event)
      if (address === null) return
      event.preventDefault()
      event.stopPropagation()
      setWanted(address)
    }
    window.addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, true)
    }
  }, [dirty])
  if (wanted === null) return null
  const stay = (): void => setWanted(null)
  return (
    <BenchDialog onClose={stay} title={t('workbench:leave:title')}>
      <p>{t('workbench:leave:text')}</p>
      <div className="pb-buttons">
        <Button
          buttonStyle="primary"
          margin={false}
          onClick={() =>
            void save().then((isSaved) => {
              stay()
              if (isSaved) goTo(wanted)
            })
          }
          size="small"
        >
          {t('workbench:leave:save')}
        </Button>
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => {
            stay()
            goTo(wanted)
          }}
          size="small"
        >
          {t('workbench:leave:go')}
        </Button>
        <button className="pb-link" onClick={stay} type="button">
          {t('workbench:leave:stay')}
        </button>
      </div>
    </BenchDialog>
  )
}

/** Where a click on a link leads to outside of this page; null: nowhere else, or not in this tab. */
const leavesTo = (event: MouseEvent): string | null => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.href || link.target === '_blank' || link.download !== '') return null
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const to = new URL(link.href)
  const here = window.location
  if (to.origin !== here.origin) return null
  if (to.pathname === here.pathname && to.hash !== '') return null
  return `${to.pathname}${to.search}${to.hash}`
}
