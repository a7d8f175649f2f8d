'use client'

import { lazy, Suspense, useState } from 'react'
import { useTexts } from '../payload/texts.ts'
import { Button, toast } from '../payload/ui.ts'
import { Icon, type IconName, type Tone } from '../shared/StateMark.tsx'
import { useMoment } from './useMoment.ts'
import { useWorkbench } from './workbench.tsx'

/** What the playbook is called, how it stands, and what can be done with its text in every view. */
export const Toolbar = () => {
  const { page, draft, readOnly } = useWorkbench()
  const { t } = useTexts()
  const label = draft && draft.label !== '-' ? draft.label : page.label
  return (
    <div className="pb-workbench-head">
      <div className="pb-workbench-title">
        {/* Payload's own head of the page says what is published; another label is not known there. */}
        <h2 className={label === page.label ? 'pb-hidden' : 'pb-heading'} dir="auto">
          {label}
        </h2>
        <StatePill />
        {readOnly && <Pill icon="lock" tone="neutral" word={t('workbench:state:readOnly')} />}
        <SaveState />
      </div>
      <Buttons />
    </div>
  )
}

const StatePill = () => {
  const { state, published, versions } = useWorkbench().page
  const { t } = useTexts()
  const version = published?.version ?? versions[0]?.version ?? 0
  const look = {
    draft: { icon: 'circle', tone: 'neutral' },
    published: { icon: 'check', tone: 'success' },
    retired: { icon: 'cross', tone: 'muted' },
  } as const
  return <Pill {...look[state]} word={t(`workbench:state:${state}`, { version })} />
}

const Pill = ({ icon, tone, word }: { icon: IconName; tone: Tone; word: string }) => (
  <span className={`pb-mark pb-pill pb-tone-${tone}`}>
    <Icon name={icon} />
    <span>{word}</span>
  </span>
)

/** Whether the text is saved, and since when. */
const SaveState = () => {
  const { page, dirty, isSaving, readOnly } = useWorkbench()
  const { t } = useTexts()
  const moment = useMoment()
  if (readOnly || moment === null) return null
  const { draft } = page
  const text = isSaving
    ? t('workbench:saving')
    : dirty
      ? t('workbench:unsaved')
      : draft === null
        ? t('workbench:noDraft')
        : draft.by
          ? t('workbench:savedBy', { when: moment(draft.at), name: draft.by.name })
          : t('workbench:saved', { when: moment(draft.at) })
  return (
    <span className={`pb-workbench-saved${dirty ? ' pb-workbench-unsaved' : ''}`} role="status">
      {text}
    </span>
  )
}

const Buttons = () => {
  const { page, readOnly, dirty, isSaving, save, undo, redo, undoLabel, redoLabel } = useWorkbench()
  const { t } = useTexts()
  const [isPublishing, setPublishing] = useState(false)
  const isPublishable = dirty || page.draft !== null
  const publish = async (): Promise<void> => {
    // What is published is what is saved.
    if (await save()) setPublishing(true)
  }
  return (
    <fieldset aria-label={t('workbench:toolbar')} className="pb-workbench-buttons">
      {!readOnly && (
        <>
          <Tool
            isOff={undoLabel === null}
            name={t('workbench:undo')}
            onClick={undo}
            what={
              undoLabel === null ? t('workbench:nothingToUndo') : t('workbench:undoStep', { step: undoLabel })
            }
          />
          <Tool
            isOff={redoLabel === null}
            name={t('workbench:redo')}
            onClick={redo}
            what={
              redoLabel === null ? t('workbench:nothingToRedo') : t('workbench:redoStep', { step: redoLabel })
            }
          />
          <Button
            buttonStyle="secondary"
            disabled={!dirty || isSaving}
            extraButtonProps={{
              'aria-busy': isSaving,
              'aria-keyshortcuts': 'Control+S',
              title: t('workbench:keys'),
            }}
            margin={false}
            onClick={() => void save().then((isSaved) => isSaved && toast.success(t('workbench:savedToast')))}
            size="small"
          >
            {isSaving ? t('workbench:saving') : t('workbench:save')}
          </Button>
          <Button
            buttonStyle="primary"
            disabled={!isPublishable || isSaving}
            extraButtonProps={isPublishable ? {} : { title: t('workbench:nothingToPublish') }}
            margin={false}
            onClick={() => void publish()}
            size="small"
          >
            {t('workbench:publish')}
          </Button>
        </>
      )}
      <Suspense>
        <PlaybookMenu />
        {isPublishing && <PublishDialog onClose={() => setPublishing(false)} />}
      </Suspense>
    </fieldset>
  )
}

const PlaybookMenu = lazy(() =>
  import('./publishing/PlaybookMenu.tsx').then(({ PlaybookMenu }) => ({ default: PlaybookMenu })),
)
const PublishDialog = lazy(() =>
  import('./publishing/PublishDialog.tsx').then(({ PublishDialog }) => ({ default: PublishDialog })),
)

/** Stays where it is when there is nothing to do for it, so that the focus does, too. */
const Tool = ({
  name,
  what,
  isOff,
  onClick,
}: {
  name: string
  what: string
  isOff: boolean
  onClick: () => void
}) => (
  <button
    aria-disabled={isOff}
    aria-label={isOff ? name : what}
    className="pb-workbench-tool"
    onClick={() => {
      if (!isOff) onClick()
    }}
    title={what}
    type="button"
  >
    {name}
  </button>
)
