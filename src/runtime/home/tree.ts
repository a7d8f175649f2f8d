import type { Band, HierarchyNode } from '../../engagement/home.ts'
import type { RecordId } from '../../engine/types.ts'
import { numberOf, textOf } from './engagement.ts'
import { banded } from './health.ts'
import type { Row } from './lists.ts'

/**
 * Engagements under each other, in the order they came in. Whoever has no parent among them stands at the top; of a
 * cycle, which only a program that goes past the plugin could make, the first does.
 */
export const treeOf = ({
  rows,
  current,
  collection,
  bands,
}: {
  rows: readonly Row[]
  current: RecordId
  collection: string
  bands: readonly Band[]
}): readonly HierarchyNode[] => {
  const known = new Set(rows.map(({ id }) => String(id)))
  const below = new Map<string, Row[]>()
  for (const row of rows) below.set(String(row.parent), [...(below.get(String(row.parent)) ?? []), row])
  const placed = new Set<string>()
  const nodeOf = (row: Row): HierarchyNode => {
    placed.add(String(row.id))
    const children: HierarchyNode[] = []
    for (const child of below.get(String(row.id)) ?? []) {
      if (!placed.has(String(child.id))) children.push(nodeOf(child))
    }
    return {
      collection,
      id: row.id,
      number: textOf(row.number),
      title: textOf(row.title) ?? '',
      state: textOf(row.state) ?? '',
      stage: textOf(row.stage),
      health: banded({ score: numberOf(row.healthScore), bands }),
      contractValue: numberOf(row.contractValue),
      renewalDate: textOf(row.renewalDate),
      current: String(row.id) === String(current),
      children,
    }
  }
  const top = rows.filter(({ parent }) => parent === null || !known.has(String(parent))).map(nodeOf)
  const inCycles: HierarchyNode[] = []
  for (const row of rows) if (!placed.has(String(row.id))) inCycles.push(nodeOf(row))
  return [...top, ...inCycles]
}
