'use client'

import { useTexts } from '../../payload/texts.ts'
import { Icon, type IconName, type Tone } from '../../shared/StateMark.tsx'

const LOOKS: Readonly<Record<string, { readonly tone: Tone; readonly icon: IconName }>> = {
  draft: { tone: 'neutral', icon: 'circle' },
  published: { tone: 'success', icon: 'check' },
  retired: { tone: 'muted', icon: 'pause' },
  canceled: { tone: 'muted', icon: 'cross' },
}

/** The state of a roadmap as icon, word and colour. */
export const RoadmapMark = ({ state, pill = false }: { state: string; pill?: boolean }) => {
  const { known } = useTexts()
  const { tone, icon } = LOOKS[state] ?? { tone: 'neutral', icon: 'circle' }
  return (
    <span className={`pb-mark pb-tone-${tone}${pill ? ' pb-pill' : ''}`}>
      <Icon name={icon} />
      <span>{known(`values:roadmapState:${state}`, state)}</span>
    </span>
  )
}
