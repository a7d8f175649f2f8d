'use client'

import { type ReactNode, useRef, useState } from 'react'
import { Menu } from '../payload/Menu.tsx'
import { Button, toast } from '../payload/ui.ts'
import type { ActionName } from './api.ts'
import { PlayAction } from './PlayAction.tsx'
import { usePlayPage } from './PlayContext.tsx'

/** Offered as buttons; the rest is behind a menu. */
const BUTTONS: readonly ActionName[] = ['close', 'resume', 'reopen']
const MENU: readonly ActionName[] = ['pause', 'cancel']

/** Commands on the play as a whole, in a quiet row; what one of them asks for opens below. */
export const PlayActions = ({
  before,
  after,
  onDone,
}: {
  before: ReactNode
  after: ReactNode
  onDone: () => void
}) => {
  const { run, texts, perform } = usePlayPage()
  const { t } = texts
  const [open, setOpen] = useState<ActionName | null>(null)
  const row = useRef<HTMLDivElement>(null)
  const isOffered = (action: ActionName): boolean => run.actions[action].allowed
  // A command of somebody else may have taken away what was open.
  const shown = open !== null && isOffered(open) ? open : null
  const done = (action: ActionName): void => {
    setOpen(null)
    toast.success(t(`admin:said:${action}`))
    onDone()
  }
  const back = (): void => {
    const action = open
    setOpen(null)
    requestAnimationFrame(() => {
      const button = row.current?.querySelector<HTMLElement>(`[data-action="${action}"]`)
      ;(button ?? row.current?.querySelector<HTMLElement>('[data-menu]'))?.focus()
    })
  }
  // What asks for nothing is done at once; only when that fails does it open, to say why.
  const start = async (action: ActionName): Promise<void> => {
    const isPlain = action === 'pause' || action === 'resume'
    if (!isPlain || run.actions[action].blockedBy.length > 0) return setOpen(shown === action ? null : action)
    const answer = await perform({ path: `/${action}`, body: { rev: run.play.rev } })
    if (answer.kind === 'done') done(action)
    else setOpen(action)
  }
  const isReady = isOffered('close') && run.actions.close.early === false
  const menu = MENU.filter(isOffered)
  return (
    <div className="pb-actions">
      <div className="pb-action-row" ref={row}>
        {before}
        {BUTTONS.filter(isOffered).map((action) => (
          <Button
            buttonStyle={action === 'close' && isReady && shown === null ? 'primary' : 'secondary'}
            extraButtonProps={{ 'aria-expanded': shown === action, 'data-action': action }}
            key={action}
            margin={false}
            onClick={() => void start(action)}
            size="small"
          >
            {t(`admin:actions:${action}`)}
          </Button>
        ))}
        {menu.length > 0 && (
          <Menu
            items={menu.map((action) => ({
              key: action,
              label: t(`admin:actions:${action}`),
              onSelect: () => void start(action),
            }))}
            label={t('page:more')}
          />
        )}
        {after}
        {isReady && shown === null && <p className="pb-note">{t('admin:allDone')}</p>}
      </div>
      {shown && <PlayAction action={shown} key={shown} onBack={back} onDone={() => done(shown)} />}
    </div>
  )
}
