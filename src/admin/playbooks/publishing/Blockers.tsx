'use client'

import { useId } from 'react'
import type { PublishPlan } from '../../../runtime/playbooks/types.ts'
import { useTexts } from '../../payload/texts.ts'
import { useWorkbench } from '../workbench.tsx'
import { FindingList } from './FindingList.tsx'

/** What stands in the way of publishing, what to do about it, and the way there. */
export const Blockers = ({ plan, onLeave }: { plan: PublishPlan; onLeave: () => void }) => {
  const { t } = useTexts()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 className="pb-title" data-pb-focus id={id} tabIndex={-1}>
        {t('publishing:inTheWay')}
      </h3>
      <ul className="pb-publishing-blockers">
        {plan.blockedBy.map(({ code, message }) => (
          <li className="pb-problem" key={code}>
            <strong>{message}</strong>
            <p>{t(`publishing:todo:${code}`)}</p>
            {code === 'findings' && (
              <FindingList
                findings={plan.findings.filter(({ severity }) => severity === 'error')}
                onLeave={onLeave}
              />
            )}
            {code === 'scenarios-failed' && <FailedScenarios onLeave={onLeave} plan={plan} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

const FailedScenarios = ({ plan, onLeave }: { plan: PublishPlan; onLeave: () => void }) => {
  const { t } = useTexts()
  const { setView, select } = useWorkbench()
  return (
    <ul className="pb-publishing-list">
      {plan.scenarios.results
        .filter(({ outcome }) => outcome === 'failed')
        .map(({ name, path, failure }) => (
          <li key={path.join('/')}>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            {failure && <span dir="auto">{failure.message}</span>}
            <button
              aria-label={`${t('publishing:openTry')}: ${name}`}
              className="pb-link"
              onClick={() => {
                onLeave()
                select(path)
                setView('try')
              }}
              type="button"
            >
              {t('publishing:openTry')}
            </button>
          </li>
        ))}
    </ul>
  )
}
