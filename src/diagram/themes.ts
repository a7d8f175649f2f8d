/** The colours of a drawing that stands alone. */
export type Colours = {
  readonly background: string
  readonly phase: string
  readonly lane: string
  readonly node: string
  readonly line: string
  readonly arrow: string
  readonly text: string
  readonly quiet: string
  /** What the customer reads, what is for the own team, what waits for records, what has a condition. */
  readonly customer: string
  readonly internal: string
  readonly gate: string
  readonly condition: string
}

export const THEMES = {
  light: {
    background: '#ffffff',
    phase: '#f5f5f5',
    lane: '#fafafa',
    node: '#ffffff',
    line: '#b5b5b5',
    arrow: '#5e5e5e',
    text: '#1b1b1b',
    quiet: '#5b5b5b',
    customer: '#12662f',
    internal: '#4a4a4a',
    gate: '#7a4b00',
    condition: '#1d4f8f',
  },
  dark: {
    background: '#141414',
    phase: '#1d1d1d',
    lane: '#232323',
    node: '#2b2b2b',
    line: '#6b6b6b',
    arrow: '#b0b0b0',
    text: '#f1f1f1',
    quiet: '#b8b8b8',
    customer: '#7fd6a0',
    internal: '#c9c9c9',
    gate: '#f0bd6a',
    condition: '#92c0ff',
  },
} as const satisfies Record<string, Colours>

export type Theme = keyof typeof THEMES | Colours
