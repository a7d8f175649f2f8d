'use client'

import { useEffect, useId, useRef } from 'react'
import { useTexts } from '../payload/texts.ts'

const KEYS = [
  ['?', 'page:keys:help'],
  ['Tab', 'page:keys:tab'],
  ['← →', 'page:keys:arrows'],
  ['Ctrl Enter', 'page:keys:send'],
  ['Esc', 'page:keys:escape'],
] as const

/** The keys of the page, in a dialog that its button or `?` opens. */
export const KeysHelp = () => {
  const { t } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event
      const isTyping =
        target instanceof HTMLElement &&
        (target.isContentEditable || target.closest('input, textarea, select'))
      if (event.key !== '?' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      dialog.current?.showModal()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <>
      <button className="pb-link pb-keys-button" onClick={() => dialog.current?.showModal()} type="button">
        {t('page:keys:title')}
      </button>
      <dialog aria-labelledby={id} className="pb-root pb-keys" ref={dialog}>
        <h3 className="pb-title" id={id}>
          {t('page:keys:title')}
        </h3>
        <dl>
          {KEYS.map(([key, text]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <button className="pb-link" type="submit">
            {t('page:keys:close')}
          </button>
        </form>
      </dialog>
    </>
  )
}
