'use client'

import { useMemo, useRef } from 'react'
import { duplicateNode, moveNode, removeNode, usesOf } from '../../../definition/edit/index.ts'
import type { Path } from '../../../definition/located.ts'
import { toast } from '../../payload/ui.ts'
import { useWorkbench } from '../workbench.tsx'
import { nameOf } from './card-model.ts'
import { activitiesIn } from './inside.ts'
import { nodesOf, type OutlineNode } from './nodes.ts'
import type { Outline, OutlineActions } from './OutlineContext.tsx'
import { idOf, type Target } from './order.ts'
import { setAnew } from './set-anew.ts'

type Needed = Pick<Outline, 'words' | 'playbook' | 'text' | 'select' | 'run' | 'say' | 'focusCard'> & {
  /** Asks before something goes that others need, or that takes others along. */
  readonly ask: (node: OutlineNode) => void
}

/** What can be done with cards; the same functions as long as the outline is there. */
export const useActions = (needed: Needed): OutlineActions => {
  const { undo } = useWorkbench()
  const latest = useRef({ ...needed, undo })
  latest.current = { ...needed, undo }
  return useMemo<OutlineActions>(() => {
    const follow = (path: Path, said: string): void => {
      const { select, focusCard, say } = latest.current
      select(path)
      focusCard(path)
      say(said)
    }
    const move = (node: OutlineNode, { to, at }: Target): void => {
      const { words, run, playbook } = latest.current
      const label = nameOf(node, words)
      const path = run({
        label: words.t('outline:edits:move', { label }),
        make: (text) => moveNode({ text, path: node.path, to, at }),
      })
      if (path === null) return
      const { name, length } = placeIn({ playbook, to, node, words })
      const place = Number(path.at(-1)) + 1
      follow(path, words.t('outline:said:moved', { label, place, total: length, parent: name }))
    }
    const remove = (node: OutlineNode): void => {
      const { words, run, playbook, undo, say, select, focusCard } = latest.current
      const label = nameOf(node, words)
      const said = words.t('outline:said:deleted', { label })
      const path = run({
        label: words.t('outline:edits:remove', { label }),
        make: (text) => removeNode({ text, path: node.path }),
      })
      if (path === null) return
      const next = afterRemoval(playbook, node.path)
      select(next)
      focusCard(next)
      say(said)
      toast.success(said, {
        // Payload's toasts give the button no room of its own.
        actionButtonStyle: { flex: 'none', inlineSize: 'auto', whiteSpace: 'nowrap' },
        action: {
          label: words.t('outline:undo'),
          onClick: () => {
            undo()
            latest.current.select(node.path)
            latest.current.focusCard(node.path)
            latest.current.say(words.t('outline:said:undone'))
          },
        },
      })
    }
    return {
      move,
      remove,
      rename: (node, label) => {
        const { words, run, say } = latest.current
        const path = run({
          label: words.t('outline:edits:rename', { label }),
          make: (text) =>
            setAnew({ text, path: [...node.path, 'label'], value: label, isBlank: node.raw.label === '' }),
        })
        if (path !== null) say(words.t('outline:said:renamed', { label }))
      },
      step: (node, target) => {
        const { words, say } = latest.current
        if (target === null) say(words.t('outline:said:cannotMove', { label: nameOf(node, words) }))
        else move(node, target)
      },
      duplicate: (node) => {
        const { words, run } = latest.current
        const label = nameOf(node, words)
        const path = run({
          label: words.t('outline:edits:duplicate', { label }),
          make: (text) =>
            duplicateNode({
              text,
              path: node.path,
              ...(node.label !== '' && { label: words.t('outline:copyOf', { label: node.label }) }),
            }),
        })
        if (path !== null) follow(path, words.t('outline:said:duplicated', { label }))
      },
      askRemove: (node) => {
        if (node.kind === 'playbook') return
        const { text, ask } = latest.current
        const found = usesOf({ text, path: node.path })
        const isUsed = 'uses' in found && found.uses.length > 0
        if (isUsed || activitiesIn(node) > 1) ask(node)
        else remove(node)
      },
    }
  }, [])
}

const placeIn = ({
  playbook,
  to,
  node,
  words,
}: {
  playbook: Outline['playbook']
  to: Path
  node: OutlineNode
  words: Outline['words']
}): { readonly name: string; readonly length: number } => {
  const owner = nodesOf(playbook).find(({ path }) => idOf(path) === idOf(to)) ?? playbook
  const own = idOf(node.path.slice(0, -2)) === idOf(to)
  const length =
    owner.kind === 'lane'
      ? owner.activities.length
      : owner.kind === 'phase'
        ? owner.lanes.length
        : playbook.phases.length
  return { name: nameOf(owner, words), length: own ? length : length + 1 }
}

/** Where the eye goes when a card is gone: to the next of its kind, the one before, or what it was in. */
const afterRemoval = (playbook: Outline['playbook'], path: Path): Path => {
  const at = Number(path.at(-1))
  const siblings = nodesOf(playbook).filter(
    (node) => node.path.length === path.length && idOf(node.path.slice(0, -1)) === idOf(path.slice(0, -1)),
  )
  if (siblings.length < 2) return path.slice(0, -2)
  return at < siblings.length - 1 ? path : [...path.slice(0, -1), at - 1]
}
