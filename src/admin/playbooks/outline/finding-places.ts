import type { Located, Path } from '../../../definition/located.ts'
import type { ReadDefinition } from '../../../definition/parse.ts'
import type { Finding } from '../../../definition/types.ts'
import { nodePathOf } from './nodes.ts'
import { placeOf } from './raw.ts'

/** Findings by where they are in the document: exactly there, and by the card that the place belongs to. */
export type FindingPlaces = {
  readonly at: ReadonlyMap<string, readonly Finding[]>
  readonly ofCard: ReadonlyMap<string, readonly Finding[]>
  /** Those that are about no card: about scenarios, comments, the file itself. */
  readonly elsewhere: readonly Finding[]
}

export const findingPlacesOf = ({
  read,
  findings,
}: {
  read: Pick<ReadDefinition, 'root' | 'positionOf'>
  findings: readonly Finding[]
}): FindingPlaces => {
  const at = new Map<string, Finding[]>()
  const ofCard = new Map<string, Finding[]>()
  const elsewhere: Finding[] = []
  const paths = findings.length > 0 && read.root ? pathsByPosition(read.root, read.positionOf) : new Map()
  for (const finding of findings) {
    const path: Path | undefined = paths.get(`${finding.line}:${finding.column}`)
    if (path === undefined) {
      elsewhere.push(finding)
      continue
    }
    push(at, placeOf(path), finding)
    push(ofCard, placeOf(nodePathOf(path).path), finding)
  }
  return { at, ofCard, elsewhere }
}

/** The findings about a value and about all that is in it. */
export const findingsWithin = (places: FindingPlaces, path: Path): readonly Finding[] => {
  const place = placeOf(path)
  const inside = `${place}/`
  return [...places.at].flatMap(([each, findings]) =>
    each === place || each.startsWith(inside) ? findings : [],
  )
}

/** Scenarios have no card. */
const LEFT_OUT = new Set<string | number>(['scenarios'])

const pathsByPosition = (root: Located, positionOf: ReadDefinition['positionOf']): Map<string, Path> => {
  const paths = new Map<string, Path>()
  // What contains wins over what begins at the same place: a finding about a whole mapping is not one of its first key.
  const note = (path: Path, at: 'key' | 'value'): void => {
    const { line, column } = positionOf({ path, at })
    const name = `${line}:${column}`
    if (!paths.has(name)) paths.set(name, path)
  }
  const walk = (node: Located, path: Path): void => {
    if (node.keyOffset !== null) note(path, 'key')
    note(path, 'value')
    for (const [step, child] of node.children) {
      if (path.length > 0 || !LEFT_OUT.has(step)) walk(child, [...path, step])
    }
  }
  walk(root, [])
  return paths
}

const push = (map: Map<string, Finding[]>, key: string, finding: Finding): void => {
  const before = map.get(key)
  if (before) before.push(finding)
  else map.set(key, [finding])
}
