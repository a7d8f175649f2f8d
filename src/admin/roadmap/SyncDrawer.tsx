'use client'

import { useEffect, useState } from 'react'
import type { RoadmapBoard, RoadmapSync } from '../../engagement/roadmap.ts'
import { Drawer } from '../payload/Drawer.tsx'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Button, ShimmerEffect, toast } from '../payload/ui.ts'
import { sendJson } from '../shared/api.ts'
import { messageOf } from './problems.ts'
import type { BoardRoom } from './useBoard.ts'

/** What *Sync* would change, asked for first; and the button that does it. */
export const SyncDrawer = ({
  collection,
  room,
  field,
  isOpen,
  onClose,
}: {
  collection: string
  room: BoardRoom & { readonly board: RoadmapBoard }
  /** The lanes' field by its label. */
  field: string
  isOpen: boolean
  onClose: () => void
}) => {
  const routes = useRoutes()
  const { t, language } = useTexts()
  const { lanes, roadmap } = room.board
  const [plan, setPlan] = useState<RoadmapSync | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const url = routes.api(`/${collection}/${roadmap.id}/sync`)
  const { rev } = roadmap
  useEffect(() => {
    if (!isOpen) return
    let isWanted = true
    setPlan(null)
    setProblem(null)
    sendJson<RoadmapSync>({ url: `${url}?dryRun=true`, body: { rev }, language }).then((answer) => {
      if (!isWanted) return
      if (answer.kind === 'done') setPlan(answer.value)
      else setProblem(messageOf({ problem: answer, t }))
    })
    return () => {
      isWanted = false
    }
  }, [isOpen, url, rev, language, t])
  const sync = async (): Promise<void> => {
    setBusy(true)
    const answer = await sendJson<RoadmapSync>({ url, body: { rev }, language })
    setBusy(false)
    if (answer.kind !== 'done') {
      setProblem(messageOf({ problem: answer, t }))
      return
    }
    toast.success(t('adoption:board:done:sync', { count: answer.value.changes.length }))
    room.show(answer.value.board)
    onClose()
  }
  const labelOf = (value: string | null) =>
    value === null ? t('adoption:board:nothing') : (lanes.find(({ key }) => key === value)?.label ?? value)
  return (
    <Drawer isOpen={isOpen} onClose={onClose} title={t('adoption:board:syncTitle')}>
      <p>{t('adoption:board:syncWhy', { field })}</p>
      {problem && (
        <p className="pb-problem" role="alert">
          {problem}
        </p>
      )}
      {!plan && !problem && <ShimmerEffect height="10rem" />}
      {plan?.changes.length === 0 && <p>{t('adoption:board:syncNothing')}</p>}
      {plan && plan.changes.length > 0 && (
        <>
          <table className="pb-board-changes">
            <thead>
              <tr>
                <th scope="col">{t('adoption:board:product')}</th>
                <th scope="col">{t('adoption:board:syncFrom')}</th>
                <th scope="col">{t('adoption:board:syncTo')}</th>
              </tr>
            </thead>
            <tbody>
              {plan.changes.map(({ usage, soldProduct, from, to }) => (
                <tr key={usage}>
                  <th scope="row">{soldProduct.name}</th>
                  <td>{labelOf(from)}</td>
                  <td>{labelOf(to)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="pb-buttons">
            <Button disabled={isBusy} margin={false} onClick={() => void sync()} size="small">
              {t('adoption:board:syncButton', { count: plan.changes.length })}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={onClose} size="small">
              {t('adoption:board:close')}
            </Button>
          </div>
        </>
      )}
    </Drawer>
  )
}
