import { fieldsOf, SOURCES, type SourceKey } from './sources.ts'
import type { Occasion } from './types.ts'

type Tree = Readonly<Record<string, unknown>>

/** What templates can use, as a tree: null stands for any value. */
export function templateNames({ source, on }: { source: SourceKey; on: Occasion }): Tree {
  const record = recordNames(source)
  return { record, ...(on === 'update' ? { before: record } : {}), actor: { name: null } }
}

function recordNames(source: SourceKey): Tree {
  const names: Record<string, unknown> = SOURCES[source].title === null ? {} : { title: null }
  for (const [name, field] of Object.entries(fieldsOf(source))) {
    names[name] = field.kind === 'relationship' ? { name: null } : null
    if (field.labels !== null) names[`${name}Label`] = null
  }
  return names
}
