import { bandOf } from '../../engagement/bands.ts'
import type { Band, BandedScore, HealthNow, HealthWeek } from '../../engagement/home.ts'
import type { BandContext } from '../../engagement/values.ts'
import { lastWeeks } from '../../engagement/weeks.ts'
import type { RecordId } from '../../engine/types.ts'
import { type HomeEngagement, numberOf, textOf } from './engagement.ts'
import type { List, Row } from './lists.ts'

/** Weeks above the tabs, and in the rows of the portfolio. */
export const HEADER_WEEKS = 6
/** More than anybody distinguishes. */
const MOST_BANDS = 50

/** The bands of a kind as they are stored. */
export const bandList = (bandFor: BandContext): List => ({
  collection: 'colorBands',
  fields: ['label', 'tone', 'min', 'max'],
  where: [{ field: 'bandFor', is: bandFor }],
  sort: ['min'],
  limit: MOST_BANDS,
})

export const banded = ({ score, bands }: { score: number | null; bands: readonly Band[] }): BandedScore => {
  const found = bandOf({ bands, score })
  return { score, band: found && { label: found.label, tone: found.tone, min: found.min, max: found.max } }
}

/** The snapshots of some engagements in the last weeks. */
export const snapshotList = ({
  engagements,
  now,
  count = HEADER_WEEKS,
}: {
  engagements: readonly RecordId[]
  now: Date
  count?: number
}): List => ({
  collection: 'healthSnapshots',
  fields: ['engagement', 'week', 'score', 'coverage', 'at'],
  where: [
    engagements.length === 1
      ? { field: 'engagement', is: engagements[0] as RecordId }
      : { field: 'engagement', in: [...engagements] },
    { field: 'week', in: lastWeeks({ now, count }) },
  ],
  sort: ['week'],
  limit: Math.max(1, engagements.length * count),
})

/** The last weeks, oldest first; a week that nothing was measured in is there, without a score. */
export const historyOf = ({
  rows,
  bands,
  now,
  count = HEADER_WEEKS,
}: {
  /** Snapshots of one engagement. */
  rows: readonly Row[]
  bands: readonly Band[]
  now: Date
  count?: number
}): readonly HealthWeek[] => {
  const byWeek = new Map(rows.map((row) => [row.week, row]))
  return lastWeeks({ now, count }).map((week) => {
    const row = byWeek.get(week)
    const { score, band } = banded({ score: numberOf(row?.score), bands })
    return { week, score, coverage: numberOf(row?.coverage), at: textOf(row?.at), band }
  })
}

/** The health as its last refresh left it on the engagement, with the last weeks. */
export const healthOf = ({
  engagement,
  rows,
  bands,
  now,
}: {
  engagement: HomeEngagement
  rows: readonly Row[]
  bands: readonly Band[]
  now: Date
}): HealthNow => ({
  ...banded({ score: engagement.healthScore, bands }),
  coverage: engagement.healthCoverage,
  change: engagement.healthChange,
  at: engagement.date('healthAt'),
  history: historyOf({ rows, bands, now }),
})
