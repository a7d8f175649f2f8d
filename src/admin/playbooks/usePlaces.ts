'use client'

import { useMemo } from 'react'
import type { Path } from '../../definition/located.ts'
import type { Finding } from '../../definition/types.ts'
import { useTexts } from '../payload/texts.ts'
import { placeParts } from './tree/names.ts'
import { pathAt } from './tree/places.ts'
import { readTree } from './tree/read-tree.ts'
import { useWorkbench } from './workbench.tsx'

/** A finding with what it is about. */
export type Placed = {
  readonly finding: Finding
  readonly path: Path
  /** «Phase Assist › Related work» */
  readonly place: string
  /** In the text that was read. */
  readonly offset: number
}

/** The findings with their places in words, errors first, each kind in the order of the text. */
export const usePlaces = (): readonly Placed[] => {
  const { findings, readText } = useWorkbench()
  const { t } = useTexts()
  return useMemo(() => {
    if (findings.length === 0) return []
    const tree = readTree(readText)
    const starts = lineStarts(readText)
    const placed = findings.map((finding): Placed => {
      const offset = (starts[finding.line - 1] ?? readText.length) + finding.column - 1
      const path = finding.line === 1 && finding.column === 1 ? [] : pathAt({ tree, offset })
      const parts = placeParts({ tree, path })
      const names = parts.map((part) =>
        t(`workbench:place:${part.kind}`, 'name' in part ? { name: part.name } : {}),
      )
      return { finding, path, place: names.join(' › '), offset }
    })
    const isError = ({ finding }: Placed): number => (finding.severity === 'error' ? 0 : 1)
    return placed.sort((one, other) => isError(one) - isError(other))
  }, [findings, readText, t])
}

const lineStarts = (text: string): readonly number[] => {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0]
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) starts.push(next + 1)
  return starts
}
