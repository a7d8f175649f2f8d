'use client'

import { useCallback, useState } from 'react'
import type { NewPlaybookPage } from '../../../runtime/playbooks/new-page.ts'
import type { DraftSaved } from '../../../runtime/playbooks/types.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { getJson, type Id, sendJson } from '../../shared/api.ts'
import { codeOf, sentenceOf } from '../publishing/sentences.ts'
import { type Answers, textOf } from './answers.ts'

export type Made = DraftSaved & { readonly id: Id }

/** Makes the draft from the answers. */
export const useMake = ({
  page,
  collection,
}: {
  page: NewPlaybookPage
  /** Slug. */
  collection: string
}): {
  readonly make: (answers: Answers) => Promise<Made | null>
  readonly isMaking: boolean
  /** Why it was not made; null: it was, or nobody tried. */
  readonly problem: string | null
} => {
  const routes = useRoutes()
  const { t, language } = useTexts()
  const [isMaking, setMaking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  /** @returns the text of the playbook that is copied; null: it cannot be read. */
  const readCopied = useCallback(
    async (key: string): Promise<string | null> => {
      const taken = page.taken.find((each) => each.key === key)
      const version = taken && taken.version > 0 ? 'published' : 'draft'
      const url = routes.api(`/${collection}/${encodeURIComponent(key)}/versions/${version}`)
      return getJson<{ text: string }>({ url, language }).then(
        ({ text }) => text,
        () => null,
      )
    },
    [page.taken, routes, collection, language],
  )

  const make = useCallback(
    async (answers: Answers): Promise<Made | null> => {
      const fail = (message: string): null => {
        setProblem(message)
        return null
      }
      setMaking(true)
      setProblem(null)
      try {
        const isCopy = answers.start === 'copy'
        const copiedText = isCopy && answers.copied !== null ? await readCopied(answers.copied) : null
        if (isCopy && copiedText === null) return fail(t('publishing:new:notRead'))
        const text = textOf({ answers, copiedText, ...page })
        if (text === null) return fail(t('publishing:new:notCopied'))
        const answer = await sendJson<Made>({
          url: routes.api(`/${collection}/drafts`),
          body: { text },
          language,
        })
        if (answer.kind === 'done') return answer.value
        const isTaken = answer.kind === 'refused' && codeOf(answer.data) === 'key-taken'
        return fail(sentenceOf({ problem: answer, t }) || (isTaken ? t('publishing:new:taken') : ''))
      } finally {
        setMaking(false)
      }
    },
    [page, collection, routes, language, readCopied, t],
  )
  return { make, isMaking, problem }
}
