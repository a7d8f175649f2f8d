'use client'

import { EditorSelection, StateEffect } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef, useState } from 'react'
import type { Path } from '../../../definition/located.ts'
import { offsetOfPath, pathAt } from '../tree/places.ts'
import { readTree } from '../tree/read-tree.ts'
import { useWorkbench } from '../workbench.tsx'

/** Other views follow the cursor when it has stood still for so many milliseconds. */
const PAUSE = 150

/**
 * What is selected in any view is where the cursor is: the other way round, too. Gives where the cursor is.
 */
export const useSelection = (view: EditorView | null): number => {
  const { selected, select } = useWorkbench()
  const [offset, setOffset] = useState(0)
  const own = useRef<Path | null>(null)
  const isFirst = useRef(true)

  useEffect(() => {
    if (!view || selected === null || selected === own.current) return
    own.current = selected
    const at = offsetOfPath({ tree: readTree(view.state.doc.toString()), path: selected })
    view.dispatch({
      selection: EditorSelection.cursor(at),
      effects: EditorView.scrollIntoView(at, { y: 'center' }),
    })
    // Who has chosen something beside the text goes on in it; who has only opened the view is still at its tab.
    if (!isFirst.current) view.focus()
  }, [view, selected])

  useEffect(() => {
    if (!view) return
    isFirst.current = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const follow = EditorView.updateListener.of((update) => {
      if (!update.selectionSet && !update.docChanged) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        const { head } = view.state.selection.main
        setOffset(head)
        if (!view.hasFocus) return
        const path = pathAt({ tree: readTree(view.state.doc.toString()), offset: head })
        own.current = path
        select(path)
      }, PAUSE)
    })
    view.dispatch({ effects: StateEffect.appendConfig.of(follow) })
    return () => clearTimeout(timer)
  }, [view, select])

  return offset
}
