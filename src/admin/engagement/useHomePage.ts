'use client'

import { useCallback, useState } from 'react'
import type { EngagementHome, HomeHeader } from '../../engagement/home.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson } from '../shared/api.ts'

export type HomePageState = {
  readonly header: HomeHeader
  readonly onHeader: (header: HomeHeader) => void
  readonly round: number
  readonly refresh: () => void
}

/** The header of the home page as it was rendered, brought up to date without loading the page again. */
export const useHomePage = ({
  initial,
  collection,
}: {
  initial: HomeHeader
  collection: string
}): HomePageState => {
  const routes = useRoutes()
  const { language } = useTexts()
  const [header, setHeader] = useState(initial)
  const [round, setRound] = useState(0)
  const { id } = initial
  const refresh = useCallback(() => {
    setRound((before) => before + 1)
    getJson<EngagementHome>({ url: routes.api(`/${collection}/${id}/home`), language }).then(
      ({ header: found }) => setHeader(found),
      // What is shown stays; the tabs and the stream say what is wrong.
      () => undefined,
    )
  }, [routes, collection, id, language])
  return { header, onHeader: setHeader, round, refresh }
}
