'use client'

import { useState } from 'react'
import type { OutlineNode } from '../nodes.ts'
import { useOutline } from '../OutlineContext.tsx'
import { stepTarget } from '../order.ts'
import { MoveDialog } from './MoveDialog.tsx'

/** Move, duplicate, delete: what keys and dragging do on the board, as buttons. */
export const NodeActions = ({ node, name }: { node: OutlineNode; name: string }) => {
  const { words, playbook, actions } = useOutline()
  const { t } = words
  const [isMoving, setMoving] = useState(false)
  const up = stepTarget({ playbook, path: node.path, by: -1 })
  const down = stepTarget({ playbook, path: node.path, by: 1 })
  const buttons = [
    { key: 'up', text: t('outline:up'), isOff: up === null, act: () => actions.step(node, up) },
    { key: 'down', text: t('outline:down'), isOff: down === null, act: () => actions.step(node, down) },
    { key: 'moveTo', text: t('outline:moveTo'), isOff: node.kind === 'phase', act: () => setMoving(true) },
    { key: 'duplicate', text: t('outline:duplicate'), isOff: false, act: () => actions.duplicate(node) },
    { key: 'delete', text: t('outline:delete'), isOff: false, act: () => actions.askRemove(node) },
  ]
  return (
    <fieldset aria-label={t('outline:actions', { label: name })} className="pb-outline-actions">
      {buttons
        .filter(({ key, isOff }) => key !== 'moveTo' || !isOff)
        .map(({ key, text, isOff, act }) => (
          <button
            aria-disabled={isOff}
            className="pb-outline-action"
            key={key}
            onClick={() => {
              if (!isOff) act()
            }}
            type="button"
          >
            {text}
          </button>
        ))}
      {isMoving && <MoveDialog name={name} node={node} onClose={() => setMoving(false)} />}
    </fieldset>
  )
}
