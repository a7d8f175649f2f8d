'use client'

import { type DragEvent, useEffect, useRef, useState } from 'react'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import { megabytes } from './files.ts'

/** Takes files that are dropped or chosen. The button is all that a keyboard needs. */
export const DropZone = ({
  maxSize,
  onFiles,
}: {
  maxSize: number
  onFiles: (files: readonly File[]) => void
}) => {
  const { t, language } = useTexts()
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  // A file that is dropped beside the zone would be opened in place of the page.
  useEffect(() => {
    const stop = (event: globalThis.DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    document.addEventListener('dragover', stop)
    document.addEventListener('drop', stop)
    return () => {
      document.removeEventListener('dragover', stop)
      document.removeEventListener('drop', stop)
    }
  }, [])

  const onDrag = (event: DragEvent, over: boolean): void => {
    event.preventDefault()
    setOver(over)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button does the same
    <div
      className={`pb-attachments-drop${isOver ? ' pb-attachments-over' : ''}`}
      onDragEnter={(event) => onDrag(event, true)}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) onDrag(event, false)
      }}
      onDragOver={(event) => onDrag(event, true)}
      onDrop={(event) => {
        onDrag(event, false)
        const files = [...event.dataTransfer.files]
        if (files.length > 0) onFiles(files)
      }}
    >
      <p className="pb-attachments-hint">{t('attachments:drop')}</p>
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={() => input.current?.click()}
        size="small"
        type="button"
      >
        {t('attachments:choose')}
      </Button>
      <input
        aria-hidden="true"
        className="pb-hidden"
        multiple
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // The same file can be chosen again.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
        ref={input}
        tabIndex={-1}
        type="file"
      />
      <p className="pb-note pb-attachments-limits">
        {t('attachments:limits', {
          max: megabytes(maxSize, { language }),
          types: t('attachments:documents'),
        })}
      </p>
    </div>
  )
}
