'use client'

import '../shared/controls.css'
import '../play/play.css'
import '../lists/lists.css'
import './roadmap.css'
import { useMemo, useState } from 'react'
import type { RoadmapBoard } from '../../engagement/roadmap.ts'
import { DocumentFrame } from '../payload/DocumentFrame.tsx'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link, ShimmerEffect } from '../payload/ui.ts'
import type { Id } from '../shared/api.ts'
import { AddProducts } from './AddProducts.tsx'
import { Board } from './Board.tsx'
import { BoardHead } from './BoardHead.tsx'
import { addItems } from './items.ts'
import { SaveNote } from './SaveNote.tsx'
import { useBoard } from './useBoard.ts'
import { Versions } from './Versions.tsx'

/** A roadmap: what can be done with it, its lanes, the products that are not on it, and its versions. */
const BoardPage = ({ collection, id }: { collection: string; id: Id }) => {
  const { t } = useTexts()
  const room = useBoard({ collection, id })
  const { board, items, error, load, change } = room
  const [said, setSaid] = useState('')
  // A card that is taken off is still known, and so is one that was put on a moment ago.
  const cards = useMemo(
    () =>
      board ? [...board.lanes.flatMap((lane) => lane.cards), ...board.unmapped, ...board.available] : [],
    [board],
  )
  if (!board) {
    return (
      <DocumentFrame collection={collection} id={id}>
        <div className="pb-root pb-page">
          {error ? (
            <p className="pb-problem" role="alert">
              {error}{' '}
              <button className="pb-link" onClick={load} type="button">
                {t('adoption:board:again')}
              </button>
            </p>
          ) : (
            <ShimmerEffect height="30rem" />
          )}
        </div>
      </DocumentFrame>
    )
  }
  const mayArrange = board.mayWork && board.roadmap.state === 'draft'
  const free = cards.filter((card) => !items.some(({ usage }) => String(usage) === String(card.id)))
  return (
    <DocumentFrame collection={collection} id={id}>
      <div className="pb-root pb-page pb-board-page">
        <BoardHead collection={collection} room={{ ...room, board }} />
        <SaveNote room={room} />
        <p aria-live="polite" className="pb-hidden">
          {said}
        </p>
        {mayArrange && (
          <AddProducts
            free={free}
            onAdd={(added) => {
              change(addItems({ items, usages: added.map((each) => each.id) }))
              const [first] = added
              if (first) setSaid(t('adoption:board:added', { product: first.soldProduct.name }))
            }}
          />
        )}
        {cards.length === 0 && mayArrange && <NothingSold board={board} />}
        <Board
          board={board}
          cards={cards}
          items={items}
          mayArrange={mayArrange}
          onChange={change}
          onSay={setSaid}
        />
        <Versions room={{ ...room, board }} collection={collection} />
      </div>
    </DocumentFrame>
  )
}

/** Where the engagement uses nothing that was sold, and where to change that. */
const NothingSold = ({ board }: { board: RoadmapBoard }) => {
  const { t } = useTexts()
  const routes = useRoutes()
  const { engagement } = board.roadmap
  return (
    <p>
      {t('adoption:board:nothingSold')}{' '}
      {engagement && (
        <Link
          className="pb-link"
          href={`${routes.document({ collection: engagement.collection, id: engagement.id })}?tab=adoption`}
          prefetch={false}
        >
          {t('adoption:board:toProducts')}
        </Link>
      )}
    </p>
  )
}

export default BoardPage
