'use client'

import { useDeferredValue, useMemo } from 'react'
import { useTexts } from '../../payload/texts.ts'
import { placeParts } from '../tree/names.ts'
import { pathAt } from '../tree/places.ts'
import { readTree } from '../tree/read-tree.ts'
import { useWorkbench } from '../workbench.tsx'
import { aboutAt } from './about.ts'
import { linesAbout } from './going.ts'
import { toDocument } from './line-ends.ts'

/** Where the cursor is, and what the language says about it: what the mouse finds out by pointing. */
export const Here = ({ offset }: { offset: number }) => {
  const { text: typed, page } = useWorkbench()
  // Typing does not wait for it.
  const text = useDeferredValue(typed)
  const { t } = useTexts()
  const { place, lines } = useMemo(() => {
    const document = toDocument(text)
    const tree = readTree(document)
    const parts = placeParts({ tree, path: pathAt({ tree, offset }) })
    const about = aboutAt({ text: document, offset, vocabulary: page.vocabulary })
    return {
      place: parts
        .map((part) => t(`workbench:place:${part.kind}`, 'name' in part ? { name: part.name } : {}))
        .join(' › '),
      lines: about ? linesAbout({ about, t }) : [],
    }
  }, [text, offset, page.vocabulary, t])
  return (
    <div className="pb-yaml-here">
      <strong dir="auto">{place}</strong>
      {lines.map((line) => (
        <span dir="auto" key={line}>
          {line}
        </span>
      ))}
    </div>
  )
}
