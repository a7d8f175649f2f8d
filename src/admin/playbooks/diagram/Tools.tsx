'use client'

import type { Definition } from '../../../definition/types.ts'
import { toSvg } from '../../../diagram/svg.ts'
import { toMermaid } from '../../../simulate/mermaid.ts'
import { useTexts } from '../../payload/texts.ts'
import { toast } from '../../payload/ui.ts'
import { saveFile } from '../../shared/save-file.ts'
import type { Zoom } from './useZoom.ts'

/** Zoom, how it is drawn, and what it can be taken away as. */
export const Tools = ({
  definition,
  zoom,
  direction,
  onDirection,
  isText,
  onText,
}: {
  definition: Definition
  zoom: Zoom
  direction: 'right' | 'down'
  onDirection: (direction: 'right' | 'down') => void
  isText: boolean
  onText: (isText: boolean) => void
}) => {
  const { t, language } = useTexts()
  const copyMermaid = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(toMermaid({ definition }))
      toast.success(t('diagram:copied'))
    } catch {
      toast.error(t('diagram:notCopied'))
    }
  }
  const saveSvg = (): void =>
    saveFile({
      name: `${definition.key}.svg`,
      text: toSvg({ definition, language, direction }),
      type: 'image/svg+xml',
    })
  const saveMermaid = (): void =>
    saveFile({ name: `${definition.key}.mmd`, text: toMermaid({ definition }), type: 'text/plain' })
  return (
    <div className="pb-diagram-tools">
      {!isText && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one
        <div aria-label={t('diagram:zoom')} className="pb-diagram-group" role="group">
          <Tool label={t('diagram:zoomOut')} onClick={zoom.zoomOut}>
            −
          </Tool>
          <output className="pb-diagram-percent">
            {t('diagram:percent', { percent: Math.round(zoom.scale * 100) })}
          </output>
          <Tool label={t('diagram:zoomIn')} onClick={zoom.zoomIn}>
            +
          </Tool>
          <Tool onClick={zoom.fit}>{t('diagram:fit')}</Tool>
        </div>
      )}
      {!isText && (
        <Tool onClick={() => onDirection(direction === 'right' ? 'down' : 'right')}>
          {t(direction === 'right' ? 'diagram:below' : 'diagram:beside')}
        </Tool>
      )}
      <Tool onClick={() => onText(!isText)}>{t(isText ? 'diagram:asDrawing' : 'diagram:asText')}</Tool>
      <div className="pb-diagram-group pb-diagram-exports">
        <Tool onClick={saveSvg}>{t('diagram:downloadSvg')}</Tool>
        <Tool onClick={() => void copyMermaid()}>{t('diagram:copyMermaid')}</Tool>
        <Tool onClick={saveMermaid}>{t('diagram:downloadMermaid')}</Tool>
      </div>
    </div>
  )
}

const Tool = ({ label, onClick, children }: { label?: string; onClick: () => void; children: string }) => (
  <button
    className="pb-diagram-tool"
    onClick={onClick}
    type="button"
    {...(label ? { 'aria-label': label, title: label } : {})}
  >
    {children}
  </button>
)
