'use client'

import { useTexts } from '../../payload/texts.ts'
import { ComparisonView } from '../versions/ComparisonView.tsx'
import { useCompared } from '../versions/useComparison.ts'
import { useWorkbench } from '../workbench.tsx'

/** What would change if a file's text took the place of what is worked on. */
export const FileComparison = ({ name, text }: { name: string; text: string }) => {
  const { t } = useTexts()
  const { page, readText } = useWorkbench()
  // Where nobody had a draft, the file's text is the draft already.
  const published = page.published?.text ?? ''
  const isHere = readText === text
  const { comparison, failed } = useCompared({
    from: { name: t('publishing:waiting:panel'), version: null, text: isHere ? published : readText },
    to: { name, version: null, text },
    vocabulary: page.vocabulary,
  })
  return (
    <div className="pb-publishing-compared">
      {failed && (
        <p className="pb-problem" role="alert">
          {t('publishing:waiting:notCompared')}
        </p>
      )}
      {comparison === null && !failed && <p role="status">{t('publishing:waiting:comparing')}</p>}
      {comparison && <ComparisonView comparison={comparison} />}
    </div>
  )
}
