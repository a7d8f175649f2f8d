'use client'

import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../payload/texts.ts'
import { toast } from '../payload/ui.ts'
import { Choose, type Chosen, oneStepBack } from './Choose.tsx'
import { Done } from './Done.tsx'
import './launch.css'
import { Preview } from './Preview.tsx'
import { Questions } from './Questions.tsx'
import type { LaunchSubject, Step } from './types.ts'
import { useOffers } from './useLauncher.ts'

/** Choose, answer, look, launch: one step after the other, and one back with Escape. */
const Launcher = ({
  subject,
  onClose,
  onLaunched,
}: {
  subject: LaunchSubject
  onClose: () => void
  onLaunched: () => void
}) => {
  const { t } = useTexts()
  const { offers, failed, again } = useOffers(subject)
  const [step, setStep] = useState<Step>({ name: 'choose' })
  const [chosen, setChosen] = useState<Chosen>({ category: null, subCategory: null, words: '' })
  const root = useRef<HTMLDivElement>(null)
  const place = `${step.name}:${chosen.category}:${chosen.subCategory}:${offers === null}`
  const lastPlace = useRef('')

  // The focus goes where the work went: to the heading of each new step.
  useEffect(() => {
    if (lastPlace.current !== place) root.current?.querySelector<HTMLElement>('[data-pb-focus]')?.focus()
    lastPlace.current = place
  }, [place])

  /** @returns whether there was a step to go back to. */
  const back = (): boolean => {
    if (step.name === 'preview') setStep({ name: 'questions', offer: step.offer })
    else if (step.name === 'questions') setStep({ name: 'choose' })
    else if (step.name === 'choose' && offers) {
      const before = oneStepBack({ offers, chosen })
      if (before) setChosen(before)
      return before !== null
    } else return false
    return true
  }

  const backRef = useRef(back)
  backRef.current = back
  useEffect(() => {
    // Before anybody else hears of it: the drawer listens on the document and would close.
    const onKeyDown = (event: KeyboardEvent): void => {
      // A list of options or a calendar that is open closes first.
      if (event.key !== 'Escape' || isOpenInput(event.target) || !backRef.current()) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [])

  if (failed) {
    return (
      <div className="pb-problem" role="alert">
        <p>{t('successPlays:notRead')}</p>
        <button className="pb-link" onClick={again} type="button">
          {t('successPlays:again')}
        </button>
      </div>
    )
  }
  if (offers === null) return <p role="status">{t('successPlays:loading')}</p>
  return (
    <div className="pb-launch" ref={root}>
      {step.name === 'choose' && (
        <Choose
          chosen={chosen}
          offers={offers}
          onBack={back}
          onChoose={setChosen}
          onOffer={(offer) => setStep({ name: 'questions', offer })}
        />
      )}
      {step.name === 'questions' && (
        <Questions
          offer={step.offer}
          onBack={back}
          onPreview={(answers, plan) => setStep({ ...step, name: 'preview', answers, plan })}
          subject={subject}
        />
      )}
      {step.name === 'preview' && (
        <Preview
          answers={step.answers}
          offer={step.offer}
          onBack={back}
          onLaunched={(answer) => {
            setStep({ name: 'done', offer: step.offer, answer })
            toast.success(t('successPlays:launched', { title: step.offer.title }))
            onLaunched()
          }}
          plan={step.plan}
          subject={subject}
        />
      )}
      {step.name === 'done' && (
        <Done
          answer={step.answer}
          offer={step.offer}
          onAnother={() => {
            setChosen({ category: null, subCategory: null, words: '' })
            setStep({ name: 'choose' })
          }}
          onClose={onClose}
        />
      )}
    </div>
  )
}

export default Launcher

const isOpenInput = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.getAttribute('aria-expanded') === 'true' ||
    target.closest('.react-datepicker-popper') !== null ||
    target.closest('.pb-field')?.querySelector('.react-datepicker-popper') != null)
