import type { PluginContext } from '../../context.ts'
import type { ReadDefinition } from '../../definition/parse.ts'
import { readAmong } from '../../definition/read-among.ts'
import type { Definition } from '../../definition/types.ts'

/** The published playbooks but one, as this process knows them. */
export const otherPlaybooks = ({
  context,
  key,
}: {
  context: PluginContext
  /** null: a playbook that is not there yet. */
  key: string | null
}): readonly Definition[] =>
  [...context.playbooks.values()].map(({ definition }) => definition).filter((other) => other.key !== key)

/** Number prefixes that other kinds of record use, by prefix, with the collection's key. */
export const reservedPrefixes = ({
  context,
}: {
  context: PluginContext
}): Readonly<Record<string, string>> => {
  const { plays: _plays, ...series } = context.options.numbers
  return Object.fromEntries(Object.entries(series).map(([collection, { prefix }]) => [prefix, collection]))
}

/** Reads a text as one of the playbook with this key: findings as publishing has them. Total. */
export const checkText = ({
  context,
  key,
  text,
  previous,
}: {
  context: PluginContext
  /** null: a playbook that is not there yet. */
  key: string | null
  text: string
  /** What is published of it. */
  previous: Definition | null
}): ReadDefinition =>
  readAmong({
    file: `${key ?? 'playbook'}.yaml`,
    text,
    vocabulary: context.vocabulary,
    previous,
    others: otherPlaybooks({ context, key }),
    reservedPrefixes: reservedPrefixes({ context }),
  })
