'use client'

import { useTexts } from '../../payload/texts.ts'
import { toast } from '../../payload/ui.ts'
import { useVersionText } from './useVersionText.ts'

/** The text of a version, to be read and copied. */
export const VersionText = ({ version, id }: { version: number; id: string }) => {
  const { t } = useTexts()
  const { text, failed, again } = useVersionText(version)
  const copy = async (whole: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(whole)
      toast.success(t('versions:copied'))
    } catch {
      // Not over plain HTTP, and not where the user has forbidden it.
      toast.error(t('versions:notCopied'))
    }
  }
  return (
    <div className="pb-versions-text" id={id}>
      {failed && (
        <div className="pb-problem" role="alert">
          <p>{t('versions:notLoaded')}</p>
          <button className="pb-link" onClick={again} type="button">
            {t('versions:again')}
          </button>
        </div>
      )}
      {text === null && !failed && <p role="status">{t('versions:loading')}</p>}
      {text !== null && (
        <>
          <button className="pb-link" onClick={() => void copy(text)} type="button">
            {t('versions:copy')}
          </button>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <section aria-label={t('versions:lookAt', { version })} className="pb-versions-source" tabIndex={0}>
            <pre dir="ltr">{text}</pre>
          </section>
        </>
      )}
    </div>
  )
}
