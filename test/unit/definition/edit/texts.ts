import fc from 'fast-check'

/** A playbook as data, and one way of writing it. */
export type Written = { readonly text: string; readonly data: Data }

export type Data = {
  key: string
  label: string
  record: Record<string, unknown>
  phases: PhaseData[]
  [name: string]: unknown
}
type PhaseData = { key: string; label: string; lanes: LaneData[]; [name: string]: unknown }
type LaneData = { key: string; activities: ActivityData[]; [name: string]: unknown }
export type ActivityData = { key: string; type: string; label: string; [name: string]: unknown }

/** Labels with everything that YAML may stumble over. */
export const aLabel = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Plan', 'Hold the meeting', 'Überprüfung', 'Review & Close', 'A, b'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'yes',
      '12',
      "it's",
      'a: b',
      '- x',
      '# no comment',
      '"quoted"',
      '[x]',
      'null',
      'x #y',
    ),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[ -~äßé→]{1,20}$/).filter((text) => text.trim() !== '') },
)

const aCondition = fc.constantFrom(
  { priority: { equals: 'high' } },
  { or: [{ priority: { in: ['high', 'critical'] } }, { 'engagement.stage': { equals: 'adoption' } }] },
)

const aField = fc.oneof(
  fc.constantFrom('priority', 'dueDate', 'squad'),
  fc.record({ name: fc.constantFrom('shortDescription', 'ownField'), required: fc.constant(true) }),
  fc.record({
    name: fc.constant('size'),
    label: aLabel,
    type: fc.constant('select'),
    options: fc.constant(['S', 'L']),
  }),
)

const longText = fc.constantFrom('One line.', 'Two\nlines.', `${'Many words. '.repeat(14)}End.`, 'A\n\nB\n')

const anActivity = fc
  .record(
    {
      type: fc.constantFrom('form', 'comment', 'work-note', 'records', 'close-record'),
      label: aLabel,
      instructions: longText,
      when: aCondition,
      skippable: fc.constant(true),
      fields: fc.array(aField, { minLength: 1, maxLength: 3 }),
    },
    { requiredKeys: ['type', 'label', 'fields'] },
  )
  .map(({ type, label, fields, ...rest }) => ({
    type,
    label,
    ...rest,
    ...(type === 'form' && { fields }),
    ...(type === 'records' && { collection: 'tasks', open: ['new', 'paused'] }),
  }))

