'use client'

import { Button } from '../../payload/ui.ts'
import { useWorkbench } from '../workbench.tsx'
import { useOutline } from './OutlineContext.tsx'

/** The text is no YAML at the moment: says so, with the first finding, and the way to where it can be mended. */
export const Unreadable = () => {
  const { findings, text } = useWorkbench()
  const { words, toYaml } = useOutline()
  const { t } = words
  const [first] = findings
  return (
    <div className="pb-hint pb-outline-unreadable">
      <p>{t(text.trim() === '' ? 'outline:unreadableEmpty' : 'outline:unreadable')}</p>
      {first && (
        <div className="pb-problem">
          {t('outline:firstFinding', { line: first.line, message: first.message })}
        </div>
      )}
      <p className="pb-note">{t('outline:unreadableHelp')}</p>
      <div>
        <Button buttonStyle="primary" margin={false} onClick={() => toYaml([])} size="medium">
          {t('outline:toYaml')}
        </Button>
      </div>
    </div>
  )
}
