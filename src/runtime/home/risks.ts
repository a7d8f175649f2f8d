import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { RISK_FLAGS, type RiskCard, type RiskFlag } from '../../engagement/home.ts'
import { OPEN_RISK_STATES } from '../../engagement/values.ts'
import { isoWeek } from '../../engagement/weeks.ts'
import type { RecordId } from '../../engine/types.ts'
import { startOfToday } from '../list-views.ts'
import { isoOf } from '../standings.ts'
import { type FoundDocument, findAllowed } from './allowed.ts'
import { textOf } from './engagement.ts'
import { named, type PersonOf } from './people.ts'

/** So many open risks of an engagement are looked at, the most urgent first. */
export const MOST_RISKS = 200
/** So many are shown. */
export const SHOWN_RISKS = 10

const FIELDS = [
  'number',
  'shortDescription',
  'state',
  'riskOrIssue',
  'priority',
  'priorityRank',
  'probability',
  'dueDate',
  'assignedTo',
  'occurrences',
  'solutionPlays',
  'solutionTasks',
  'createdAt',
]

export type FlaggedRisk = { readonly document: FoundDocument; readonly flags: readonly RiskFlag[] }

/** The open risks and issues of an engagement with what each needs attention for. One statement. */
export const readRisks = async ({
  req,
  context,
  engagement,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId
  now: Date
}): Promise<readonly FlaggedRisk[]> => {
  const documents = await findAllowed({
    req,
    context,
    collection: 'riskSignals',
    fields: FIELDS,
    limit: MOST_RISKS,
    sort: ['priorityRank', 'dueDate', 'id'],
    where: { and: [{ engagement: { equals: engagement } }, { state: { in: [...OPEN_RISK_STATES] } }] },
  })
  return documents.map((document) => ({ document, flags: flagsOf({ document, now }) }))
}

const flagsOf = ({ document, now }: { document: FoundDocument; now: Date }): RiskFlag[] => {
  const [created, due] = [isoOf(document.createdAt), isoOf(document.dueDate)]
  const isSolved = [document.solutionPlays, document.solutionTasks].some(
    (solutions) => Array.isArray(solutions) && solutions.length > 0,
  )
  const holds: Readonly<Record<RiskFlag, boolean>> = {
    new: created !== null && isoWeek(created) === isoWeek(now),
    overdue: due !== null && due < startOfToday(now),
    'high-priority': document.priority === 'critical' || document.priority === 'high',
    unaddressed: !isSolved,
  }
  return RISK_FLAGS.filter((flag) => holds[flag])
}

/** Those that are shown: flagged, the most urgent first. */
export const shownRisks = (risks: readonly FlaggedRisk[]): readonly FlaggedRisk[] =>
  risks
    .filter(({ flags }) => flags.length > 0)
    .sort(
      (one, other) =>
        rankOf(one) - rankOf(other) ||
        compare(dueOf(one), dueOf(other)) ||
        compare(numberOf(one), numberOf(other)),
    )
    .slice(0, SHOWN_RISKS)

const rankOf = ({ document }: FlaggedRisk): number =>
  typeof document.priorityRank === 'number' ? document.priorityRank : 5
const dueOf = ({ document }: FlaggedRisk): string => isoOf(document.dueDate) ?? '9999'
const numberOf = ({ document }: FlaggedRisk): string => String(document.number ?? '')
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

export const riskFlagCounts = (risks: readonly FlaggedRisk[]): Record<RiskFlag, number> =>
  Object.fromEntries(
    RISK_FLAGS.map((flag) => [flag, risks.filter(({ flags }) => flags.includes(flag)).length]),
  ) as Record<RiskFlag, number>

export const riskCard = ({
  context,
  risk: { document, flags },
  users,
}: {
  context: PluginContext
  risk: FlaggedRisk
  users: PersonOf
}): RiskCard => ({
  collection: context.options.slugs.riskSignals,
  id: document.id,
  number: textOf(document.number),
  title: textOf(document.shortDescription) ?? '',
  riskOrIssue: textOf(document.riskOrIssue) ?? 'risk',
  state: textOf(document.state) ?? '',
  priority: textOf(document.priority),
  probability: textOf(document.probability),
  dueDate: isoOf(document.dueDate),
  assignedTo: named(users(document.assignedTo)),
  occurrences: typeof document.occurrences === 'number' ? document.occurrences : 0,
  flags,
})
