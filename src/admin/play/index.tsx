'use client'

import '../shared/controls.css'
import { useOpenDocument } from '../payload/document.ts'
import { useTexts } from '../payload/texts.ts'
import { Button, ShimmerEffect } from '../payload/ui.ts'
import { PlayProvider } from './PlayContext.tsx'
import type { PlayActivitiesProps } from './props.ts'
import { RunView } from './RunView.tsx'
import { usePlay } from './usePlay.ts'

/** A field of the play's edit view: its activities, to be worked through. A new play gets a hint how to start it. */
export const PlayActivities = ({ slugs, playbooks }: PlayActivitiesProps) => {
  const open = useOpenDocument()
  const { t } = useTexts()
  if (open.id === undefined) return <p className="pb-root pb-hint">{t('admin:notSaved')}</p>
  return <OpenPlay open={{ ...open, id: open.id }} props={{ slugs, playbooks }} />
}

const OpenPlay = ({
  open,
  props,
}: {
  open: Parameters<typeof usePlay>[0]['open']
  props: PlayActivitiesProps
}) => {
  const { run, problem, reload, perform } = usePlay({ open })
  const { t } = useTexts()
  if (run) {
    return (
      <PlayProvider collection={open.collection} perform={perform} props={props} reload={reload} run={run}>
        <RunView />
      </PlayProvider>
    )
  }
  // Whoever may not see a run sees the rest of the play.
  if (problem?.status === 403) return null
  if (problem) {
    return (
      <div className="pb-root pb-problem" role="alert">
        <p>{problem.message || t(problem.status === 0 ? 'admin:notReached' : 'admin:notLoaded')}</p>
        <Button buttonStyle="secondary" margin={false} onClick={reload} size="small">
          {t('admin:lookAgain')}
        </Button>
      </div>
    )
  }
  return (
    <div aria-busy="true" aria-label={t('fields:activities')} className="pb-root" role="status">
      <ShimmerEffect height="24rem" />
    </div>
  )
}
