'use client'

import { useId, useState } from 'react'
import { Button } from '../../../payload/ui.ts'
import { nameOf } from '../card-model.ts'
import { Dialog } from '../Dialog.tsx'
import type { OutlineNode } from '../nodes.ts'
import { useOutline } from '../OutlineContext.tsx'
import { dropTarget, idOf } from '../order.ts'
import { isSamePath } from '../raw.ts'

/** Another lane or phase for something, and the place in it. */
export const MoveDialog = ({
  node,
  name,
  onClose,
}: {
  node: OutlineNode
  name: string
  onClose: () => void
}) => {
  const { words, playbook, actions } = useOutline()
  const { t } = words
  const id = useId()
  const owners =
    node.kind === 'lane'
      ? playbook.phases.map((phase) => ({
          path: phase.path,
          name: nameOf(phase, words),
          nodes: phase.lanes as readonly OutlineNode[],
        }))
      : playbook.phases.flatMap((phase) =>
          phase.lanes.map((lane) => ({
            path: lane.path,
            name: `${nameOf(phase, words)} › ${nameOf(lane, words)}`,
            nodes: lane.activities as readonly OutlineNode[],
          })),
        )
  const [to, setTo] = useState(idOf(node.path.slice(0, -2)))
  const owner = owners.find(({ path }) => idOf(path) === to)
  const others = owner?.nodes.filter(({ path }) => !isSamePath(path, node.path)) ?? []
  const [before, setBefore] = useState<string>('end')
  const move = (): void => {
    if (!owner) return
    const next = owner.nodes.findIndex(({ path }) => idOf(path) === before)
    const target = dropTarget({
      path: node.path,
      to: owner.path,
      before: next === -1 ? owner.nodes.length : next,
    })
    onClose()
    if (target) actions.move(node, target)
  }
  return (
    <Dialog onClose={onClose} title={t('outline:moveTitle', { label: name })}>
      <form
        className="pb-outline-dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          move()
        }}
      >
        <div className="pb-outline-property">
          <label className="pb-outline-label" htmlFor={id}>
            {t(node.kind === 'lane' ? 'outline:moveToPhase' : 'outline:moveToLane')}
          </label>
          <select
            className="pb-outline-input"
            id={id}
            onChange={({ target }) => {
              setTo(target.value)
              setBefore('end')
            }}
            value={to}
          >
            {owners.map((each) => (
              <option key={idOf(each.path)} value={idOf(each.path)}>
                {each.name}
              </option>
            ))}
          </select>
        </div>
        <div className="pb-outline-property">
          <label className="pb-outline-label" htmlFor={`${id}-place`}>
            {t('outline:movePlace')}
          </label>
          <select
            className="pb-outline-input"
            id={`${id}-place`}
            onChange={({ target }) => setBefore(target.value)}
            value={before}
          >
            {others.map((other) => (
              <option key={idOf(other.path)} value={idOf(other.path)}>
                {t('outline:placeBefore', { label: nameOf(other, words) })}
              </option>
            ))}
            <option value="end">{t('outline:placeLast')}</option>
          </select>
        </div>
        <div className="pb-buttons">
          <Button buttonStyle="primary" margin={false} size="medium" type="submit">
            {t('outline:move')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
            {t('outline:cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
