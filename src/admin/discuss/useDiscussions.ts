'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { DiscussionAnswer } from '../../runtime/discussions/answers.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson } from '../shared/api.ts'

export type Discussions<T extends DiscussionAnswer> = {
  /** null while they are on their way, or could not be loaded. */
  readonly docs: readonly T[] | null
  readonly failed: boolean
  /** Looks right now. */
  readonly look: () => void
}

const EVERY = 10_000

/** Discussions of one address of the API, kept up to date while the page can be seen. */
export const useDiscussions = <T extends DiscussionAnswer = DiscussionAnswer>(
  path: string,
): Discussions<T> => {
  const routes = useRoutes()
  const { language } = useTexts()
  const [docs, setDocs] = useState<readonly T[] | null>(null)
  const [failed, setFailed] = useState(false)
  const lookNow = useRef<() => void>(() => undefined)
  const url = routes.api(path as `/${string}`)
  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      clearTimeout(timer)
      if (document.visibilityState === 'visible') {
        try {
          const answer = await getJson<{ docs: readonly T[] }>({ url, language, signal: stop.signal })
          setDocs(answer.docs)
          setFailed(false)
        } catch {
          if (!stop.signal.aborted) setFailed(true)
        }
      }
      if (stop.signal.aborted) return
      clearTimeout(timer)
      timer = setTimeout(look, EVERY)
    }
    const onVisible = () => void look()
    lookNow.current = () => void look()
    document.addEventListener('visibilitychange', onVisible)
    void look()
    return () => {
      stop.abort()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [url, language])
  const look = useCallback(() => lookNow.current(), [])
  return { docs, failed, look }
}
