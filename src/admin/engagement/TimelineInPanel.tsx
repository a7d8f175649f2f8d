'use client'

import { useHome } from './HomeContext.tsx'
import { TimelineTab } from './timeline/TimelineTab.tsx'

/** The customer timeline beside the other tabs of the home page. */
const TimelineInPanel = () => {
  const { engagement } = useHome()
  return <TimelineTab engagement={engagement} />
}

export default TimelineInPanel
