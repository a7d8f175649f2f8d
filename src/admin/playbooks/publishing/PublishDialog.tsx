'use client'

import '../../shared/controls.css'
import './publishing.css'
import { useEffect, useRef } from 'react'
import { Drawer } from '../../payload/Drawer.tsx'
import { useTexts } from '../../payload/texts.ts'
import { Button } from '../../payload/ui.ts'
import { When } from '../../shared/When.tsx'
import { useWorkbench } from '../workbench.tsx'
import { PublishForm } from './PublishForm.tsx'
import { PublishPlanView } from './PublishPlanView.tsx'
import { usePlan } from './usePlan.ts'
import { useSaidPublished } from './useSaidPublished.tsx'

/** Shows what publishing would do, asks why, and publishes: one thing after the other, in a drawer over the workbench. */
export const PublishDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTexts()
  const { page } = useWorkbench()
  useEffect(() => {
    const before = document.activeElement
    return () => {
      // The drawer lets go of the focus a moment later. The button may have nothing to do any more.
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body
        if (!isLost) return
        const isThere = before instanceof HTMLButtonElement && before.isConnected && !before.disabled
        if (isThere) before.focus()
        else document.querySelector<HTMLElement>('.pb-workbench [role="tab"][aria-selected="true"]')?.focus()
      }, 300)
    }
  }, [])
  return (
    <Drawer isOpen onClose={onClose} title={t('publishing:titleOf', { label: page.label || page.key })}>
      <Steps onClose={onClose} />
    </Drawer>
  )
}

const Steps = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTexts()
  const { page, reload, problem, conflict, resolve } = useWorkbench()
  const { state, again, setStale } = usePlan()
  const said = useSaidPublished()
  const root = useRef<HTMLDivElement>(null)
  const { stage } = state

  // The focus goes where the work went: what is known now, or what is in the way.
  useEffect(() => {
    if (stage !== 'saving' && stage !== 'looking') {
      root.current?.querySelector<HTMLElement>('[data-pb-focus]')?.focus()
    }
  }, [stage])

  const tryAgain = (
    <Button buttonStyle="secondary" margin={false} onClick={again} size="small">
      {t(stage === 'stale' ? 'publishing:lookAgain' : 'publishing:again')}
    </Button>
  )
  const back = (
    <Button buttonStyle="subtle" margin={false} onClick={onClose} size="small">
      {t('publishing:back')}
    </Button>
  )
  const last = page.draft ?? page.published
  return (
    <div className="pb-publishing" ref={root}>
      <p className={stage === 'plan' ? 'pb-hidden' : 'pb-note'} role="status">
        {stage === 'saving' && t('publishing:saving')}
        {stage === 'looking' && t('publishing:looking')}
      </p>
      {stage === 'unsaved' && (
        <div className="pb-publishing-problem" data-pb-focus tabIndex={-1}>
          <div className="pb-problem" role="alert">
            <p>{t(conflict ? 'publishing:savedByOthers' : 'publishing:notSaved')}</p>
            {!conflict && problem?.message && <p>{problem.message}</p>}
          </div>
          <div className="pb-buttons">
            {conflict ? (
              <Button
                buttonStyle="secondary"
                margin={false}
                onClick={() => {
                  onClose()
                  void resolve('look')
                }}
                size="small"
              >
                {t('publishing:decide')}
              </Button>
            ) : (
              tryAgain
            )}
            {back}
          </div>
        </div>
      )}
      {stage === 'stale' && (
        <div className="pb-publishing-problem" data-pb-focus tabIndex={-1}>
          <div className="pb-problem" role="alert">
            <p>{t('publishing:meanwhile')}</p>
            {last?.by && (
              <p>
                <bdi>{last.by.name}</bdi>, <When at={last.at} />
              </p>
            )}
          </div>
          <div className="pb-buttons">
            {tryAgain}
            {back}
          </div>
        </div>
      )}
      {state.stage === 'failed' && (
        <div className="pb-publishing-problem" data-pb-focus tabIndex={-1}>
          <div className="pb-problem" role="alert">
            <p>{t('publishing:notLooked')}</p>
            <p>{state.message}</p>
          </div>
          <div className="pb-buttons">
            {tryAgain}
            {back}
          </div>
        </div>
      )}
      {state.stage === 'plan' && (
        <>
          <PublishPlanView onLeave={onClose} plan={state.plan} />
          <PublishForm
            onAgain={again}
            onBack={onClose}
            onDone={async (plan) => {
              said(plan)
              onClose()
              await reload().catch(() => undefined)
            }}
            onStale={setStale}
            plan={state.plan}
          />
        </>
      )}
    </div>
  )
}
