'use client'

import type { RoadmapOutcome } from '../../../engagement/home.ts'
import { useTexts } from '../../payload/texts.ts'
import { useHome } from '../HomeContext.tsx'

/** A new initiative for an outcome that is still worked for. */
export const AddInitiative = ({ outcome }: { outcome: RoadmapOutcome }) => {
  const { t } = useTexts()
  const create = useHome().creator('initiatives')
  if (!create || outcome.state === 'closed' || outcome.state === 'canceled') return null
  return (
    <button className="pb-link" onClick={() => create({ outcome: outcome.id })} type="button">
      {t('blueprint:newInitiative')}
      <span className="pb-hidden"> · {outcome.title}</span>
    </button>
  )
}
