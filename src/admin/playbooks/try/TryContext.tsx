'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Definition } from '../../../definition/types.ts'
import { type Frame, type FrameView, type Step, type Try, viewOf } from '../../../simulate/index.ts'
import { type Texts, useTexts } from '../../payload/texts.ts'
import type { Answer } from '../../shared/api.ts'
import { useWorkbench } from '../workbench.tsx'
import { type Attempt, type Misfit, misfitsOf, runAttempt, withStep } from './attempt.ts'
import { useAttempt } from './useAttempt.ts'

export type Trying = {
  readonly definition: Definition
  readonly attempt: Attempt
  readonly setAttempt: (attempt: Attempt) => void
  readonly tried: Try
  readonly frame: Frame
  readonly view: FrameView
  readonly misfits: readonly Misfit[]
  readonly texts: Texts
  /** Whoever does the next step; null: whom the facts name. */
  readonly actor: string | null
  readonly setActor: (role: string | null) => void
  /** Does a step. One that is refused is kept, and the answer says why. */
  readonly perform: (step: Step) => Answer<null>
}

const TryContext = createContext<Trying | null>(null)

/** What every part of a try needs. */
export const useTry = (): Trying => {
  const context = useContext(TryContext)
  if (context === null) throw new Error('Only inside a try.')
  return context
}

export const TryProvider = ({ definition, children }: { definition: Definition; children: ReactNode }) => {
  const { page } = useWorkbench()
  const texts = useTexts()
  const [attempt, setAttempt] = useAttempt(String(page.id))
  const [actor, setActor] = useState<string | null>(null)
  const { language } = texts
  const tried = useMemo(() => runAttempt({ attempt, definition }), [attempt, definition])
  const value = useMemo<Trying>(() => {
    const frame = tried.frames.at(-1) as Frame
    const world = actor === null ? frame.world : { ...frame.world, roles: [actor] }
    const say = (of: Frame): FrameView => viewOf({ definition, frame: of, language })
    return {
      definition,
      attempt,
      setAttempt,
      tried,
      frame,
      view: say({ ...frame, world }),
      misfits: misfitsOf({ attempt, tried }),
      texts,
      actor,
      setActor,
      perform: (step) => {
        const isCommand = !['add', 'set', 'engagement', 'now'].some((verb) => verb in step)
        const done = withStep({
          attempt,
          definition,
          step: actor !== null && isCommand ? { ...step, as: [actor] } : step,
        })
        setAttempt(done.attempt)
        return answerOf({ refusal: say(done.frame).refusal, texts })
      },
    }
  }, [tried, definition, attempt, setAttempt, texts, language, actor])
  return <TryContext value={value}>{children}</TryContext>
}

/** A refusal in the words of forms: beside its inputs, or with its reasons. */
const answerOf = ({ refusal, texts }: { refusal: FrameView['refusal']; texts: Texts }): Answer<null> => {
  if (refusal === null) return { kind: 'done', value: null }
  const { code, reasons, errors } = refusal
  if (errors.length > 0) {
    const fields = errors.map(({ path, message }) => [path.replace(/^data\./, ''), message] as const)
    return { kind: 'invalid', fields: Object.fromEntries(fields), message: refusal.message }
  }
  const message = code === 'forbidden' ? texts.t('tryout:forbidden') : refusal.message
  return { kind: 'refused', reasons, message }
}
