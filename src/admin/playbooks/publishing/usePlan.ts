'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { PublishPlan } from '../../../runtime/playbooks/types.ts'
import { useTexts } from '../../payload/texts.ts'
import { sendJson } from '../../shared/api.ts'
import { useWorkbench } from '../workbench.tsx'
import { codeOf, sentenceOf } from './sentences.ts'

/** What is known of what publishing would do. */
export type PlanState =
  | { readonly stage: 'saving' | 'looking' }
  | { readonly stage: 'unsaved' }
  /** Somebody else changed the playbook; the page has been read again. */
  | { readonly stage: 'stale' }
  | { readonly stage: 'failed'; readonly message: string }
  | { readonly stage: 'plan'; readonly plan: PublishPlan }

/** Saves what is unsaved, then asks the server what publishing would do. Nothing is published by it. */
export const usePlan = (): {
  readonly state: PlanState
  readonly again: () => void
  readonly setStale: () => void
} => {
  const { save, url, page, reload } = useWorkbench()
  const { t, language } = useTexts()
  const [state, setState] = useState<PlanState>({ stage: 'saving' })
  const latest = useRef({ save, url, page, reload, t, language })
  latest.current = { save, url, page, reload, t, language }
  const setStale = useCallback(() => {
    setState({ stage: 'stale' })
    void latest.current.reload().catch(() => undefined)
  }, [])

  useEffect(() => {
    if (state.stage !== 'saving') return
    let isGone = false
    void latest.current.save().then((isSaved) => {
      // The next stage looks at the page as saving has left it.
      if (!isGone) setState({ stage: isSaved ? 'looking' : 'unsaved' })
    })
    return () => {
      isGone = true
    }
  }, [state.stage])

  useEffect(() => {
    if (state.stage !== 'looking') return
    let isGone = false
    const { url, page, t, language } = latest.current
    void sendJson<PublishPlan>({ url: url('/publish?dryRun=true'), body: { rev: page.rev }, language }).then(
      (answer) => {
        if (isGone) return
        const planned = answer.kind === 'done' ? answer.value : planOf(answer)
        if (planned) setState({ stage: 'plan', plan: planned })
        else if (answer.kind === 'refused' && codeOf(answer.data) === 'conflict') setStale()
        else if (answer.kind !== 'done') {
          setState({ stage: 'failed', message: sentenceOf({ problem: answer, t }) })
        }
      },
    )
    return () => {
      isGone = true
    }
  }, [state.stage, setStale])

  const again = useCallback(() => setState({ stage: 'saving' }), [])
  return { state, again, setStale }
}

/** A refusal may say what stands in the way as a plan. */
export const planOf = (answer: { readonly kind: string; readonly data?: unknown }): PublishPlan | null => {
  const { plan } = (answer.data ?? {}) as { plan?: PublishPlan }
  return plan ?? null
}
