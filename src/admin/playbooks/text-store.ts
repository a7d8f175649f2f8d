import type { TextEdit } from '../../definition/fixes/types.ts'
import { changed, editBetween, type History, historyOf, redone, undone } from './history.ts'

/** The text of a playbook, and the one that was last read: behind it for moments while somebody types quickly. */
export type TextState = History & { readonly readText: string }

export type TextStore = {
  readonly get: () => TextState
  readonly subscribe: (listener: () => void) => () => void
  /** `later`: reading may wait until nothing was changed for so many milliseconds. */
  readonly change: (change: {
    edits: readonly TextEdit[]
    label: string
    merge?: string | null
    later?: number
  }) => void
  /** Puts another text in place, as a step that can be undone. */
  readonly replace: (change: { text: string; label: string }) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Reads what has not been read yet, now. */
  readonly catchUp: () => void
}

/** Holds a text outside of React: every change is made to the text as it is at that very moment. */
export const createTextStore = (initial: string): TextStore => {
  let state: TextState = { ...historyOf(initial), readText: initial }
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const set = (history: History, later = 0): void => {
    clearTimeout(timer)
    state = { ...history, readText: later > 0 ? state.readText : history.text }
    if (later > 0) timer = setTimeout(catchUp, later)
    for (const listener of listeners) listener()
  }
  const catchUp = (): void => {
    if (state.readText !== state.text) set(state)
  }
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    change: ({ later, ...change }) => set(changed(state, change), later),
    replace: ({ text, label }) => {
      const edit = editBetween({ from: state.text, to: text })
      if (edit) set(changed(state, { edits: [edit], label }))
    },
    undo: () => set(undone(state)),
    redo: () => set(redone(state)),
    catchUp,
  }
}
