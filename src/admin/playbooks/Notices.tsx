'use client'

import { lazy, Suspense } from 'react'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import { FileBanner } from './publishing/FileBanner.tsx'
import { useKept } from './useKept.ts'
import { useMoment } from './useMoment.ts'
import { useWorkbench } from './workbench.tsx'

/** What the reader has to know before going on: text of an earlier visit, a save that failed, somebody else's text. */
export const Notices = () => {
  const { page, conflict, isAsked } = useWorkbench()
  const { t } = useTexts()
  return (
    <>
      {page.mode === 'files' && <p className="pb-hint">{t('workbench:readOnlyFiles')}</p>}
      <FileBanner />
      <KeptNotice />
      <ProblemNotice />
      <ConflictNotice />
      {conflict && isAsked && (
        <Suspense>
          <ConflictDialog />
        </Suspense>
      )}
    </>
  )
}

const ConflictDialog = lazy(() =>
  import('./ConflictDialog.tsx').then(({ ConflictDialog }) => ({ default: ConflictDialog })),
)

const KeptNotice = () => {
  const { page, dirty } = useWorkbench()
  const { t } = useTexts()
  const { offer, restore, discard, isKeeping } = useKept()
  const moment = useMoment()
  if (!isKeeping && dirty) return <p className="pb-problem">{t('workbench:kept:notKept')}</p>
  if (offer === null || moment === null) return null
  return (
    <div className="pb-hint pb-workbench-notice" role="status">
      <p>
        {t('workbench:kept:offer', { when: moment(offer.at) })}
        {offer.rev !== page.rev && ` ${t('workbench:kept:behind')}`}
      </p>
      <div className="pb-buttons">
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => restore(t('workbench:steps:restore'))}
          size="small"
        >
          {t('workbench:kept:restore')}
        </Button>
        <button className="pb-link" onClick={discard} type="button">
          {t('workbench:kept:discard')}
        </button>
      </div>
    </div>
  )
}

/** Why nothing was saved, and the way on. */
const ProblemNotice = () => {
  const { problem, save, isSaving } = useWorkbench()
  const { t } = useTexts()
  const routes = useRoutes()
  if (problem === null) return null
  const status = problem.kind === 'failed' ? problem.status : 409
  const isOut = status === 401
  const text =
    status === null
      ? t('workbench:failed:offline')
      : isOut
        ? t('workbench:failed:signedOut')
        : status === 403
          ? t('workbench:failed:forbidden')
          : status === 404
            ? t('workbench:failed:gone')
            : problem.message || t('workbench:failed:other', { status })
  return (
    <div className="pb-problem pb-workbench-notice" role="alert">
      <p dir="auto">{text}</p>
      <div className="pb-buttons">
        <Button
          buttonStyle="secondary"
          disabled={isSaving}
          margin={false}
          onClick={() => void save()}
          size="small"
        >
          {t('workbench:failed:again')}
        </Button>
        {(isOut || status === 403) && (
          <a className="pb-link" href={routes.admin('/login')} rel="noopener" target="_blank">
            {t('workbench:failed:signIn')}
          </a>
        )}
      </div>
    </div>
  )
}

const ConflictNotice = () => {
  const { conflict, isAsked, resolve } = useWorkbench()
  const { t } = useTexts()
  const moment = useMoment()
  if (conflict === null || isAsked) return null
  const { by, at } = conflict
  return (
    <div className="pb-problem pb-workbench-notice" role="alert">
      <p dir="auto">
        {by && at && moment
          ? t('workbench:conflict:open', { name: by.name, when: moment(at) })
          : t('workbench:conflict:openUnnamed')}
      </p>
      <div className="pb-buttons">
        <Button buttonStyle="secondary" margin={false} onClick={() => void resolve('look')} size="small">
          {t('workbench:conflict:look')}
        </Button>
      </div>
    </div>
  )
}
