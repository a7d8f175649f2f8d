'use client'

import { Dialog } from './Dialog.tsx'
import { useOutline } from './OutlineContext.tsx'

const KEYS = [
  ['↑ ↓', 'arrows'],
  ['← →', 'levels'],
  ['Home  End', 'ends'],
  ['Enter', 'enter'],
  ['Esc', 'escape'],
  ['Alt ↑ ↓', 'move'],
  ['F2', 'rename'],
  ['A', 'add'],
  ['Ctrl D', 'duplicate'],
  ['Delete', 'delete'],
  ['?', 'help'],
] as const

/** The keys that change something. */
const OF_EDITING: ReadonlySet<string> = new Set(['move', 'rename', 'add', 'duplicate', 'delete'])

export const KeysHelp = ({ onClose }: { onClose: () => void }) => {
  const { words, readOnly } = useOutline()
  return (
    <Dialog onClose={onClose} title={words.t('outline:keys:title')}>
      <dl className="pb-outline-keys">
        {KEYS.filter(([, what]) => !readOnly || !OF_EDITING.has(what)).map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words.t(`outline:keys:${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
