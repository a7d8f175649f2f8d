'use client'

import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import type { BoardRoom } from './useBoard.ts'

/** Whether what is shown is stored; what to do where it is not. Of constant height as long as all is well. */
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
  return (
    <p className="pb-note" role="status">
      {t(state.is === 'saving' ? 'adoption:board:saving' : 'adoption:board:saved')}
    </p>
  )
}
