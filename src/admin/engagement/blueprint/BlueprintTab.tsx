'use client'

import '../../shared/controls.css'
import '../../lists/lists.css'
import './blueprint.css'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { BlueprintTab as Data } from '../../../engagement/home.ts'
import { useTexts } from '../../payload/texts.ts'
import { ShimmerEffect } from '../../payload/ui.ts'
import { TabProblem } from '../TabProblem.tsx'
import { type TabProps, useTab } from '../tabs.ts'
import { Objectives } from './Objectives.tsx'

const Roadmap = lazy(() => import('./Roadmap.tsx'))

/** What the customer wants to reach: the objectives, or the initiatives for them in time. */
export const BlueprintTab = ({ initial, header }: TabProps<Data>) => {
  const { t } = useTexts()
  const [state, setState] = useState('all')
  const [isRoadmap, setIsRoadmap] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const wasRoadmap = useRef(isRoadmap)
  const tab = useTab<Data>('blueprint', { state }, initial)
  useEffect(() => {
    if (wasRoadmap.current === isRoadmap) return
    wasRoadmap.current = isRoadmap
    root.current?.querySelector<HTMLElement>('[data-view]')?.focus()
  }, [isRoadmap])
  const { data } = tab
  if (!data) return tab.error ? <TabProblem tab={tab} /> : <ShimmerEffect height="30rem" />
  const turn = (
    <button className="pb-link" data-view="" onClick={() => setIsRoadmap(!isRoadmap)} type="button">
      {t(isRoadmap ? 'blueprint:viewObjectives' : 'blueprint:viewRoadmap')}
    </button>
  )
  return (
    <div className="pb-blueprint" ref={root}>
      <TabProblem tab={tab} />
      {isRoadmap ? (
        <Suspense fallback={<ShimmerEffect height="30rem" />}>
          <Roadmap beside={turn} header={header} outcomes={data.roadmap} />
        </Suspense>
      ) : (
        <Objectives beside={turn} data={data} isLoading={tab.isLoading} onState={setState} state={state} />
      )}
    </div>
  )
}

export default BlueprintTab
