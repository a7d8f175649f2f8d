'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { MyWork } from '../../runtime/work.ts'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { toast } from '../payload/ui.ts'
import { getJson, sendJson } from '../shared/api.ts'

/** Something that a row does: what is sent, and what is said once it is done. */
export type WorkAction = {
  /** Tells the rows' buttons apart. */
  readonly key: string
  /** Below the API's root. */
  readonly path: string
  readonly method: 'POST' | 'PATCH'
  readonly body: Readonly<Record<string, unknown>>
  readonly said: string
}

export type Acting = {
  /** The key of the action that is under way. */
  readonly busy: string | null
  readonly act: (action: WorkAction) => void
}

/** The work as the page came with it, brought up to date after each action without loading the page again. */
export const useMyWork = (initial: MyWork): { work: MyWork } & Acting => {
  const { t, language } = useTexts()
  const routes = useRoutes()
  const { plays } = useSlugs()
  const [work, setWork] = useState(initial)
  const [busy, setBusy] = useState<string | null>(null)
  const from = useRef<{ button: Element; list: Element | null } | null>(null)
  // The row that was worked on may be gone: then the work goes on from the heading of its list.
  useEffect(() => {
    if (busy !== null || from.current === null) return
    const { button, list } = from.current
    from.current = null
    const heading = list?.querySelector<HTMLElement>('[data-work-heading]')
    if (document.activeElement !== document.body) return
    if (button.isConnected) (button as HTMLElement).focus()
    else heading?.focus()
  }, [busy])
  const act = useCallback(
    async ({ key, path, method, body, said }: WorkAction) => {
      const button = document.activeElement
      from.current = button && { button, list: button.closest('.pb-work-list') }
      setBusy(key)
      const answer = await sendJson({ url: routes.api(path), method, body, language })
      if (answer.kind === 'done') toast.success(said)
      else if (answer.kind === 'failed') {
        toast.error(
          answer.message ??
            (answer.status === null
              ? t('work:notReached')
              : t('work:failed', { status: String(answer.status) })),
        )
      } else toast.error(answer.message)
      try {
        // After a refusal, too: somebody else may have been faster.
        setWork(await getJson<MyWork>({ url: routes.api(`/${plays}/my-work`), language }))
      } catch {
        if (answer.kind === 'done') toast.error(t('work:stale'))
      }
      setBusy(null)
    },
    [language, plays, routes, t],
  )
  return { work, busy, act: (action) => void act(action) }
}
