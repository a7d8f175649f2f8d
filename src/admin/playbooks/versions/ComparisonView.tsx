'use client'

import '../../shared/controls.css'
import type { Comparison } from '../../../runtime/playbooks/types.ts'
import { useTexts } from '../../payload/texts.ts'
import './versions.css'
import { DiffTable } from './DiffTable.tsx'
import { Tabs } from './Tabs.tsx'

/** Two texts compared: in words first, line by line behind a tab. */
export const ComparisonView = ({ comparison }: { comparison: Comparison }) => {
  const { t, language } = useTexts()
  const { from, to, words, lines, added, removed, sameMeaning } = comparison
  if (lines.length === 0 && words.length === 0) {
    return <p className="pb-note">{t('versions:identical', { from: from.name, to: to.name })}</p>
  }
  const number = new Intl.NumberFormat(language)
  return (
    <div className="pb-versions-comparison">
      <Tabs
        label={t('versions:difference', { from: from.name, to: to.name })}
        tabs={[
          {
            key: 'words',
            title: t('versions:inWords'),
            content: () => (
              <>
                {sameMeaning && <p className="pb-note">{t('versions:sameMeaning')}</p>}
                <Words words={words} />
              </>
            ),
          },
          {
            key: 'text',
            title: (
              <>
                {t('versions:asText')}{' '}
                <span className="pb-count">
                  <span aria-hidden="true">
                    +{number.format(added)} −{number.format(removed)}
                  </span>
                  <span className="pb-hidden">
                    {t('versions:linesAdded', { count: added })},{' '}
                    {t('versions:linesRemoved', { count: removed })}
                  </span>
                </span>
              </>
            ),
            content: () => <DiffTable comparison={comparison} />,
          },
        ]}
      />
    </div>
  )
}

const Words = ({ words }: { words: readonly string[] }) =>
  words.length === 0 ? null : (
    <ul className="pb-versions-words">
      {words.map((sentence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences may repeat, and their order does not change
        <li dir="auto" key={at}>
          {sentence}
        </li>
      ))}
    </ul>
  )
