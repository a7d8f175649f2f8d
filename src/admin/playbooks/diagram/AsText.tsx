'use client'

import type { Path } from '../../../definition/located.ts'
import type { Described } from '../../../diagram/describe.ts'

/** What the drawing says, as lists: for whoever does not see it, or likes to read. */
export const AsText = ({
  described,
  onOpen,
}: {
  described: readonly Described[]
  onOpen: (path: Path) => void
}) => (
  <ol className="pb-diagram-list">
    {described.map(({ path, label, words, inside }) => (
      <li key={path.join('.')}>
        <p dir="auto">
          {inside.length === 0 && path.length === 6 ? (
            <button className="pb-link" onClick={() => onOpen(path)} type="button">
              {label}
            </button>
          ) : (
            <strong>{label}</strong>
          )}
          {words.length > 0 && <span className="pb-note">{` · ${words.join(' · ')}`}</span>}
        </p>
        {inside.length > 0 && <AsText described={inside} onOpen={onOpen} />}
      </li>
    ))}
  </ol>
)
