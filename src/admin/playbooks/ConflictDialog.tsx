'use client'

import { useEffect, useState } from 'react'
import type { Comparison } from '../../runtime/playbooks/types.ts'
import { useTexts } from '../payload/texts.ts'
import { Button, ShimmerEffect } from '../payload/ui.ts'
import { BenchDialog } from './BenchDialog.tsx'
import { useMoment } from './useMoment.ts'
import { ComparisonView } from './versions/ComparisonView.tsx'
import { compareHere } from './versions/compare-here.ts'
import { useWorkbench } from './workbench.tsx'

/** Somebody else saved first: who and when, both texts, and the choice. Nothing is overwritten without it. */
export const ConflictDialog = () => {
  const { conflict, resolve, text, page, problem, isSaving } = useWorkbench()
  const { t, language } = useTexts()
  const moment = useMoment()
  const theirs = conflict?.text ?? page.published?.text ?? ''
  const [comparison, setComparison] = useState<Comparison | null>(null)
  useEffect(() => {
    let isWanted = true
    const from = { name: t('workbench:conflict:theirs'), version: null, text: theirs }
    const to = { name: t('workbench:conflict:yours'), version: null, text }
    compareHere({ from, to, vocabulary: page.vocabulary, language }).then(
      (found) => isWanted && setComparison(found),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [theirs, text, page.vocabulary, language, t])
  if (conflict === null) return null
  const name = conflict.by?.name ?? t('workbench:conflict:somebody')
  const when = conflict.at === null ? '' : (moment?.(conflict.at) ?? '')
  const choices = [
    {
      key: 'theirs',
      style: 'secondary',
      text: t('workbench:conflict:take'),
      help: t('workbench:conflict:takeHelp'),
    },
    {
      key: 'mine',
      style: 'secondary',
      text: t('workbench:conflict:keep'),
      help: t('workbench:conflict:keepHelp'),
    },
    {
      key: 'later',
      style: 'primary',
      text: t('workbench:conflict:later'),
      help: t('workbench:conflict:laterHelp'),
    },
  ] as const
  return (
    <BenchDialog isWide onClose={() => void resolve('later')} title={t('workbench:conflict:title')}>
      <p dir="auto">
        {conflict.text === null
          ? t('workbench:conflict:published')
          : conflict.by
            ? t('workbench:conflict:savedBy', { name, when })
            : t('workbench:conflict:saved', { when })}
      </p>
      <p>{t('workbench:conflict:nothingLost')}</p>
      <ul className="pb-conflict-choices">
        {choices.map(({ key, style, text, help }) => (
          <li key={key}>
            <Button
              buttonStyle={style}
              disabled={isSaving}
              margin={false}
              onClick={() => void resolve(key, t('workbench:steps:theirs', { name }))}
              size="small"
            >
              {text}
            </Button>
            <span className="pb-note">{help}</span>
          </li>
        ))}
      </ul>
      {problem && (
        <p className="pb-problem" role="alert">
          {problem.message || t('workbench:failed:offline')}
        </p>
      )}
      <section aria-label={t('workbench:conflict:compared')} className="pb-conflict-texts">
        {comparison ? <ComparisonView comparison={comparison} /> : <ShimmerEffect height="12rem" />}
      </section>
    </BenchDialog>
  )
}
