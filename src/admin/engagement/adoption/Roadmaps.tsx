'use client'

import type { RoadmapCard } from '../../../engagement/home.ts'
import { useFormats } from '../../charts/useFormats.ts'
import { useTexts } from '../../payload/texts.ts'
import { Button } from '../../payload/ui.ts'
import { Card, Empty } from '../Card.tsx'
import { useHome } from '../HomeContext.tsx'
import { RecordRow } from '../RecordRow.tsx'
import { RoadmapMark } from './RoadmapMark.tsx'

/** The product adoption roadmaps of an engagement; each opens its board. */
export const Roadmaps = ({ roadmaps }: { roadmaps: readonly RoadmapCard[] }) => {
  const { t, known } = useTexts()
  const { day } = useFormats()
  const create = useHome().creator('adoptionRoadmaps')
  const button = create && (
    <Button buttonStyle="secondary" margin={false} onClick={() => create()} size="small">
      {t('adoption:newRoadmap')}
    </Button>
  )
  return (
    <Card
      beside={roadmaps.length > 0 && button}
      count={roadmaps.length || null}
      title={t('adoption:roadmaps')}
      wide
    >
      {roadmaps.length === 0 ? (
        <Empty text={t('adoption:emptyRoadmaps')}>{button}</Empty>
      ) : (
        <ul className="pb-home-rows">
          {roadmaps.map((roadmap) => (
            <RecordRow key={roadmap.id} of={roadmap} state={<RoadmapMark state={roadmap.state} />}>
              <span>{t('adoption:items', { count: roadmap.items })}</span>
              <span>
                {t('adoption:lanesBy', {
                  field: known(`values:roadmapPhaseField:${roadmap.phaseField}`, roadmap.phaseField),
                })}
              </span>
              <span>
                {roadmap.version > 0
                  ? [
                      t('adoption:version', { version: roadmap.version }),
                      roadmap.publishedAt && day(roadmap.publishedAt),
                    ]
                      .filter(Boolean)
                      .join(', ')
                  : t('adoption:neverPublished')}
              </span>
            </RecordRow>
          ))}
        </ul>
      )}
    </Card>
  )
}
