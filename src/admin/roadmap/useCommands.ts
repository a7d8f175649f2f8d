'use client'

import { useState } from 'react'
import type { RoadmapAction, RoadmapBoard, RoadmapPhaseField } from '../../engagement/roadmap.ts'
import { useGoTo } from '../payload/navigation.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { toast } from '../payload/ui.ts'
import { sendJson } from '../shared/api.ts'
import { isConflict, messageOf } from './problems.ts'
import type { BoardRoom } from './useBoard.ts'

/** What can be done with a roadmap as a whole. The answer takes its place, and a sentence says what was done. */
export const useCommands = ({
  collection,
  room,
}: {
  collection: string
  room: BoardRoom & { readonly board: RoadmapBoard }
}) => {
  const routes = useRoutes()
  const goTo = useGoTo()
  const { t, language } = useTexts()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const { id, rev } = room.board.roadmap
  /** True once it is done. */
  const run = async (action: Exclude<RoadmapAction, 'sync'>, version?: number): Promise<boolean> => {
    setBusy(true)
    const answer = await sendJson<RoadmapBoard>({
      url: routes.api(`/${collection}/${id}/${action}`),
      body: { rev, ...(version === undefined ? {} : { version }) },
      language,
    })
    setBusy(false)
    if (answer.kind !== 'done') {
      setProblem(messageOf({ problem: answer, t }))
      if (isConflict(answer)) room.load()
      return false
    }
    setProblem(null)
    const { roadmap } = answer.value
    toast.success(t(`adoption:board:done:${action}`, { version: version ?? roadmap.version }))
    if (String(roadmap.id) === String(id)) room.show(answer.value)
    else goTo(routes.document({ collection, id: roadmap.id }))
    return true
  }
  const setPhaseField = async (phaseField: RoadmapPhaseField): Promise<void> => {
    setBusy(true)
    const answer = await sendJson({
      url: routes.api(`/${collection}/${id}?depth=0`),
      method: 'PATCH',
      body: { phaseField, rev },
      language,
    })
    setBusy(false)
    setProblem(answer.kind === 'done' ? null : messageOf({ problem: answer, t }))
    room.load()
  }
  return { run, setPhaseField, isBusy, problem }
}
