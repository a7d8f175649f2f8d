'use client'

import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import type { BoardRoom } from './useBoard.ts'

/** What to do where what is shown could not be stored. */
export const SaveNote = ({ room }: { room: BoardRoom }) => {
  const { t } = useTexts()
  const { state, again, keepMine, takeTheirs } = room
  if (state.is === 'conflict') {
    return (
      <div className="pb-problem pb-board-conflict" role="alert">
        <p>{t('adoption:board:conflict')}</p>
        <div className="pb-buttons">
          <Button buttonStyle="secondary" margin={false} onClick={keepMine} size="small">
            {t('adoption:board:keepMine')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={takeTheirs} size="small">
            {t('adoption:board:takeTheirs')}
          </Button>
        </div>
      </div>
    )
  }
  if (state.is === 'failed') {
    return (
      <p className="pb-problem" role="alert">
        <strong>{t('adoption:board:notSaved')}.</strong> {state.message}{' '}
        <button className="pb-link" onClick={again} type="button">
          {t('adoption:board:again')}
        </button>
      </p>
    )
  }
  return null
}

/** Whether what is shown is stored. Always there: it is what screen readers listen to. */
export const SaveState = ({ room }: { room: BoardRoom }) => {
  const { t } = useTexts()
  return (
    <span className="pb-board-state" role="status">
      {t(`adoption:board:${WORD_OF[room.state.is]}`)}
    </span>
  )
}

const WORD_OF = { saved: 'saved', saving: 'saving', failed: 'notSaved', conflict: 'notSaved' } as const
