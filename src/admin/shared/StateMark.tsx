import type { ReactElement } from 'react'

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'muted' | 'customer' | 'internal'

/** How each state of a play, its progress, a phase, a lane or an activity looks, on every page. */
const LOOKS: Readonly<Record<string, { readonly tone: Tone; readonly icon: IconName }>> = {
  new: { tone: 'neutral', icon: 'circle' },
  pending: { tone: 'neutral', icon: 'circle' },
  'not-started': { tone: 'neutral', icon: 'circle' },
  'in-progress': { tone: 'info', icon: 'dot' },
  'on-track': { tone: 'success', icon: 'check' },
  completed: { tone: 'success', icon: 'check' },
  closed: { tone: 'success', icon: 'check' },
  paused: { tone: 'warning', icon: 'pause' },
  'at-risk': { tone: 'warning', icon: 'alert' },
  canceled: { tone: 'muted', icon: 'cross' },
  skipped: { tone: 'muted', icon: 'skip' },
  draft: { tone: 'neutral', icon: 'circle' },
  scheduled: { tone: 'info', icon: 'dot' },
  complete: { tone: 'success', icon: 'check' },
  overdue: { tone: 'danger', icon: 'alert' },
  blocked: { tone: 'danger', icon: 'lock' },
  locked: { tone: 'neutral', icon: 'lock' },
  // Of the records around an engagement.
  define: { tone: 'neutral', icon: 'circle' },
  active: { tone: 'info', icon: 'dot' },
  'in-preparation': { tone: 'neutral', icon: 'circle' },
  expired: { tone: 'danger', icon: 'alert' },
  suspended: { tone: 'warning', icon: 'pause' },
  inactive: { tone: 'muted', icon: 'cross' },
  published: { tone: 'success', icon: 'check' },
  retired: { tone: 'muted', icon: 'cross' },
}

/** The tone of a state, for what is drawn of it. */
export const toneOf = (state: string): Tone => LOOKS[state]?.tone ?? 'neutral'

/** A state as icon, word and colour: the same on every page. `compact` leaves the word to screen readers. */
export const StateMark = ({
  state,
  word,
  compact = false,
  pill = false,
}: {
  state: string
  word: string
  compact?: boolean
  /** On a surface of its tone. */
  pill?: boolean
}) => {
  const look = LOOKS[state] ?? { tone: 'neutral', icon: 'circle' }
  return (
    <span
      className={`pb-mark pb-tone-${look.tone}${pill ? ' pb-pill' : ''}`}
      {...(compact ? { title: word } : {})}
    >
      <Icon name={look.icon} />
      <span className={compact ? 'pb-hidden' : undefined}>{word}</span>
    </span>
  )
}

export type IconName =
  | 'circle'
  | 'dot'
  | 'check'
  | 'pause'
  | 'alert'
  | 'cross'
  | 'skip'
  | 'lock'
  | 'eye'
  | 'shield'
  | 'plus'
  | 'chevron'

/** Decoration: the word beside it says the same. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg aria-hidden="true" className="pb-icon" fill="none" focusable="false" viewBox="0 0 16 16">
    {PATHS[name]}
  </svg>
)

const ring = <circle cx="8" cy="8" r="6.25" />

const PATHS: Readonly<Record<IconName, ReactElement>> = {
  circle: ring,
  dot: (
    <>
      {ring}
      <circle className="pb-icon-fill" cx="8" cy="8" r="3" />
    </>
  ),
  check: (
    <>
      {ring}
      <path d="m5.2 8.2 2 2 3.6-4.2" />
    </>
  ),
  pause: (
    <>
      {ring}
      <path d="M6.4 5.8v4.4M9.6 5.8v4.4" />
    </>
  ),
  alert: <path d="M8 2.2 14.2 13.3H1.8ZM8 6.4v3.2M8 11.2v.4" />,
  cross: (
    <>
      {ring}
      <path d="m5.8 5.8 4.4 4.4M10.2 5.8l-4.4 4.4" />
    </>
  ),
  skip: (
    <>
      {ring}
      <path d="m5 5.6 2.6 2.4L5 10.4M8.4 5.6 11 8l-2.6 2.4" />
    </>
  ),
  lock: <path d="M3.8 7.4h8.4v6H3.8ZM5.6 7.2V5a2.4 2.4 0 0 1 4.8 0v2.2" />,
  eye: (
    <>
      <path d="M1.6 8S4 3.6 8 3.6 14.4 8 14.4 8 12 12.4 8 12.4 1.6 8 1.6 8Z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  chevron: <path d="m4 6 4 4 4-4" />,
  plus: <path d="M8 3v10M3 8h10" />,
  shield: <path d="M8 1.9 13.4 4v3.8c0 3-2.2 5.2-5.4 6.3-3.2-1.1-5.4-3.3-5.4-6.3V4Z" />,
}
