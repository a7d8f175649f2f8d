'use client'

import { type DragEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { UsageCard } from '../../engagement/home.ts'
import type { RoadmapBoard, RoadmapBoardCard } from '../../engagement/roadmap.ts'
import { isRoadmapOver } from '../../engagement/values.ts'
import { useTexts } from '../payload/texts.ts'
import type { Id } from '../shared/api.ts'
import { Card } from './Card.tsx'
import { focusTo, type Item, inLane, type LaneKey, moveItem, removeItem, type Step, stepTo } from './items.ts'

type AnyCard = UsageCard & Partial<RoadmapBoardCard>
type Target = { readonly lane: LaneKey; readonly place: number }

/** The lanes with their cards; what is in no lane stands first. Cards are dragged, or moved by keys or a menu. */
export const Board = ({
  board,
  cards,
  items,
  mayArrange,
  onChange,
  onSay,
}: {
  board: RoadmapBoard
  /** Of all products that are, or were a moment ago, on the roadmap. */
  cards: readonly AnyCard[]
  items: readonly Item[]
  mayArrange: boolean
  onChange: (items: readonly Item[]) => void
  /** To whoever does not see it. */
  onSay: (text: string) => void
}) => {
  const { t } = useTexts()
  const keysId = useId()
  const root = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<string | null>(null)
  const [dragged, setDragged] = useState<Id | null>(null)
  const [target, setTarget] = useState<Target | null>(null)
  const toFocus = useRef<string | null>(null)
  const lanes: readonly { readonly key: LaneKey; readonly label: string }[] = [
    { key: null, label: t('adoption:board:unmapped') },
    ...board.lanes,
  ]
  const keys = lanes.map(({ key }) => key)
  const inOrder = keys.flatMap((lane) => inLane({ items, lane }))
  const known = inOrder.some(({ usage }) => String(usage) === at)
  const stop = known ? at : String(inOrder[0]?.usage ?? '')
  useEffect(() => {
    // A card that was moved is another element in its new lane.
    if (toFocus.current === null) return
    root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(toFocus.current)}"] a`)?.focus()
    toFocus.current = null
  })
  const nameOf = (usage: Id) =>
    cards.find((card) => String(card.id) === String(usage))?.soldProduct.name ?? String(usage)
  const move = ({ usage, lane, place }: Target & { usage: Id }): void => {
    const next = moveItem({ items, usage, lane, place })
    const there = inLane({ items: next, lane })
    const label = lanes.find(({ key }) => key === lane)?.label ?? ''
    const now = 1 + there.findIndex((item) => String(item.usage) === String(usage))
    onSay(t('adoption:board:moved', { product: nameOf(usage), lane: label, place: now, count: there.length }))
    setAt(String(usage))
    onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const element = event.target as HTMLElement
    // A menu keeps its own keys.
    if (element.tagName === 'SELECT') return
    const key = element.closest<HTMLElement>('[data-card]')?.dataset.card
    const step = stepOf({ key: event.key, isRtl: getComputedStyle(event.currentTarget).direction === 'rtl' })
    const usage = items.find((item) => String(item.usage) === key)?.usage
    if (!step || usage === undefined) return
    event.preventDefault()
    if (event.altKey) {
      const to = mayArrange ? stepTo({ items, lanes: keys, usage, step }) : null
      if (!to) return
      toFocus.current = String(usage)
      move({ usage, ...to })
      return
    }
    const next = focusTo({ items, lanes: keys, usage, step })
    if (next === null) return
    setAt(String(next))
    root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(String(next))}"] a`)?.focus()
  }
  const remove = (usage: Id): void => {
    const next = inOrder[inOrder.findIndex((item) => item.usage === usage) + 1] ?? inOrder.at(-2)
    toFocus.current = next && next.usage !== usage ? String(next.usage) : null
    onSay(t('adoption:board:removed', { product: nameOf(usage) }))
    onChange(removeItem({ items, usage }))
  }
  const onDragOver = (event: DragEvent<HTMLElement>, lane: LaneKey): void => {
    if (dragged === null) return
    event.preventDefault()
    const others = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')].filter(
      (card) => card.dataset.card !== String(dragged),
    )
    const place = others.filter((card) => {
      const { top, height } = card.getBoundingClientRect()
      return event.clientY > top + height / 2
    }).length
    if (target?.lane !== lane || target.place !== place) setTarget({ lane, place })
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    if (dragged !== null && target) move({ usage: dragged, ...target })
    setDragged(null)
    setTarget(null)
  }
  const unmapped = inLane({ items, lane: null }).length
  const isOver = isRoadmapOver(board.roadmap.state)
  if (items.length === 0) return <p className="pb-note">{t('adoption:board:none')}</p>
  return (
    <>
      <p>
        {[
          t('adoption:board:sentence', { count: items.length }),
          unmapped > 0 && t('adoption:board:inNoLane', { count: unmapped }),
          // Of what is stored: shown in the same line, so that no card moves when one gets into step or out of it.
          board.outOfStep > 0 && !isOver && t('adoption:board:outOfStep', { count: board.outOfStep }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {mayArrange && (
        <p className="pb-note" id={keysId}>
          {t('adoption:board:keys')}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the cards in it */}
      <div
        className="pb-board-lanes"
        onFocus={(event) => setAt(event.target.closest<HTMLElement>('[data-card]')?.dataset.card ?? at)}
        onKeyDown={onKeyDown}
        ref={root}
      >
        {lanes.map(({ key, label }) => {
          const own = inLane({ items, lane: key })
          const isTarget = dragged !== null && target?.lane === key
          // The line stands where the card would be; the dragged one itself does not count.
          const others = own.filter(({ usage }) => usage !== dragged)
          return (
            <section
              aria-label={label}
              className={`pb-board-lane${isTarget ? ' pb-board-lane-target' : ''}${key === null ? ' pb-board-lane-none' : ''}`}
              key={key ?? ''}
              onDragOver={(event) => onDragOver(event, key)}
              onDrop={drop}
            >
              <h3 className="pb-board-lane-title">
                {label}{' '}
                <span className="pb-count">
                  <span aria-hidden="true">{own.length}</span>
                  <span className="pb-hidden">{t('adoption:board:cards', { count: own.length })}</span>
                </span>
              </h3>
              {own.length === 0 && <p className="pb-note">{t('adoption:board:emptyLane')}</p>}
              <ol className="pb-board-cards">
                {own.map((item) => {
                  const card = cards.find((each) => String(each.id) === String(item.usage))
                  const isLine = isTarget && others[target.place]?.usage === item.usage
                  return (
                    card && (
                      <li
                        className={`pb-board-slot${isLine ? ' pb-board-line' : ''}`}
                        data-card={String(item.usage)}
                        draggable={mayArrange}
                        key={String(item.usage)}
                        onDragEnd={() => {
                          setDragged(null)
                          setTarget(null)
                        }}
                        onDragStart={(event) => {
                          event.dataTransfer.effectAllowed = 'move'
                          event.dataTransfer.setData('text/plain', card.soldProduct.name)
                          setDragged(item.usage)
                        }}
                      >
                        <Card
                          card={card}
                          describedBy={mayArrange ? keysId : undefined}
                          isStop={String(item.usage) === stop}
                          lane={key}
                          lanes={lanes}
                          onMove={
                            mayArrange
                              ? (lane) => {
                                  toFocus.current = String(item.usage)
                                  move({ usage: item.usage, lane, place: inLane({ items, lane }).length })
                                }
                              : null
                          }
                          onRemove={() => remove(item.usage)}
                          phaseField={board.roadmap.phaseField}
                        />
                      </li>
                    )
                  )
                })}
              </ol>
              {isTarget && target.place >= others.length && <div className="pb-board-line pb-board-end" />}
            </section>
          )
        })}
      </div>
    </>
  )
}

const stepOf = ({ key, isRtl }: { key: string; isRtl: boolean }): Step | null => {
  if (key === 'ArrowUp') return 'up'
  if (key === 'ArrowDown') return 'down'
  if (key === 'ArrowRight') return isRtl ? 'before' : 'after'
  if (key === 'ArrowLeft') return isRtl ? 'after' : 'before'
  return null
}
