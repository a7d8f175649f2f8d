'use client'

import { useEffect } from 'react'
import { useWorkbench } from './workbench.tsx'

/** Ctrl+S saves, wherever the reader is on the page; Ctrl+Z and Ctrl+Y step back and forth outside of inputs. */
export const useKeys = (onSaved: () => void): void => {
  const { save, dirty, undo, redo, readOnly } = useWorkbench()
  useEffect(() => {
    if (readOnly) return
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key === 's' && !event.shiftKey) {
        event.preventDefault()
        if (dirty) void save().then((isSaved) => isSaved && onSaved())
        return
      }
      if (event.defaultPrevented || isTyping(event.target)) return
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!isRedo && key !== 'z') return
      event.preventDefault()
      if (isRedo) redo()
      else undo()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [save, dirty, undo, redo, readOnly, onSaved])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, dialog') !== null)
