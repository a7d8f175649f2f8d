'use client'

import { useCallback, useEffect, useState } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { type Answer, getJson, sendJson } from '../shared/api.ts'
import type { Recommendation, Recommendations, Search } from './types.ts'

export type Found = {
  /** What was found last; it stays while the next is looked for. */
  readonly answer: Recommendations | null
  readonly isSearching: boolean
  readonly hasFailed: boolean
  readonly again: () => void
  /** Says what the reader thinks of one of them; the order stays as it is. */
  readonly judge: (of: Recommendation, verdict: Recommendation['verdict']) => Promise<Answer<unknown>>
  readonly attach: (of: Recommendation, isAttached: boolean) => Promise<Answer<unknown>>
}

/** What is recommended for the page's record. */
export const useRecommendations = ({ words, kinds, order }: Search): Found => {
  const { subject, stream } = usePanel()
  const routes = useRoutes()
  const { language } = useTexts()
  const [answer, setAnswer] = useState<Recommendations | null>(null)
  const [state, setState] = useState<'searching' | 'found' | 'failed'>('searching')
  const [round, setRound] = useState(0)
  const base = routes.api(`/${subject.collection}/${subject.id}/recommendations`)
  const asked = new URLSearchParams({
    ...(words === '' ? {} : { q: words }),
    kinds: kinds.join(),
    sort: order,
  }).toString()
  // Without own words the record's title is searched for.
  const title = words === '' ? subject.title : ''

  // biome-ignore lint/correctness/useExhaustiveDependencies: the title and the round change what the server answers
  useEffect(() => {
    const abort = new AbortController()
    setState('searching')
    getJson<Recommendations>({ url: `${base}?${asked}`, language, signal: abort.signal }).then(
      (found) => {
        setAnswer(found)
        setState('found')
      },
      () => {
        if (!abort.signal.aborted) setState('failed')
      },
    )
    return () => abort.abort()
  }, [base, asked, language, title, round])

  const send = useCallback(
    (path: string, { kind, key }: Recommendation, more: Record<string, unknown> = {}) =>
      sendJson({ url: `${base}/${path}`, body: { kind, key, ...more }, language }),
    [base, language],
  )
  const judge = useCallback<Found['judge']>(
    async (of, verdict) => {
      const sent = await send('verdict', of, { verdict })
      if (sent.kind === 'done')
        setAnswer((before) => before && changed(before, of, (each) => judged(each, verdict)))
      return sent
    },
    [send],
  )
  const attach = useCallback<Found['attach']>(
    async (of, isAttached) => {
      const sent = await send(isAttached ? 'attach' : 'detach', of)
      if (sent.kind !== 'done') return sent
      setAnswer((before) => before && withAttached(before, of, isAttached))
      stream.look()
      return sent
    },
    [send, stream],
  )
  return {
    answer,
    isSearching: state === 'searching',
    hasFailed: state === 'failed',
    again: () => setRound((before) => before + 1),
    judge,
    attach,
  }
}

const isSame = (one: Recommendation, other: Recommendation): boolean =>
  one.kind === other.kind && one.key === other.key

const changed = (
  answer: Recommendations,
  of: Recommendation,
  change: (each: Recommendation) => Recommendation,
): Recommendations => {
  const all = (list: readonly Recommendation[]) =>
    list.map((each) => (isSame(each, of) ? change(each) : each))
  return { ...answer, results: all(answer.results), attached: all(answer.attached) }
}

const judged = (of: Recommendation, verdict: Recommendation['verdict']): Recommendation => {
  const { helpful, notHelpful } = of.opinions
  const step = (which: 'helpful' | 'not-helpful') => Number(verdict === which) - Number(of.verdict === which)
  return {
    ...of,
    verdict,
    opinions: { helpful: helpful + step('helpful'), notHelpful: notHelpful + step('not-helpful') },
  }
}

const withAttached = (answer: Recommendations, of: Recommendation, isAttached: boolean): Recommendations => {
  const next = changed(answer, of, (each) => ({ ...each, isAttached }))
  const others = next.attached.filter((each) => !isSame(each, of))
  return { ...next, attached: isAttached ? [{ ...of, isAttached }, ...others] : others }
}
