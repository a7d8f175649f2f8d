import type { Located, Path } from '../../../definition/located.ts'
import type { ReadDefinition } from '../../../definition/parse.ts'

/**
 * What stands at a place of the text, or began last before it. Of things that begin at one place, the one that holds
 * the others: a finding about an activity is not one about its first property.
 */
export const pathOfPlace = ({
  read: { root, positionOf },
  line,
  column,
}: {
  read: Pick<ReadDefinition, 'root' | 'positionOf'>
  line: number
  column: number
}): Path => {
  if (!root) return []
  let found: Path = []
  let best = { line: 0, column: 0 }
  const look = (path: Path, at: 'key' | 'value'): void => {
    const place = positionOf({ path, at })
    const isBefore = place.line < line || (place.line === line && place.column <= column)
    const isLater = place.line > best.line || (place.line === best.line && place.column > best.column)
    if (!isBefore || !isLater) return
    best = place
    found = path
  }
  const walk = (node: Located, path: Path): void => {
    if (node.keyOffset !== null) look(path, 'key')
    look(path, 'value')
    for (const [step, child] of node.children) walk(child, [...path, step])
  }
  walk(root, [])
  return found
}
