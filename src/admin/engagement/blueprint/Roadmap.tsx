'use client'

import { type ReactNode, useMemo, useState } from 'react'
import type { HomeHeader, RoadmapOutcome } from '../../../engagement/home.ts'
import { useTexts } from '../../payload/texts.ts'
import { BandMark } from '../../shared/BandMark.tsx'
import { Day } from '../../shared/Day.tsx'
import { Card, Empty } from '../Card.tsx'
import { Chips } from '../Chips.tsx'
import { ChooseOne } from '../ChooseOne.tsx'
import { RoadmapChart } from './RoadmapChart.tsx'
import { RoadmapTable } from './RoadmapTable.tsx'
import { progressCounts, rowsOf } from './roadmap-rows.ts'
import { SCALES, type Scale, timeAxis } from './time-axis.ts'

/** Initiatives in time, below the health, the stage and the next renewal of their engagement. */
const Roadmap = ({
  outcomes,
  header,
  beside,
}: {
  outcomes: readonly RoadmapOutcome[]
  header: HomeHeader
  beside: ReactNode
}) => {
  const { t, known } = useTexts()
  const [scale, setScale] = useState<Scale>('month')
  const [progress, setProgress] = useState<string | null>(null)
  const [isTable, setIsTable] = useState(false)
  const [now] = useState(() => Date.now())
  const axis = useMemo(
    () => timeAxis({ outcomes, scale, now, renewal: header.renewalDate }),
    [outcomes, scale, now, header.renewalDate],
  )
  const rows = useMemo(() => rowsOf({ outcomes, progress }), [outcomes, progress])
  const counts = progressCounts(outcomes)
  const initiatives = outcomes.flatMap((outcome) => outcome.initiatives)
  const open = initiatives.filter(({ state }) => state !== 'closed' && state !== 'canceled')
  return (
    <Card beside={beside} title={t('blueprint:roadmap')} wide>
      <dl className="pb-facts">
        <Fact label={t('blueprint:health')}>
          <BandMark of={header.health} />
        </Fact>
        {header.stage && (
          <Fact label={t('blueprint:stage')}>
            {known(`values:engagementStage:${header.stage}`, header.stage)}
          </Fact>
        )}
        {header.renewalDate && (
          <Fact label={t('blueprint:nextRenewal')}>
            <Day at={header.renewalDate} />
          </Fact>
        )}
      </dl>
      {outcomes.length === 0 ? (
        <Empty text={t('blueprint:emptyRoadmap')} />
      ) : (
        <>
          <p>
            {initiatives.length === 0
              ? t('blueprint:sentenceNone')
              : t('blueprint:sentence', {
                  open: open.length,
                  total: initiatives.length,
                  atRisk: open.filter((each) => each.progress === 'at-risk').length,
                })}
          </p>
          <div className="pb-blueprint-tools">
            <ChooseOne
              label={t('blueprint:scale')}
              onChange={setScale}
              options={SCALES.map((value) => ({ value, label: t(`blueprint:scales:${value}`) }))}
              value={scale}
            />
            {counts.length > 1 && (
              <Chips
                chips={counts.map(({ progress: key, count }) => ({
                  key,
                  label: known(`values:progress:${key}`, key),
                  count,
                }))}
                label={t('blueprint:byProgress')}
                onToggle={(next) => setProgress(next === progress ? null : next)}
                pressed={progress}
              />
            )}
          </div>
          {rows.length === 0 ? (
            <Empty text={t('blueprint:emptyFilter')} />
          ) : (
            <>
              {!isTable && (
                <RoadmapChart axis={axis} now={now} outcomes={rows} renewal={header.renewalDate} />
              )}
              <div className={isTable ? 'pb-blueprint-table-box' : 'pb-blueprint-narrow'}>
                <RoadmapTable outcomes={rows} />
              </div>
              {axis.isCut && <p className="pb-note">{t('blueprint:cut')}</p>}
              <button
                aria-pressed={isTable}
                className="pb-link pb-blueprint-toggle"
                onClick={() => setIsTable(!isTable)}
                type="button"
              >
                {t('blueprint:asTable')}
              </button>
            </>
          )}
        </>
      )}
    </Card>
  )
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

export default Roadmap
