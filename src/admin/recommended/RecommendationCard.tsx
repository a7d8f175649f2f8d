'use client'

import { useId, useState } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link, toast } from '../payload/ui.ts'
import type { Answer } from '../shared/api.ts'
import { When } from '../shared/When.tsx'
import { LaunchDrawer } from '../success-plays/LaunchDrawer.tsx'
import { Marked } from './Marked.tsx'
import { Preview } from './Preview.tsx'
import type { Recommendation } from './types.ts'
import type { Found } from './useRecommendations.ts'

/** One recommendation: what it is, why it was found, and what can be done with it. */
export const RecommendationCard = ({
  of,
  judge,
  attach,
}: {
  of: Recommendation
  judge: Found['judge']
  attach: Found['attach']
}) => {
  const { t, known } = useTexts()
  const { subject } = usePanel()
  const routes = useRoutes()
  const slugs = useSlugs()
  const [isOpen, setIsOpen] = useState(false)
  const [isLaunching, setIsLaunching] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const previewId = useId()
  const title = of.title.text
  const isWithdrawn = of.kind === 'article' && of.id === null

  const act = async (does: () => Promise<Answer<unknown>>, said?: string): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    const answer = await does()
    setIsBusy(false)
    setProblem(answer.kind === 'done' ? null : (messageOf(answer) ?? t('recommended:notReached')))
    if (answer.kind === 'done' && said) toast.success(said)
  }
  const say = (verdict: 'helpful' | 'not-helpful') =>
    void act(() => judge(of, of.verdict === verdict ? null : verdict))

  return (
    <article aria-busy={isBusy} className="pb-recommended-card">
      <p className="pb-recommended-meta">
        <span className="pb-recommended-kind">{known(`values:recommendationKind:${of.kind}`, of.kind)}</span>
        {of.number && <span className="pb-count">{of.number}</span>}
        {of.updatedAt && <When at={of.updatedAt} />}
      </p>
      <h4 className="pb-recommended-title">
        <Marked {...of.title} />
      </h4>
      {!isOpen && of.excerpt.text !== '' && (
        <p className="pb-recommended-excerpt">
          <Marked {...of.excerpt} />
        </p>
      )}
      {isWithdrawn && <p className="pb-note">{t('recommended:withdrawn')}</p>}
      {isOpen && (
        <div id={previewId}>
          <Preview of={of} />
        </div>
      )}
      <div className="pb-recommended-links">
        {!isWithdrawn && (
          <button
            aria-controls={isOpen ? previewId : undefined}
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'recommended:hideOf' : 'recommended:previewOf', { title })}
            className="pb-link"
            onClick={() => setIsOpen(!isOpen)}
            type="button"
          >
            {t(isOpen ? 'recommended:hide' : 'recommended:preview')}
          </button>
        )}
        {of.id !== null && (
          <Link
            aria-label={t('recommended:openOf', { title })}
            className="pb-link"
            href={routes.document({ collection: slugs.articles, id: of.id })}
          >
            {t('recommended:open')}
          </Link>
        )}
        {of.kind === 'playbook' && subject.engagement && (
          <Link
            aria-label={t('recommended:startOf', { title })}
            className="pb-link"
            href={`${routes.document({ collection: slugs.plays, id: 'create' })}?${new URLSearchParams({
              playbook: of.key,
              engagement: String(subject.engagement.id),
            })}`}
          >
            {t('recommended:start')}
          </Link>
        )}
        {of.kind === 'success-play' && subject.mayWork && (
          <button
            aria-label={`${t('successPlays:create')}: ${title}`}
            className="pb-link"
            onClick={() => setIsLaunching(true)}
            type="button"
          >
            {t('successPlays:create')}
          </button>
        )}
      </div>
      {of.kind === 'success-play' && (
        <LaunchDrawer isOpen={isLaunching} onClose={() => setIsLaunching(false)} />
      )}
      <div className="pb-recommended-actions">
        {subject.mayWork && (
          <button
            aria-label={t(of.isAttached ? 'recommended:detachOf' : 'recommended:attachOf', { title })}
            aria-pressed={of.isAttached}
            className="pb-recommended-toggle"
            onClick={() =>
              void act(
                () => attach(of, !of.isAttached),
                t(of.isAttached ? 'recommended:saidDetached' : 'recommended:saidAttached', { title }),
              )
            }
            type="button"
          >
            {t(of.isAttached ? 'recommended:attached' : 'recommended:attach')}
          </button>
        )}
        <button
          aria-label={t('recommended:helpfulOf', { title, count: of.opinions.helpful })}
          aria-pressed={of.verdict === 'helpful'}
          className="pb-recommended-toggle"
          onClick={() => say('helpful')}
          type="button"
        >
          {t('recommended:helpful')} <span className="pb-count">{of.opinions.helpful}</span>
        </button>
        <button
          aria-label={t('recommended:notHelpfulOf', { title, count: of.opinions.notHelpful })}
          aria-pressed={of.verdict === 'not-helpful'}
          className="pb-recommended-toggle"
          onClick={() => say('not-helpful')}
          type="button"
        >
          {t('recommended:notHelpful')} <span className="pb-count">{of.opinions.notHelpful}</span>
        </button>
      </div>
      {problem && (
        <p className="pb-problem" role="alert">
          {t('recommended:actionFailed', { message: problem })}
        </p>
      )}
    </article>
  )
}

const messageOf = (answer: Exclude<Answer<unknown>, { kind: 'done' }>): string | null =>
  answer.kind === 'invalid' ? Object.values(answer.fields).join(' ') : answer.message
