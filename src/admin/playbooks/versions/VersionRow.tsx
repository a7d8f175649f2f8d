'use client'

import { useId, useState } from 'react'
import type { VersionEntry } from '../../../runtime/playbooks/types.ts'
import { useTexts } from '../../payload/texts.ts'
import { Icon } from '../../shared/StateMark.tsx'
import { When } from '../../shared/When.tsx'
import { useWorkbench } from '../workbench.tsx'
import { PlaysLink } from './PlaysLink.tsx'
import { VersionText } from './VersionText.tsx'

/** A version: who, when, why, from where, and what runs it. */
export const VersionRow = ({
  entry,
  onCompare,
  onRestore,
}: {
  entry: VersionEntry
  /** null: there is none before. */
  onCompare: (() => void) | null
  /** null: whoever looks may not. */
  onRestore: (() => void) | null
}) => {
  const { t } = useTexts()
  const { page } = useWorkbench()
  const [isShown, setShown] = useState(false)
  const id = useId()
  const { version, note, source, file, by, at, plays } = entry
  const isCurrent = page.published?.version === version
  const ended = plays.total - plays.open
  const named = (action: string): string => t('versions:named', { action, version })
  return (
    <li className="pb-versions-entry">
      <div className="pb-versions-head">
        <h3 className="pb-title">{t('versions:version', { version })}</h3>
        {isCurrent && (
          <span
            className={`pb-mark pb-pill ${page.state === 'retired' ? 'pb-tone-warning' : 'pb-tone-success'}`}
          >
            <Icon name={page.state === 'retired' ? 'pause' : 'check'} />
            <span>{t(page.state === 'retired' ? 'versions:lastPublished' : 'versions:current')}</span>
          </span>
        )}
        <span className="pb-note">
          <When at={at} />
          {by && (
            <>
              {' '}
              {t('versions:by')} <bdi>{by.name}</bdi>
            </>
          )}
          {', '}
          {source === 'file' && file !== null
            ? t('versions:fileNamed', { file })
            : t(`versions:from:${source}`)}
        </span>
      </div>
      {note !== null && note !== '' ? (
        <p className="pb-versions-note" dir="auto">
          {note}
        </p>
      ) : (
        source !== 'file' && <p className="pb-note">{t('versions:noNote')}</p>
      )}
      <p className="pb-versions-counts">
        {plays.total === 0 && <span className="pb-note">{t('versions:noPlays')}</span>}
        {plays.open > 0 && (
          <PlaysLink isOpen playbook={page.key} version={version}>
            {t('versions:open', { count: plays.open })}
          </PlaysLink>
        )}
        {ended > 0 && (
          <PlaysLink playbook={page.key} version={version}>
            {t('versions:ended', { count: ended })}
          </PlaysLink>
        )}
      </p>
      <div className="pb-buttons">
        <button
          aria-controls={isShown ? id : undefined}
          aria-expanded={isShown}
          aria-label={named(t(isShown ? 'versions:hide' : 'versions:look'))}
          className="pb-link"
          onClick={() => setShown(!isShown)}
          type="button"
        >
          {t(isShown ? 'versions:hide' : 'versions:look')}
        </button>
        {onCompare && (
          <button
            aria-label={named(t('versions:compareBefore'))}
            className="pb-link"
            onClick={onCompare}
            type="button"
          >
            {t('versions:compareBefore')}
          </button>
        )}
        {onRestore && (
          <button
            aria-label={named(t('versions:restore'))}
            className="pb-link"
            data-restore={version}
            onClick={onRestore}
            type="button"
          >
            {t('versions:restore')}
          </button>
        )}
      </div>
      {isShown && <VersionText id={id} version={version} />}
    </li>
  )
}
