'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Path } from '../../../definition/located.ts'
import { useWorkbench } from '../workbench.tsx'
import { type AddAt, AddDialog } from './AddDialog.tsx'
import { Board } from './board/Board.tsx'
import { findingPlacesOf } from './finding-places.ts'
import { KeysHelp } from './KeysHelp.tsx'
import { nodePathOf, nodesOf, type OutlineNode, outlineOf } from './nodes.ts'
import { OutlineProvider, type Outline as OutlineValue } from './OutlineContext.tsx'
import { idOf } from './order.ts'
import './outline.css'
import { Properties } from './properties/Properties.tsx'
import { RefusalNote } from './RefusalNote.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { isSamePath } from './raw.ts'
import { Unreadable } from './Unreadable.tsx'
import { useActions } from './useActions.ts'
import { useFocus } from './useFocus.ts'
import { useRun } from './useRun.ts'
import { useWide } from './useWide.ts'
import { useWords } from './words.ts'

/** As wide as a board and its properties need, in rem. */
const ROOM = 46

/** The visual builder: the playbook as a board of cards, and the properties of the one that is chosen. */
const Outline = () => {
  const { read, text, findings, readOnly, selected, select, page } = useWorkbench()
  const words = useWords()
  const { vocabulary } = page
  const root = useRef<HTMLDivElement>(null)
  const isWide = useWide(root, ROOM)
  const playbook = useMemo(() => outlineOf(read.root?.value), [read.root])
  const places = useMemo(() => findingPlacesOf({ read, findings }), [read, findings])
  const { run, refuse, refusal, forgive, toYaml } = useRun()
  const { said, say, focusItem, focusCard } = useFocus(root)
  const [adding, setAdding] = useState<AddAt | null>(null)
  const [removing, setRemoving] = useState<OutlineNode | null>(null)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const actions = useActions({ words, playbook, text, select, run, say, focusCard, ask: setRemoving })

  const nodes = useMemo(() => nodesOf(playbook), [playbook])
  const chosen = selected === null ? null : nodePathOf(selected).path
  const node = chosen && (nodes.find(({ path }) => isSamePath(path, chosen)) ?? null)
  // Beside a board there is always something to say; where there is room for one, the board comes first.
  const shown = node ?? (isWide ? playbook : null)
  const shownPath = shown?.path ?? null
  const shownId = shownPath === null ? null : idOf(shownPath)

  const value = useMemo<OutlineValue>(
    () => ({
      words,
      vocabulary,
      playbook,
      places,
      readOnly,
      shown: shownId === null ? null : shownPath,
      text,
      select,
      run,
      refuse,
      actions,
      say,
      focusCard,
      focusItem,
      toYaml,
    }),
    [
      words,
      vocabulary,
      playbook,
      places,
      readOnly,
      shownId,
      shownPath,
      text,
      select,
      run,
      refuse,
      actions,
      say,
      focusCard,
      focusItem,
      toYaml,
    ],
  )

  const toTitle = useRef(false)
  const onOpen = useCallback(
    (path: Path) => {
      toTitle.current = true
      select(path)
      // Chosen before: nothing is drawn anew, and the focus goes there all the same.
      requestAnimationFrame(() => {
        if (!toTitle.current) return
        toTitle.current = false
        // A double click opens, and renames then: the focus stays in the new name.
        if (document.activeElement instanceof HTMLInputElement) return
        root.current?.querySelector<HTMLElement>('[data-properties-title]')?.focus()
      })
    },
    [select],
  )
  const toBoard = useCallback(() => {
    const back = shownId
    if (!isWide) select(null)
    if (back !== null) focusItem(back)
  }, [shownId, isWide, select, focusItem])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement | null
      const isTyping = target?.closest?.('input, textarea, select, dialog, [contenteditable]')
      if (event.key !== '?' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      setHelpOpen(true)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  const isReadable = read.root !== null && read.root !== undefined
  return (
    <OutlineProvider value={value}>
      <div className="pb-outline" data-wide={isWide} ref={root}>
        <RefusalNote onClose={forgive} refusal={refusal} />
        {isReadable ? (
          <div className="pb-outline-columns">
            {(isWide || shown === null) && (
              <div className="pb-outline-left">
                <Board onAdd={(to, at) => setAdding({ to, at })} onOpen={onOpen} />
                <button
                  className="pb-link pb-outline-help-button"
                  onClick={() => setHelpOpen(true)}
                  type="button"
                >
                  {words.t('outline:keys:title')}
                </button>
              </div>
            )}
            {shown && (
              <aside
                aria-label={words.t('outline:propertiesOf')}
                className="pb-outline-properties"
                onKeyDown={(event) => {
                  if (event.key !== 'Escape' || event.defaultPrevented) return
                  event.preventDefault()
                  toBoard()
                }}
              >
                <Properties key={shownId} node={shown} onClose={isWide ? null : toBoard} />
              </aside>
            )}
          </div>
        ) : (
          <Unreadable />
        )}
        <p aria-live="polite" className="pb-hidden" role="status">
          {said}
        </p>
        {adding && <AddDialog {...adding} onClose={() => setAdding(null)} />}
        {removing && <RemoveDialog node={removing} onClose={() => setRemoving(null)} />}
        {isHelpOpen && <KeysHelp onClose={() => setHelpOpen(false)} />}
      </div>
    </OutlineProvider>
  )
}

export default Outline
