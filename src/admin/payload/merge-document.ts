import type { FormState } from 'payload'

/**
 * What a document form has to take over from a newer version of its document: fields that nobody has touched get the
 * new value, touched ones keep what was typed. Pure; holds only the fields that change.
 */
export const mergeDocument = ({
  fields,
  document,
}: {
  fields: FormState
  /** Depth 0, without joins. */
  document: Readonly<Record<string, unknown>>
}): FormState => {
  const changed: FormState = {}
  for (const [path, field] of Object.entries(fields)) {
    if (isOfRows({ path, fields }) || isJoin(field.value)) continue
    const value = valueAt(document, path) ?? null
    if (isSame(value, field.initialValue)) continue
    const touched = !isSame(field.value, field.initialValue)
    changed[path] = touched
      ? { ...field, initialValue: value }
      : { ...field, initialValue: value, value, valid: true }
  }
  return changed
}

/** Rows of arrays and blocks keep their own bookkeeping; they stay as they are until the page is opened anew. */
const isOfRows = ({ path, fields }: { path: string; fields: FormState }): boolean => {
  const parts = path.split('.')
  return parts.some((_, at) => fields[parts.slice(0, at + 1).join('.')]?.rows !== undefined)
}

const isJoin = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'docs' in value && 'hasNextPage' in value

const valueAt = (document: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (node, part) =>
        typeof node === 'object' && node !== null && Object.hasOwn(node, part)
          ? (node as Record<string, unknown>)[part]
          : undefined,
      document,
    )

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other))

const plain = (value: unknown): unknown => (value === undefined || value === '' ? null : value)
