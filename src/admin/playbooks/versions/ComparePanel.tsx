'use client'

import { useId } from 'react'
import { useTexts } from '../../payload/texts.ts'
import { FieldInput } from '../../shared/FieldInput.tsx'
import { useWorkbench } from '../workbench.tsx'
import { ComparisonView } from './ComparisonView.tsx'
import { type Side, useComparison } from './useComparison.ts'

type Sides = { readonly from: Side; readonly to: Side }

/** Any two versions, or one and the text at hand, compared. */
export const ComparePanel = ({ sides, onChange }: { sides: Sides; onChange: (sides: Sides) => void }) => {
  const { t } = useTexts()
  const { page } = useWorkbench()
  const id = useId().replace(/[^a-zA-Z0-9]/g, '')
  const { comparison, failed, again } = useComparison(sides)
  const options = [
    { value: 'now', label: t('versions:compare:now') },
    ...page.versions.map(({ version }) => ({
      value: String(version),
      label: t('versions:version', { version }),
    })),
  ]
  return (
    <section aria-labelledby={`${id}-title`} className="pb-versions-compare">
      <h3 className="pb-title" data-pb-compare id={`${id}-title`} tabIndex={-1}>
        {t('versions:compare:title')}
      </h3>
      <div className="pb-versions-pickers">
        {(['from', 'to'] as const).map((side) => (
          <FieldInput
            error={undefined}
            input={{
              name: side,
              label: t(`versions:compare:${side}`),
              kind: 'select',
              required: true,
              value: null,
              many: false,
              options,
            }}
            key={side}
            onChange={(value) =>
              onChange({ ...sides, [side]: value === 'now' ? 'now' : Number(value) } as Sides)
            }
            path={`pb-${id}-${side}`}
            value={String(sides[side])}
          />
        ))}
        <button
          className="pb-link"
          onClick={() => onChange({ from: sides.to, to: sides.from })}
          type="button"
        >
          {t('versions:compare:swap')}
        </button>
      </div>
      {sides.from === sides.to ? (
        <p className="pb-note">{t('versions:compare:same')}</p>
      ) : failed ? (
        <div className="pb-problem" role="alert">
          <p>{t('versions:notLoaded')}</p>
          <button className="pb-link" onClick={again} type="button">
            {t('versions:again')}
          </button>
        </div>
      ) : comparison === null ? (
        <p role="status">{t('versions:loading')}</p>
      ) : (
        <ComparisonView comparison={comparison} key={`${sides.from}-${sides.to}`} />
      )}
    </section>
  )
}