const lists = fc.array(
  fc.record({
    label: aLabel,
    lanes: fc.array(
      fc.record(
        { label: aLabel, activities: fc.array(anActivity, { minLength: 1, maxLength: 3 }) },
        { requiredKeys: ['activities'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 3 },
)

/** Playbooks free of shape errors; every key is its own, and names the next in `after` and in scenarios now and then. */
export const aPlaybook: fc.Arbitrary<Data> = fc
  .record({ phases: lists, extras: fc.nat(15) })
  .map(({ phases, extras }) => {
    let count = 0
    const made = phases.map((phase, p) => ({
      key: `phase-${p}`,
      ...phase,
      lanes: phase.lanes.map(({ activities, ...lane }, l) => ({
        key: `lane-${l}`,
        ...lane,
        activities: activities.map((activity, a): ActivityData => {
          const key = `act-${count++}`
          return { key, ...activity, ...(a > 0 && count % 2 === 0 && { after: [`act-${count - 2}`] }) }
        }),
      })),
    }))
    const scenario = {
      name: 'Walk',
      steps: [
        { reach: 'act-0' },
        { complete: 'act-0', expect: { current: 'act-1', activities: { 'act-0': 'completed' } } },
      ],
      expect: { lanes: { 'phase-0/lane-0': 'completed' }, phases: { 'phase-0': 'completed' } },
    }
    return {
      key: 'sample',
      label: 'Sample',
      record: {
        numberPrefix: 'SMP',
        visibility: 'customer',
        roles: ['viewer'],
        closureCodes: ['Done', 'Not done'],
      },
      phases: made,
      ...((extras & 1) !== 0 && { close: { openRecords: 'refuse' } }),
      ...((extras & 2) !== 0 && { scenarios: [scenario] }),
      ...((extras & 4) !== 0 && { description: 'What it is for' }),
    }
  })

/** Decisions of a writer, one after the other; the same seed gives the same text. */
type Dice = (sides: number) => number

const diceOf = (seed: number): Dice => {
  let state = seed | 1
  return (sides) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >> 8) % sides
  }
}

type Writer = {
  readonly dice: Dice
  readonly step: number
  readonly dash: number
  readonly comments: boolean
  count: number
}

/** Writes a playbook by hand, as different people do: indentation, brackets, quotes, comments, blank lines, line ends. */
export const write = ({ data, seed }: { data: Data; seed: number }): string => {
  const dice = diceOf(seed)
  const step = 2 + 2 * dice(2)
  const writer: Writer = { dice, step, dash: dice(3) === 0 ? 0 : step, comments: dice(3) > 0, count: 0 }
  const head = dice(2) === 0 ? '# yaml-language-server: $schema=./playbook.schema.json\n' : ''
  let text = head + writePairs({ value: data, column: 0, writer })
  if (dice(3) === 0) text += '\n# the end\n'
  if (dice(4) === 0) text = text.trimEnd()
  if (dice(4) === 0) text = text.replaceAll('\n', '\r\n')
  return dice(6) === 0 ? `\uFEFF${text}` : text
}

export const aText: fc.Arbitrary<Written> = fc
  .tuple(aPlaybook, fc.nat())
  .map(([data, seed]) => ({ data, text: write({ data, seed }) }))

const writePairs = ({ value, column, writer }: { value: object; column: number; writer: Writer }): string =>
  Object.entries(value)
    .map(([key, each], index) => {
      const indent = ' '.repeat(column)
      return `${index > 0 ? between({ column, writer }) : ''}${indent}${key}:${writeValue({ value: each, column, writer })}`
    })
    .join('')

/** Sometimes a blank line, sometimes a comment, sometimes both. */
const between = ({ column, writer }: { column: number; writer: Writer }): string => {
  const blank = writer.dice(6) === 0 ? '\n' : ''
  if (!writer.comments || writer.dice(5) > 0) return blank
  const comment = `${' '.repeat(column)}# c${writer.count++}\n`
  return writer.dice(2) === 0 ? blank + comment : comment + blank
}

const behind = ({ writer }: { writer: Writer }): string =>
  writer.comments && writer.dice(8) === 0 ? ` # c${writer.count++}\n` : '\n'

const writeValue = ({
  value,
  column,
  writer,
}: {
  value: unknown
  column: number
  writer: Writer
}): string => {
  if (typeof value !== 'object' || value === null) return ` ${writeScalar({ value, column, writer })}`
  const size = JSON.stringify(value).length
  if (size < 60 ? writer.dice(3) > 0 : size < 200 && writer.dice(12) === 0) {
    const flow = writeFlow({ value, writer, column })
    return ` ${flow}${behind({ writer })}`
  }
  const start = behind({ writer })
  if (!Array.isArray(value)) return start + writePairs({ value, column: column + writer.step, writer })
  const at = column + writer.dash
  const indent = ' '.repeat(at)
  return (
    start +
    value
      .map((item, index) => {
        const gap = index > 0 || writer.dice(6) === 0 ? between({ column: at, writer }) : ''
        return `${gap}${indent}-${writeItem({ value: item, column: at, writer })}`
      })
      .join('')
  )
}

const writeItem = ({ value, column, writer }: { value: unknown; column: number; writer: Writer }): string => {
  if (typeof value !== 'object' || value === null) return ` ${writeScalar({ value, column, writer })}`
  if (JSON.stringify(value).length < 90 && writer.dice(2) === 0) {
    return ` ${writeFlow({ value, writer, column })}${behind({ writer })}`
  }
  return ` ${writePairs({ value, column: column + 2, writer }).trimStart()}`
}

const writeFlow = ({ value, writer, column }: { value: unknown; writer: Writer; column: number }): string => {
  if (typeof value !== 'object' || value === null) return flowScalar({ value, writer })
  const isList = Array.isArray(value)
  const parts = isList
    ? value.map((each) => writeFlow({ value: each, writer, column }))
    : Object.entries(value).map(
        ([key, each]) =>
          `${JSON.stringify(key).replace(/^"([a-zA-Z-]+)"$/, '$1')}: ${writeFlow({ value: each, writer, column })}`,
      )
  const pad = writer.dice(2) === 0 ? ' ' : ''
  const comma = writer.dice(10) === 0 ? `,\n${' '.repeat(column + 6)}` : writer.dice(4) === 0 ? ',  ' : ', '
  const last = writer.dice(10) === 0 ? ',' : ''
  return `${isList ? '[' : '{'}${pad}${parts.join(comma)}${last}${pad}${isList ? ']' : '}'}`
}

const flowScalar = ({ value, writer }: { value: unknown; writer: Writer }): string => {
  if (typeof value !== 'string') return JSON.stringify(value)
  if (/^[A-Za-z][A-Za-z-]*( [A-Za-z]+)*$/.test(value) && !['yes', 'null'].includes(value)) return value
  return writer.dice(2) === 0 && !value.includes('\n')
    ? `'${value.replaceAll("'", "''")}'`
    : JSON.stringify(value)
}

const writeScalar = ({
  value,
  column,
  writer,
}: {
  value: unknown
  column: number
  writer: Writer
}): string => {
  if (typeof value === 'string' && value.length > 12 && /^\S.*\S\n?$/s.test(value) && writer.dice(2) === 0) {
    const indent = ' '.repeat(column + writer.step)
    const lines = value.replace(/\n$/, '').split('\n')
    return `|${value.endsWith('\n') ? '' : '-'}\n${lines.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join('')}`
  }
  return `${flowScalar({ value, writer })}${behind({ writer })}`
}
