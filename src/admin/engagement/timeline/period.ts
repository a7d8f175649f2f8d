/** Which part of the timeline is looked at. Days are those of the reader's own calendar, as `2026-11-23`. */
export type Period = {
  readonly preset: Preset
  /** Only with the preset `own`; empty: open at that end. Both days belong to it. */
  readonly from: string
  readonly to: string
}

export const PRESETS = ['any', 'today', 'month', 'quarter', 'year', 'own'] as const
export type Preset = (typeof PRESETS)[number]

export const ANY_TIME: Period = { preset: 'any', from: '', to: '' }

/** The moments at which a period begins and ends, the end not included; null: open. */
export const momentsOf = ({
  period: { preset, from, to },
  now,
}: {
  period: Period
  now: Date
}): { from: string | null; to: string | null } => {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()]
  const between = (begin: Date, end: Date) => ({ from: begin.toISOString(), to: end.toISOString() })
  const quarter = month - (month % 3)
  switch (preset) {
    case 'any':
      return { from: null, to: null }
    case 'today':
      return between(new Date(year, month, day), new Date(year, month, day + 1))
    case 'month':
      return between(new Date(year, month, 1), new Date(year, month + 1, 1))
    case 'quarter':
      return between(new Date(year, quarter, 1), new Date(year, quarter + 3, 1))
    case 'year':
      return between(new Date(year, 0, 1), new Date(year + 1, 0, 1))
    case 'own':
      return { from: midnight(from, 0), to: midnight(to, 1) }
  }
}

/** Whether a period ends before it begins. */
export const isBackwards = ({ preset, from, to }: Period): boolean =>
  preset === 'own' && from !== '' && to !== '' && to < from

const midnight = (text: string, later: number): string | null => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (!year || !month || !day) return null
  return new Date(Number(year), Number(month) - 1, Number(day) + later).toISOString()
}
