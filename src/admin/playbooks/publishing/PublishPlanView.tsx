'use client'

import { useId } from 'react'
import type { PublishPlan } from '../../../runtime/playbooks/types.ts'
import { useTexts } from '../../payload/texts.ts'
import { StateMark } from '../../shared/StateMark.tsx'
import { ComparisonView } from '../versions/ComparisonView.tsx'
import { PlaysByVersion } from '../versions/PlaysByVersion.tsx'
import { useWorkbench } from '../workbench.tsx'
import { Blockers } from './Blockers.tsx'
import { FindingList } from './FindingList.tsx'

/** What publishing would do: what is in the way first, then what changes, and whom it concerns. */
export const PublishPlanView = ({ plan, onLeave }: { plan: PublishPlan; onLeave: () => void }) => {
  const { t, known, language } = useTexts()
  const { draft } = useWorkbench()
  const id = useId()
  const { blockedBy, comparison, findings, scenarios, plays, version } = plan
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const hasErrors = findings.some(({ severity }) => severity === 'error')
  const isFirst = comparison.from.version === null
  const isOffered = !blockedBy.some(({ code }) => code === 'no-draft' || code === 'unchanged')
  const roles = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    (draft?.record?.roles ?? []).map((role) => known(`values:role:${role}`, role)),
  )
  return (
    <>
      {blockedBy.length > 0 ? (
        <Blockers onLeave={onLeave} plan={plan} />
      ) : (
        <p data-pb-focus tabIndex={-1}>
          <StateMark state="complete" word={t('publishing:nothingInTheWay')} />
        </p>
      )}
      {isOffered && (
        <section aria-labelledby={`${id}-changes`}>
          <h3 className="pb-title" id={`${id}-changes`}>
            {t('publishing:changes')}
          </h3>
          {isFirst ? (
            <p>{t('publishing:first', { roles: roles || '–' })}</p>
          ) : (
            <ComparisonView comparison={comparison} />
          )}
          {warnings.length > 0 && (
            <details>
              <summary>
                <StateMark state="at-risk" word={t('publishing:warnings', { count: warnings.length })} />
              </summary>
              <p className="pb-note">{t('publishing:warningsHint')}</p>
              <FindingList findings={warnings} onLeave={onLeave} />
            </details>
          )}
        </section>
      )}
      <section aria-labelledby={`${id}-plays`}>
        <h3 className="pb-title" id={`${id}-plays`}>
          {t('publishing:plays')}
        </h3>
        {plays.every(({ total }) => total === 0) ? (
          <p className="pb-note">{t('publishing:noPlays')}</p>
        ) : (
          <>
            <p>{t('publishing:playsStay', { version })}</p>
            <PlaysByVersion playbook={plan.key} plays={plays} />
          </>
        )}
      </section>
      <section aria-labelledby={`${id}-scenarios`}>
        <h3 className="pb-title" id={`${id}-scenarios`}>
          {t('publishing:scenarios')}
        </h3>
        {scenarios.failed > 0 ? (
          <p>
            <StateMark
              state="overdue"
              word={t('publishing:scenariosFailed', { failed: scenarios.failed, count: scenarios.total })}
            />
          </p>
        ) : scenarios.total > 0 ? (
          <p>
            <StateMark state="complete" word={t('publishing:scenariosPassed', { count: scenarios.total })} />
          </p>
        ) : (
          <p className="pb-note">{t(hasErrors ? 'publishing:scenariosNotRun' : 'publishing:noScenarios')}</p>
        )}
      </section>
    </>
  )
}
