'use client'

import { useState } from 'react'
import type { RoadmapBoard } from '../../engagement/roadmap.ts'
import { useFormats } from '../charts/useFormats.ts'
import { useTexts } from '../payload/texts.ts'
import { Confirm } from './Confirm.tsx'
import type { BoardRoom } from './useBoard.ts'
import { useCommands } from './useCommands.ts'

/** What was published, the newest first, and the way back to it. */
export const Versions = ({
  collection,
  room,
}: {
  collection: string
  room: BoardRoom & { readonly board: RoadmapBoard }
}) => {
  const { t, known } = useTexts()
  const { day } = useFormats()
  const { versions, actions } = room.board
  const { run, isBusy, problem } = useCommands({ collection, room })
  const [asked, setAsked] = useState<number | null>(null)
  const isHeld = isBusy || room.state.is !== 'saved'
  return (
    <details className="pb-board-versions">
      <summary>
        {t('adoption:board:versions')} <span className="pb-count">{versions.length}</span>
      </summary>
      {versions.length === 0 ? (
        <p className="pb-note">{t('adoption:board:noVersions')}</p>
      ) : (
        <ul>
          {versions.map(({ version, at, by, phaseField, items }) => (
            <li key={version}>
              <strong>{t('adoption:version', { version })}</strong>
              <span>{by ? t('adoption:board:versionBy', { name: by.name, day: day(at) }) : day(at)}</span>
              <span>{t('adoption:items', { count: items })}</span>
              <span>
                {t('adoption:lanesBy', {
                  field: known(`values:roadmapPhaseField:${phaseField}`, phaseField),
                })}
              </span>
              {actions.revert.allowed && (
                <button className="pb-link" disabled={isHeld} onClick={() => setAsked(version)} type="button">
                  {t('adoption:board:revert')}
                  <span className="pb-hidden"> ({version})</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {problem && (
        <p className="pb-problem" role="alert">
          {problem}
        </p>
      )}
      {asked !== null && (
        <Confirm
          button={t('adoption:board:revert')}
          isBusy={isBusy}
          onClose={() => setAsked(null)}
          onConfirm={async () => {
            await run('revert', asked)
            setAsked(null)
          }}
          text={t('adoption:board:askRevert', { version: asked })}
        />
      )}
    </details>
  )
}
