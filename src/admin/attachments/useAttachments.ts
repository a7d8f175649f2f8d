'use client'

import { useCallback, useEffect, useState } from 'react'
import type { AttachmentItem, AttachmentList } from '../../runtime/attachment-list.ts'
import type { Subject } from '../panel/subject.ts'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson, sendJson } from '../shared/api.ts'

export type Attachments = {
  /** null while it is on its way. */
  readonly list: AttachmentList | null
  readonly hasFailed: boolean
  readonly reload: () => void
  /** Each gives a sentence about what went wrong, or null. */
  readonly setVisible: (item: AttachmentItem, visible: boolean) => Promise<string | null>
  readonly remove: (item: AttachmentItem) => Promise<string | null>
}

/**
 * What is attached to a subject. `version` is the newest entry of its stream about attachments: when somebody else
 * attaches or removes something, the list is read again.
 */
export const useAttachments = ({ subject, version }: { subject: Subject; version: string }): Attachments => {
  const { t, language } = useTexts()
  const routes = useRoutes()
  const slugs = useSlugs()
  const [list, setList] = useState<AttachmentList | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [wish, setWish] = useState(0)
  const url = routes.api(`/${subject.collection}/${subject.id}/attachments`)

  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when asked to, or when the stream says so
  useEffect(() => {
    const stop = new AbortController()
    const read = async (): Promise<void> => {
      try {
        setList(await getJson<AttachmentList>({ url, language, signal: stop.signal }))
        setFailed(false)
      } catch {
        if (!stop.signal.aborted) setFailed(true)
      }
    }
    void read()
    return () => stop.abort()
  }, [url, language, wish, version])

  const reload = useCallback(() => setWish((before) => before + 1), [])
  const change = async (
    item: AttachmentItem,
    method: 'PATCH' | 'DELETE',
    body?: Record<string, unknown>,
  ): Promise<string | null> => {
    const answer = await sendJson({
      url: routes.api(`/${slugs.attachments}/${item.id}?depth=0`),
      language,
      method,
      ...(body ? { body } : {}),
    })
    reload()
    // Somebody else has removed it already.
    if (
      answer.kind === 'done' ||
      (method === 'DELETE' && answer.kind === 'failed' && answer.status === 404)
    ) {
      return null
    }
    const said = answer.kind === 'invalid' ? Object.values(answer.fields)[0] : answer.message
    return said || t('attachments:notChanged')
  }
  return {
    list,
    hasFailed,
    reload,
    setVisible: (item, visible) => change(item, 'PATCH', { visibleToCustomer: visible }),
    remove: (item) => change(item, 'DELETE'),
  }
}
