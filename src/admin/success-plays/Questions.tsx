'use client'

import { useEffect, useRef } from 'react'
import { useTexts } from '../payload/texts.ts'
import { InputForm } from '../shared/InputForm.tsx'
import type { Values } from '../shared/useDraft.ts'
import { BackLink } from './BackLink.tsx'
import { answersOf, askedQuestions, inputOf } from './inputs.ts'
import type { LaunchSubject, Offer, PreviewedRecord } from './types.ts'
import { useLaunch } from './useLauncher.ts'

/** What is asked before anything is created. */
export const Questions = ({
  subject,
  offer,
  onPreview,
  onBack,
}: {
  subject: LaunchSubject
  offer: Offer
  onPreview: (answers: Values, plan: readonly PreviewedRecord[]) => void
  onBack: () => void
}) => {
  const { t } = useTexts()
  const { draftKey, preview } = useLaunch({ subject, offer })
  const { questions } = offer
  const root = useRef<HTMLElement>(null)
  const clearDate = t('successPlays:clearDate')
  useEffect(() => {
    const section = root.current
    if (!section) return
    // Payload's calendar gives the button that empties it no name, and shows it only beside a date.
    const name = () => {
      for (const button of section.querySelectorAll('.date-time-picker__clear-button')) {
        button.setAttribute('aria-label', clearDate)
      }
    }
    name()
    const observer = new MutationObserver(name)
    observer.observe(section, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [clearDate])
  return (
    <section ref={root}>
      <BackLink
        onBack={onBack}
        to={`${t(`successPlays:category:${offer.category}`)} › ${offer.subCategory}`}
      />
      <h3 className="pb-launch-heading" data-pb-focus tabIndex={-1}>
        {offer.title}
      </h3>
      <p className="pb-note">{questions.length > 0 ? offer.description : t('successPlays:noQuestions')}</p>
      <InputForm<{ answers: Values; plan: readonly PreviewedRecord[] }>
        button={t('successPlays:preview')}
        draftKey={draftKey}
        inputs={(named, typed) => {
          const asked = askedQuestions({ questions, typed })
          // What the server names is shown, even where this side would not ask for it.
          return questions
            .filter(
              (question) =>
                asked.includes(question) || (named.includes(question.name) && question.when === null),
            )
            .map(inputOf)
        }}
        keeps
        onDone={({ answers, plan }) => onPreview(answers, plan)}
        onSend={async (typed) => {
          const answers = answersOf({ questions, typed })
          const answer = await preview(answers)
          return answer.kind === 'done'
            ? { kind: 'done', value: { answers, plan: answer.value.plan } }
            : answer
        }}
      />
    </section>
  )
}
