'use client'

import { useRef, useState } from 'react'
import type { RoadmapAction, RoadmapBoard, RoadmapPhaseField } from '../../engagement/roadmap.ts'
import { isRoadmapOver, ROADMAP_PHASE_FIELDS } from '../../engagement/values.ts'
import { useFormats } from '../charts/useFormats.ts'
import { RoadmapMark } from '../engagement/adoption/RoadmapMark.tsx'
import { Menu } from '../payload/Menu.tsx'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Button, Link } from '../payload/ui.ts'
import { Confirm } from './Confirm.tsx'
import { SaveState } from './SaveNote.tsx'
import { SyncDrawer } from './SyncDrawer.tsx'
import type { BoardRoom } from './useBoard.ts'
import { useCommands } from './useCommands.ts'

type Asked = 'sync' | 'retire' | 'cancel'

/** What a roadmap is, where it stands, and what can be done with it now. */
export const BoardHead = ({
  collection,
  room,
}: {
  collection: string
  room: BoardRoom & { readonly board: RoadmapBoard }
}) => {
  const { t, known } = useTexts()
  const routes = useRoutes()
  const { day } = useFormats()
  const { board, state } = room
  const { roadmap, actions } = board
  const { run, setPhaseField, isBusy, problem } = useCommands({ collection, room })
  const [asked, setAsked] = useState<Asked | null>(null)
  const root = useRef<HTMLElement>(null)
  const close = (): void => {
    setAsked(null)
    root.current?.querySelector<HTMLElement>('[data-actions] button')?.focus()
  }
  // What is not stored yet would be left out.
  const isHeld = isBusy || state.is !== 'saved'
  const field = known(`values:roadmapPhaseField:${roadmap.phaseField}`, roadmap.phaseField)
  const buttons: readonly (readonly [RoadmapAction, () => void])[] = [
    ['publish', () => void run('publish')],
    ['edit', () => void run('edit')],
    ['sync', () => setAsked('sync')],
  ]
  const menu = [
    { key: 'duplicate' as const, onSelect: () => void run('duplicate') },
    { key: 'retire' as const, onSelect: () => setAsked('retire') },
    { key: 'cancel' as const, onSelect: () => setAsked('cancel') },
  ].filter(({ key }) => actions[key].allowed)
  const offered = buttons.filter(([action]) => isOffered({ action, board }))
  return (
    <header className="pb-header" ref={root}>
      <div className="pb-header-title">
        <h2 className="pb-heading">
          <span className="pb-number">{roadmap.number}</span> {roadmap.name}
        </h2>
        <div className="pb-status">
          <RoadmapMark pill state={roadmap.state} />
        </div>
      </div>
      {roadmap.description && <p className="pb-said">{roadmap.description}</p>}
      <dl className="pb-facts">
        {roadmap.engagement && (
          <div>
            <dt>{t('fields:engagement')}</dt>
            <dd>
              <Link
                className="pb-link"
                href={`${routes.document({ collection: roadmap.engagement.collection, id: roadmap.engagement.id })}?tab=adoption`}
                prefetch={false}
              >
                {roadmap.engagement.number} {roadmap.engagement.title}
              </Link>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('adoption:board:phaseField')}</dt>
          <dd>
            {board.mayWork && roadmap.state === 'draft' ? (
              <select
                aria-label={t('adoption:board:phaseField')}
                className="pb-board-select"
                disabled={isHeld}
                onChange={(event) => void setPhaseField(event.target.value as RoadmapPhaseField)}
                title={t('adoption:board:phaseFieldHelp')}
                value={roadmap.phaseField}
              >
                {ROADMAP_PHASE_FIELDS.map((each) => (
                  <option key={each} value={each}>
                    {known(`values:roadmapPhaseField:${each}`, each)}
                  </option>
                ))}
              </select>
            ) : (
              field
            )}
          </dd>
        </div>
        {roadmap.version > 0 && (
          <div>
            <dt>{t('adoption:version', { version: roadmap.version })}</dt>
            <dd>
              {[roadmap.publishedBy?.name, roadmap.publishedAt && day(roadmap.publishedAt)]
                .filter(Boolean)
                .join(', ')}
            </dd>
          </div>
        )}
      </dl>
      <div className="pb-actions" data-actions="">
        <div className="pb-action-row">
          {offered.map(([action, onClick], at) => (
            <Button
              buttonStyle={at === 0 ? 'primary' : 'secondary'}
              disabled={isHeld || !actions[action].allowed}
              key={action}
              margin={false}
              onClick={onClick}
              size="small"
            >
              {t(`adoption:board:${action}`)}
            </Button>
          ))}
          {menu.length > 0 && (
            <Menu
              items={menu.map((item) => ({ ...item, label: t(`adoption:board:${item.key}`) }))}
              label={t('adoption:board:more')}
            />
          )}
          {board.mayWork && roadmap.state === 'draft' && <SaveState room={room} />}
        </div>
        {offered.flatMap(([action]) =>
          actions[action].blockedBy.map(({ code, message }) => (
            <p className="pb-note" key={`${action} ${code}`}>
              {t(`adoption:board:${action}`)}: {message}
            </p>
          )),
        )}
        <Notes board={board} />
        {problem && (
          <p className="pb-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      <SyncDrawer
        collection={collection}
        field={field}
        isOpen={asked === 'sync'}
        onClose={close}
        room={room}
      />
      {(asked === 'retire' || asked === 'cancel') && (
        <Confirm
          button={t(`adoption:board:${asked}`)}
          isBusy={isBusy}
          onClose={close}
          onConfirm={async () => {
            await run(asked)
            close()
          }}
          text={t(asked === 'retire' ? 'adoption:board:askRetire' : 'adoption:board:askCancel')}
        />
      )}
    </header>
  )
}

/** Publish is for drafts, the others for what is published; whoever may not work is offered nothing. */
const isOffered = ({ action, board }: { action: RoadmapAction; board: RoadmapBoard }): boolean => {
  if (!board.mayWork) return false
  return action === 'publish' ? board.roadmap.state === 'draft' : board.roadmap.state === 'published'
}

const Notes = ({ board }: { board: RoadmapBoard }) => {
  const { t } = useTexts()
  const { state } = board.roadmap
  const isOver = isRoadmapOver(state)
  return (
    <>
      {!board.mayWork && <p className="pb-note">{t('adoption:board:readOnly')}</p>}
      {board.mayWork && state === 'published' && (
        <p className="pb-note">{t('adoption:board:publishedNote')}</p>
      )}
      {isOver && <p className="pb-note">{t('adoption:board:endedNote')}</p>}
    </>
  )
}
