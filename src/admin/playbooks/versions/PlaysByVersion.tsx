'use client'

import type { PlaysOfVersion } from '../../../runtime/playbooks/types.ts'
import { useTexts } from '../../payload/texts.ts'
import { PlaysLink } from './PlaysLink.tsx'
import './versions.css'

/** Activities that are named before the rest is only counted. */
const NAMED = 4

/** How many plays run each version, and where those under way stand. */
export const PlaysByVersion = ({
  playbook,
  plays,
}: {
  /** Key. */
  playbook: string
  plays: readonly PlaysOfVersion[]
}) => {
  const { t, language } = useTexts()
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return (
    <ul className="pb-versions-plays">
      {plays
        .filter(({ total }) => total > 0)
        .map(({ version, total, open, activities }) => {
          const named = activities.slice(0, NAMED).map(({ label, plays: count }) => `${label} (${count})`)
          const more = activities.length - named.length
          if (more > 0) named.push(t('publishing:moreActivities', { count: more }))
          return (
            <li key={version}>
              <span>{t('publishing:version', { version })}</span>
              <span>
                {open > 0 && (
                  <>
                    <PlaysLink isOpen playbook={playbook} version={version}>
                      {t('publishing:playsOpen', { count: open })}
                    </PlaysLink>
                    {named.length > 0 && ` ${t('publishing:standsOn', { activities: list.format(named) })}`}
                  </>
                )}
                {open > 0 && total > open && ' · '}
                {total > open && (
                  <span className="pb-note">{t('publishing:playsEnded', { count: total - open })}</span>
                )}
              </span>
            </li>
          )
        })}
    </ul>
  )
}
