'use client'

import { useState } from 'react'
import type { HealthTab } from '../../engagement/home.ts'
import { formatsIn } from '../charts/formats.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { toast } from '../payload/ui.ts'
import { sendJson } from '../shared/api.ts'
import { useHome } from './HomeContext.tsx'
import { refreshed } from './refreshed.ts'

/** Weeks of the history in the header. */
const WEEKS = 6

/** Measures the health anew; the answer takes its place on the page, and a sentence says what has changed. */
export const useRefreshHealth = (): {
  readonly isRefreshing: boolean
  readonly refreshHealth: () => void
} => {
  const { engagement, header, onHeader, refresh } = useHome()
  const { t, language } = useTexts()
  const routes = useRoutes()
  const [isRefreshing, setRefreshing] = useState(false)
  const send = async (): Promise<void> => {
    if (isRefreshing) return
    setRefreshing(true)
    const answer = await sendJson<HealthTab>({
      url: routes.api(`/${engagement.collection}/${engagement.id}/refresh-health`),
      language,
    })
    setRefreshing(false)
    if (answer.kind !== 'done') {
      toast.error(
        answer.message ||
          (answer.kind === 'failed' && answer.status !== null
            ? t('home:failed', { status: answer.status })
            : t('home:notReached')),
      )
      return
    }
    const { now } = answer.value
    const { is, score, points } = refreshed({ before: header.health, after: now })
    const { number, percent } = formatsIn(language)
    const said = t(`home:refreshed:${is}`, { score: number(score), points: number(points), count: points })
    const isPartial = now.coverage !== null && now.coverage < 100
    toast.success(
      isPartial ? `${said} ${t('home:refreshed:partial', { percent: percent(now.coverage ?? 0) })}` : said,
    )
    onHeader({ ...header, health: { ...now, history: now.history.slice(-WEEKS) } })
    refresh()
  }
  return { isRefreshing, refreshHealth: () => void send() }
}
