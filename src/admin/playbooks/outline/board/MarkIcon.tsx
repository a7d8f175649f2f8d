import type { ReactElement } from 'react'
import type { MarkKind } from '../card-model.ts'

/** A picture beside a mark's words. */
export const MarkIcon = ({ kind }: { kind: MarkKind }) => (
  <svg aria-hidden="true" className="pb-icon" fill="none" focusable="false" viewBox="0 0 16 16">
    {PATHS[kind]}
  </svg>
)

const PATHS: Readonly<Record<MarkKind, ReactElement>> = {
  when: <path d="M8 2v4M8 6 3.5 10.4V14M8 6l4.5 4.4V14" />,
  skippable: <path d="m3 4 4.5 4L3 12M8.5 4 13 8l-4.5 4" />,
  after: <path d="M2.5 3v6.5h10M9.6 6.4l3 3.1-3 3.1" />,
  gate: <path d="M3.8 7.4h8.4v6H3.8ZM5.6 7.2V5a2.4 2.4 0 0 1 4.8 0v2.2" />,
  fields: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h7" />,
  roles: (
    <>
      <circle cx="8" cy="5.2" r="2.7" />
      <path d="M2.8 13.6c.6-2.8 2.6-4.2 5.2-4.2s4.6 1.4 5.2 4.2" />
    </>
  ),
  order: <path d="M5 2.5v11M2.6 11 5 13.5 7.4 11M11 13.5v-11M8.6 5 11 2.5 13.4 5" />,
  eye: (
    <>
      <path d="M1.6 8S4 3.6 8 3.6 14.4 8 14.4 8 12 12.4 8 12.4 1.6 8 1.6 8Z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  shield: <path d="M8 1.9 13.4 4v3.8c0 3-2.2 5.2-5.4 6.3-3.2-1.1-5.4-3.3-5.4-6.3V4Z" />,
  number: <path d="M6 2.5 4.6 13.5M11.4 2.5 10 13.5M2.6 5.8h11.2M2.2 10.2h11.2" />,
}
