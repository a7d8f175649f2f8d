'use client'

import { type ReactNode, useId } from 'react'

/** A part of a tab: its heading, what leads on from it, and what is in it. */
export const Card = ({
  title,
  count,
  beside,
  wide = false,
  isBusy = false,
  children,
}: {
  title: string
  /** Beside the title. */
  count?: ReactNode
  /** Links and buttons at the end of the heading's line. */
  beside?: ReactNode
  /** Across the whole tab. */
  wide?: boolean
  isBusy?: boolean
  children: ReactNode
}) => {
  const id = useId()
  return (
    <section
      aria-busy={isBusy}
      aria-labelledby={id}
      className={`pb-home-card${wide ? ' pb-home-card-wide' : ''}`}
    >
      <header className="pb-home-card-head">
        <h3 className="pb-home-card-title" id={id} tabIndex={-1}>
          {title}
          {count !== undefined && count !== null && <span className="pb-count"> {count}</span>}
        </h3>
        {beside && <div className="pb-home-card-beside">{beside}</div>}
      </header>
      {children}
    </section>
  )
}

/** What would be here, and the way to the first one. */
export const Empty = ({ text, children }: { text: string; children?: ReactNode }) => (
  <div className="pb-home-empty">
    <p className="pb-note">{text}</p>
    {children}
  </div>
)
