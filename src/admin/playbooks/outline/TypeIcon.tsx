import type { ReactElement } from 'react'

/** A picture of a type of activity. Decoration: the word beside it says the same. */
export const TypeIcon = ({ type }: { type: string }) => (
  <svg
    aria-hidden="true"
    className="pb-icon pb-outline-icon"
    fill="none"
    focusable="false"
    viewBox="0 0 16 16"
  >
    {PATHS[type] ?? PATHS.other}
  </svg>
)

const PATHS: Readonly<Record<string, ReactElement>> = {
  create: <path d="M3.5 13.8V2.4M3.5 3h8.6l-1.9 2.8 1.9 2.8H3.5" />,
  form: <path d="M2.8 2.2h10.4v11.6H2.8ZM5.2 5.4h5.6M5.2 8h5.6M5.2 10.6h3" />,
  comment: <path d="M2 3h12v8H8l-3.2 2.6V11H2ZM4.8 6h6.4M4.8 8.2h4" />,
  'work-note': <path d="M2.8 2.2h10.4v7.6l-4 4H2.8ZM9.2 13.8v-4h4M5.2 5.4h5.6" />,
  records: <path d="M2 4h1.6v9.6M14 4h-1.6v9.6M3.6 6h8.8M3.6 9h8.8M6.6 6v6.4M9.4 6v6.4" />,
  'close-record': (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5 8.2 2.1 2.1L11 5.9" />
    </>
  ),
  playbook: (
    <path d="M8 3.6C6.4 2.4 4.4 2.2 2 2.4v10.2c2.4-.2 4.4 0 6 1.2 1.6-1.2 3.6-1.4 6-1.2V2.4c-2.4-.2-4.4 0-6 1.2Zm0 0v10.2" />
  ),
  phase: <path d="M2 4.2h8.4L14 8l-3.6 3.8H2L5 8Z" />,
  lane: <path d="M2 4.4h12M2 8h12M2 11.6h12" />,
  other: <path d="M3 3h10v10H3Z" />,
}
