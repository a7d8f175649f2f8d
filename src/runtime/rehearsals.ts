import type { AfterErrorHook, FlattenedField, PayloadRequest } from 'payload'
import type { PluginContext } from '../context.ts'
import { DryRunDecided } from './guarded-write.ts'
import { NEW_RECORD, recordKey, requestState } from './request-state.ts'

/**
 * Starting a play is a command, too: `POST /api/plays?dryRun=true` is decided and validated like any other and stopped
 * at the write. It takes no number.
 */
export const noteRehearsal = ({ req, collection }: { req: PayloadRequest; collection: string }): void => {
  const asked = req.payloadAPI === 'REST' && req.searchParams?.get('dryRun') === 'true'
  // Other records that a host's hooks create in the same request are not meant.
  if (!asked || req.routeParams?.collection !== collection || req.routeParams.id !== undefined) return
  requestState(req).dryRuns.add(recordKey(collection, NEW_RECORD))
}

export const isRehearsal = ({ req, collection }: { req: PayloadRequest; collection: string }): boolean =>
  requestState(req).dryRuns.has(recordKey(collection, NEW_RECORD))

/** Answers the dry run with the play as it would be: without id and number, which only writing gives. */
export const rehearsalsAre200 =
  ({ context }: { context: PluginContext }): AfterErrorHook =>
  ({ error, collection }) => {
    if (!(error instanceof DryRunDecided) || collection?.slug !== context.options.slugs.plays)
      return undefined
    const doc = Object.fromEntries(
      collection.flattenedFields
        .filter(isShown)
        .map((field) => [field.name, shownValue({ field, data: error.data })]),
    )
    return { status: 200, response: { doc } }
  }

const ONLY_WRITTEN = ['id', 'createdAt', 'updatedAt']

const isShown = (field: FlattenedField): boolean =>
  !('hidden' in field && field.hidden) &&
  !('virtual' in field && field.virtual) &&
  field.type !== 'join' &&
  !ONLY_WRITTEN.includes(field.name)

const shownValue = ({
  field,
  data,
}: {
  field: FlattenedField
  data: Readonly<Record<string, unknown>> | undefined
}): unknown => data?.[field.name] ?? ('hasMany' in field && field.hasMany ? [] : null)
