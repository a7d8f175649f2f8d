import { LINTED_ACTIVITIES, type LintFigures, MOST_LINT_CPU } from './definitions-lint.ts'
import type { Measured } from './measure.ts'
import { MEMORY_AIM, type MemorySample } from './memory.ts'
import { type PanelWeight, WEIGHT_AIM } from './panel-weight.ts'
import { START_UP_AIM, type StartUp } from './start-up.ts'
import type { Numbering } from './subjects/numbering.ts'

export type Report = {
  /** Processors, memory, Node, system, database, date. */
  readonly machine: string
  readonly measured: readonly Measured[]
  readonly numbering: Numbering
  readonly memory: readonly MemorySample[]
  readonly startUp: readonly StartUp[]
  readonly weight: PanelWeight
  readonly lint: LintFigures
}

/** The report as Markdown tables. Times in milliseconds; an aim that is missed says so. */
export const toMarkdown = ({ machine, measured, numbering, memory, startUp, weight, lint }: Report): string =>
  [
    machine,
    '',
    '| what | beside | p50 | p95 | plain p50 | plain p95 | ratio | statements | plain | aims |',
    '|---|---|--:|--:|--:|--:|--:|--:|--:|---|',
    ...[...measured, numbering].map(measuredRow),
    '',
    `${CREATED}: ${numbering.perSecond.plugin.toFixed(0)} a second, plain ${numbering.perSecond.plain.toFixed(0)} a second.`,
    '',
    '| commands | resident memory | after collecting garbage | heap after collecting |',
    '|--:|--:|--:|--:|',
    ...memory.map(memoryRow),
    '',
    memoryVerdict(memory),
    '',
    '| definitions | first start | later starts (median) |',
    '|--:|--:|--:|',
    ...startUp.map(startUpRow),
    '',
    startUpVerdict(startUp),
    '',
    '| JavaScript of the page of a play, gzipped | |',
    '|---|--:|',
    ...weightRows(weight),
    '',
    `With its first tab: ${kib(weight.first)} (${verdict({ met: weight.first <= WEIGHT_AIM, aim: `≤ ${kib(WEIGHT_AIM)}` })}).`,
    '',
    `Linting ${LINTED_ACTIVITIES} activities: ${ms(lint.p50)} ms of CPU (${verdict({ met: lint.p50 <= MOST_LINT_CPU, aim: `≤ ${MOST_LINT_CPU}` })}).`,
    '',
  ].join('\n')

const CREATED = 'Numbered records, all clients together'

const measuredRow = (row: Measured): string => {
  const cells = [
    row.title,
    row.plainTitle,
    ms(row.plugin.p50),
    ms(row.plugin.p95),
    ms(row.plain.p50),
    ms(row.plain.p95),
    row.ratio.toFixed(2),
    String(row.plugin.statements.length),
    String(row.plain.statements.length),
    aims(row),
  ]
  return `| ${cells.join(' | ')} |`
}

const aims = ({ ratio, maxRatio, maxMoreStatements, plugin, plain }: Measured): string => {
  const more = plugin.statements.length - plain.statements.length
  return [
    ...(maxRatio === null ? [] : [verdict({ met: ratio <= maxRatio, aim: `≤ ${maxRatio} ×` })]),
    ...(maxMoreStatements === null
      ? []
      : [verdict({ met: more <= maxMoreStatements, aim: `≤ +${maxMoreStatements} statements` })]),
  ].join(', ')
}

const memoryRow = ({ commands, rss, rssCollected, heapCollected }: MemorySample): string =>
  `| ${[commands.toLocaleString('en'), mib(rss), mib(rssCollected), mib(heapCollected)].join(' | ')} |`

const memoryVerdict = (memory: readonly MemorySample[]): string => {
  const ratio = (memory.at(-1)?.rss ?? Number.NaN) / (memory[0]?.rss ?? Number.NaN)
  return `Resident memory: ${ratio.toFixed(2)} times as much (${verdict({ met: ratio <= MEMORY_AIM, aim: `≤ ${MEMORY_AIM} ×` })}).`
}

const startUpRow = ({ definitions, first, later }: StartUp): string =>
  `| ${[definitions, seconds(first), seconds(later)].join(' | ')} |`

const startUpVerdict = (startUp: readonly StartUp[]): string => {
  const [few, many] = [startUp[0], startUp.at(-1)]
  if (!few || !many) return ''
  const aim = `< ${seconds(START_UP_AIM)} more`
  const [first, later] = [many.first - few.first, many.later - few.later]
  return `Many definitions: ${seconds(first)} more at the first start (${verdict({ met: first < START_UP_AIM, aim })}), ${seconds(later)} more later (${verdict({ met: later < START_UP_AIM, aim })}).`
}

const weightRows = ({ page, parts }: PanelWeight): string[] => [
  `| the page | ${kib(page)} |`,
  ...Object.entries(parts).map(([name, size]) => `| ${name}, when it is opened | ${kib(size)} |`),
]

const verdict = ({ met, aim }: { met: boolean; aim: string }): string => (met ? aim : `**missed:** ${aim}`)

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1)
const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`
const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`
const mib = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MiB`
