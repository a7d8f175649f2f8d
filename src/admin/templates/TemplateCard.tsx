'use client'

import { useState } from 'react'
import { useTexts } from '../payload/texts.ts'
import type { FilledTemplate } from './useTemplates.ts'
import { ValuesTable } from './ValuesTable.tsx'

/** One record template: what it would fill in, and the button that uses it. */
export const TemplateCard = ({
  template,
  mayUse,
  isBusy,
  onUse,
}: {
  template: FilledTemplate
  mayUse: boolean
  isBusy: boolean
  onUse: () => void
}) => {
  const { t } = useTexts()
  const [isShown, setShown] = useState(false)
  const { name, description, target } = template
  const action =
    target === 'plays'
      ? t('templates:apply')
      : t(target === 'tasks' ? 'templates:newTask' : 'templates:newMeeting')
  return (
    <li className="pb-templates-card">
      <div className="pb-templates-head">
        <h3 className="pb-templates-name" dir="auto">
          {name}
        </h3>
        <span className="pb-note">
          {t(`collections:${target}:singular`)}
          {template.mine && ` · ${t('templates:mine')}`}
        </span>
      </div>
      {description !== '' && (
        <p className="pb-note" dir="auto">
          {description}
        </p>
      )}
      <div className="pb-templates-actions">
        <button
          aria-expanded={isShown}
          aria-label={isShown ? t('templates:hidePreview') : t('templates:previewNamed', { name })}
          className="pb-link"
          onClick={() => setShown(!isShown)}
          type="button"
        >
          {isShown ? t('templates:hidePreview') : t('templates:preview')}
        </button>
        {mayUse && (
          <button
            aria-busy={isBusy}
            aria-label={
              target === 'plays'
                ? t('templates:applyNamed', { name })
                : t('templates:newNamed', { action, name })
            }
            className="pb-link"
            disabled={isBusy}
            onClick={onUse}
            type="button"
          >
            {action}
          </button>
        )}
      </div>
      {isShown && <ValuesTable caption={t('templates:previewNamed', { name })} values={template.values} />}
    </li>
  )
}
