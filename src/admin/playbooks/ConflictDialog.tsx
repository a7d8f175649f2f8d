'use client'

import { useMemo } from 'react'
import { compareTexts } from '../../definition/compare/texts.ts'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import { BenchDialog } from './BenchDialog.tsx'
import { useMoment } from './useMoment.ts'
import { DiffTable } from './versions/DiffTable.tsx'
import { useWorkbench } from './workbench.tsx'

/** Somebody else saved first: who and when, both texts, and the choice. Nothing is overwritten without it. */
export const ConflictDialog = () => {
  const { conflict, resolve, text, page, problem, isSaving } = useWorkbench()
  const { t } = useTexts()
  const moment = useMoment()
  const theirs = conflict?.text ?? page.published?.text ?? ''
  const comparison = useMemo(
    () => ({
      from: { name: t('workbench:conflict:theirs'), version: null },
      to: { name: t('workbench:conflict:yours'), version: null },
      words: [],
      sameMeaning: false,
      ...compareTexts({ from: theirs, to: text }),
    }),
    [theirs, text, t],
  )
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
        <p className="pb-note">
          − {t('workbench:conflict:theirs')} · + {t('workbench:conflict:yours')}
        </p>
        <DiffTable comparison={comparison} />
      </section>
    </BenchDialog>
  )
}
