import type { Path } from '../../../definition/located.ts'
import type { Diagram } from '../../../diagram/types.ts'
import type { Placed } from '../usePlaces.ts'

export type Marks = { readonly errors: number; readonly warnings: number }

/** How many findings each part of a drawing has, by its id; what is about an activity counts only there. */
export const marksOf = ({
  diagram: { nodes, lanes, phases },
  places,
}: {
  diagram: Pick<Diagram, 'nodes' | 'lanes' | 'phases'>
  places: readonly Placed[]
}): ReadonlyMap<string, Marks> => {
  const parts = [...nodes, ...lanes.filter(({ framed }) => framed), ...phases]
  const ids = new Set(parts.map(({ id }) => id))
  const marks = new Map<string, Marks>()
  for (const { finding, path } of places) {
    const id = [6, 4, 2].map((length) => path.slice(0, length).join('.')).find((each) => ids.has(each))
    if (id === undefined) continue
    const { errors, warnings } = marks.get(id) ?? { errors: 0, warnings: 0 }
    marks.set(
      id,
      finding.severity === 'error' ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 },
    )
  }
  return marks
}

/** Whether the selected place is a part of the drawing, or in it. */
export const isWithin = (selected: Path | null, part: Path): boolean =>
  selected !== null && part.every((step, index) => selected[index] === step)
