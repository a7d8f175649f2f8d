'use client'

import { useTexts } from '../payload/texts.ts'
import { InputForm } from '../shared/InputForm.tsx'
import type { Values } from '../shared/useDraft.ts'
import { BackLink } from './BackLink.tsx'
import { PreviewCard } from './PreviewCard.tsx'
import type { LaunchAnswer, LaunchSubject, Offer, PreviewedRecord } from './types.ts'
import { useLaunch } from './useLauncher.ts'

/** Everything that launching would create, before anything is written. */
export const Preview = ({
  subject,
  offer,
  answers,
  plan,
  onLaunched,
  onBack,
}: {
  subject: LaunchSubject
  offer: Offer
  answers: Values
  plan: readonly PreviewedRecord[]
  onLaunched: (answer: LaunchAnswer) => void
  onBack: () => void
}) => {
  const { t } = useTexts()
  const { draftKey, launch } = useLaunch({ subject, offer })
  return (
    <section>
      <BackLink onBack={onBack} to={offer.title} />
      <h3 className="pb-launch-heading" data-pb-focus tabIndex={-1}>
        {plan.length > 0
          ? t('successPlays:previewTitle', { count: plan.length })
          : t('successPlays:previewNothing')}
      </h3>
      {plan.length > 0 && (
        <>
          <p className="pb-note">{t('successPlays:nothingYet')}</p>
          <ol className="pb-launch-cards">
            {plan.map((record) => (
              <PreviewCard
                key={record.as}
                parent={plan.find(({ as }) => as === record.of)?.title ?? null}
                record={record}
                subject={subject}
              />
            ))}
          </ol>
          <InputForm<LaunchAnswer>
            button={t('successPlays:launch')}
            draftKey={`${draftKey}:launch`}
            inputs={() => []}
            onDone={onLaunched}
            onSend={() => launch(answers)}
          />
        </>
      )}
    </section>
  )
}
