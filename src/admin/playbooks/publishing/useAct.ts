'use client'

import { useCallback } from 'react'
import { useTexts } from '../../payload/texts.ts'
import { sendJson } from '../../shared/api.ts'
import { useWorkbench } from '../workbench.tsx'
import { codeOf, sentenceOf } from './sentences.ts'

type Act = (args: {
  /** Below the playbook's address. */
  readonly path: string
  readonly method?: 'POST' | 'DELETE'
  /** What is sent beside `rev`. */
  readonly body?: Readonly<Record<string, unknown>>
  /** What is on the server then takes the place of the text, in a step that is called so and can be undone. */
  readonly take?: string
  /** The playbook is gone then: there is no page to be read again. */
  readonly isLast?: boolean
}) => Promise<string | null>

/** Does something with the playbook on the server, then reads the page again. @returns what went wrong; null: nothing. */
export const useAct = (): Act => {
  const { url, page, reload } = useWorkbench()
  const { t, language } = useTexts()
  return useCallback<Act>(
    async ({ path, method = 'POST', body = {}, take, isLast = false }) => {
      const answer = await sendJson<unknown>({
        url: url(path),
        method,
        body: { ...body, rev: page.rev },
        language,
      })
      const isStale = answer.kind === 'refused' && codeOf(answer.data) === 'conflict'
      if (answer.kind !== 'done' && !isStale) return sentenceOf({ problem: answer, t })
      // What was done is done, also when the page cannot be read again now.
      if (!isLast || isStale) {
        await reload(take && !isStale ? { take: { label: take } } : {}).catch(() => undefined)
      }
      return isStale ? t('publishing:meanwhile') : null
    },
    [url, page.rev, reload, t, language],
  )
}
