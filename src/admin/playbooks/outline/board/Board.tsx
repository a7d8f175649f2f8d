'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import type { Path } from '../../../../definition/located.ts'
import { createCards, nameOf } from '../card-model.ts'
import { namesFor } from '../inside.ts'
import { nodesOf, type OutlineNode } from '../nodes.ts'
import { useOutline } from '../OutlineContext.tsx'
import { addIdOf, idOf, itemsOf } from '../order.ts'
import { isSamePath } from '../raw.ts'
import { AddButton } from './AddButton.tsx'
import { Card, type CardHandlers } from './Card.tsx'
import { PhaseSection } from './PhaseSection.tsx'
import { useBoardKeys } from './useBoardKeys.ts'
import { useDrag } from './useDrag.tsx'

/** The playbook as cards: itself, its phases, their lanes, and what is to do in each. One tab stop; arrows go about. */
export const Board = ({
  onAdd,
  onOpen,
}: {
  onAdd: (to: Path, at?: number) => void
  onOpen: (path: Path) => void
}) => {
  const outline = useOutline()
  const { playbook, places, vocabulary, words, readOnly, shown, actions } = outline
  const root = useRef<HTMLElement>(null)
  const [stop, setStop] = useState('playbook')
  const [renaming, setRenaming] = useState<string | null>(null)
  const items = useMemo(() => itemsOf(playbook, { withAdding: !readOnly }), [playbook, readOnly])
  const nodes = useMemo(() => new Map(nodesOf(playbook).map((node) => [idOf(node.path), node])), [playbook])
  // Made once a text: going about on the board makes none anew.
  const cards = useMemo(() => {
    const cardOf = createCards({ playbook, places, vocabulary, words })
    return new Map([...nodes].map(([id, node]) => [id, cardOf(node)]))
  }, [nodes, playbook, places, vocabulary, words])
  const isThere = items.some(({ id }) => id === stop)
  const tabStop = isThere ? stop : shown ? idOf(shown) : 'playbook'

  const latest = useRef({ outline, nodes, onOpen })
  latest.current = { outline, nodes, onOpen }
  const handlers = useMemo<CardHandlers>(
    () => ({
      onOpen: (id) => {
        const node = latest.current.nodes.get(id)
        if (node) latest.current.onOpen(node.path)
      },
      onFocus: setStop,
      onStartRename: (id) => {
        if (!latest.current.outline.readOnly) setRenaming(id)
      },
      onRename: (id, label) => {
        const node = latest.current.nodes.get(id)
        setRenaming(null)
        if (node && label !== null && label.trim() !== '' && label.trim() !== node.label) {
          latest.current.outline.actions.rename(node, label.trim())
        }
        latest.current.outline.focusCard(node?.path ?? [])
      },
    }),
    [],
  )
  const onKeyDown = useBoardKeys({
    items,
    nodes,
    onAdd,
    onOpen,
    onRename: handlers.onStartRename,
  })
  const { onPointerDown, onClickCapture, drawn } = useDrag({
    root,
    isOff: readOnly,
    labelOf: (id) => {
      const node = nodes.get(id)
      return node ? nameOf(node, words) : ''
    },
    onDrop: ({ path, target }) => {
      const node = nodes.get(idOf(path))
      if (node) actions.move(node, target)
    },
  })

  const card = useCallback(
    (node: OutlineNode) => {
      const id = idOf(node.path)
      const model = cards.get(id)
      if (!model) return null
      return (
        <Card
          card={model}
          handlers={handlers}
          isMovable={!readOnly && node.kind !== 'playbook'}
          isRenaming={renaming === id}
          isSelected={shown !== null && isSamePath(shown, node.path)}
          isStop={tabStop === id}
          name={nameOf(node, words)}
        />
      )
    },
    [cards, handlers, readOnly, renaming, shown, tabStop, words],
  )
  const phaseNames = namesFor(playbook.phases.map(({ key }) => key))
  const adding = (kind: 'phase' | 'lane' | 'activity', path: Path, name: string) =>
    readOnly ? null : (
      <AddButton
        id={addIdOf(path)}
        isStop={tabStop === addIdOf(path)}
        kind={kind}
        name={name}
        onAdd={() => onAdd(path)}
        onFocus={setStop}
      />
    )

  return (
    <section
      aria-label={words.t('outline:board')}
      className="pb-outline-board"
      onClickCapture={onClickCapture}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      ref={root}
    >
      {card(playbook)}
      {playbook.phases.length === 0 && <p className="pb-hint">{words.t('outline:noPhases')}</p>}
      <ol className="pb-outline-phases" data-list="" data-of="phase">
        {playbook.phases.map((phase, at) => (
          <PhaseSection adding={adding} card={card} key={phaseNames[at]} phase={phase} />
        ))}
      </ol>
      {adding('phase', [], '')}
      {drawn}
    </section>
  )
}
