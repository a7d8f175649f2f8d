import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { fieldChanges } from '../stream.ts'
import { inTransaction } from '../transactions.ts'
import { cancelBelow, refuseOpenChildren } from './below.ts'
import { writeRecordEntries } from './entries.ts'
import { refuseMove } from './moving.ts'
import { confirmPlace, endedParent } from './placing.ts'
import { isOpenState } from './states.ts'
import type { RecordSpec, Values } from './types.ts'

type Args = {
  req: PayloadRequest
  context: PluginContext
  spec: RecordSpec
  /** The record as it is now, whole. */
  record: Values & { readonly id: RecordId }
}

/** @throws CommandRefused (`parent-ended`): the parent ended at the same moment, and the record is gone again */
export const finishNewRecord = async ({ req, context, spec, record }: Args): Promise<void> => {
  if (!isOpen({ spec, record }) || (await confirmPlace({ req, context, spec, record }))) return
  await req.payload.db.deleteOne({
    collection: context.options.slugs[spec.key],
    req,
    where: { id: { equals: record.id } },
  })
  throw await endedAbove({ req, context, spec, record })
}

/**
 * What follows from a change: open children are canceled along, the stream is told, and what others did at the same
 * moment is looked at once more.
 * @throws CommandRefused (`records-open`, `parent-locked`, `parent-ended`); the change is taken back
 */
export const finishChangedRecord = async ({
  req,
  context,
  spec,
  record,
  previous,
}: Args & { previous: Values & { readonly id: RecordId } }): Promise<void> => {
  const at = new Date().toISOString()
  const { machine } = spec
  const moved = machine !== null && record.state !== previous.state
  await takingBack({ req, context, spec, record, previous }, async () => {
    if (moved && record.state === machine.done)
      await refuseOpenChildren({ req, context, spec, id: record.id })
    await refuseMove({ req, context, spec, data: record, before: previous })
    const reopened = moved && isOpen({ spec, record }) && !isOpen({ spec, record: previous })
    const hungElsewhere = spec.parents.some(
      ({ field }) => String(idOf(record[field])) !== String(idOf(previous[field])),
    )
    const looks = isOpen({ spec, record }) && (reopened || hungElsewhere)
    if (looks && !(await confirmPlace({ req, context, spec, record })))
      throw await endedAbove({ req, context, spec, record })
  })
  if (moved && record.state === 'canceled') await cancelBelow({ req, context, spec, ids: [record.id], at })
  const changes = fieldChanges({ before: previous, after: record, fields: spec.watched })
  if (changes.length === 0) return
  await writeRecordEntries({
    req,
    context,
    entries: [
      {
        record: { key: spec.key, id: record.id },
        engagement: idOf(record.engagement),
        entry: { kind: 'field-change', changes, visibility: 'internal' },
      },
    ],
    at,
    batch: `edit-${randomUUID()}`,
  })
}

const isOpen = ({ spec, record }: { spec: RecordSpec; record: Values }): boolean =>
  spec.machine !== null && isOpenState({ machine: spec.machine, state: record.state })

/** Where no transaction undoes the write, the record gets back what it was. */
const takingBack = async (
  { req, context, spec, record, previous }: Args & { previous: Values },
  look: () => Promise<void>,
): Promise<void> => {
  try {
    await look()
  } catch (error) {
    if (!(await inTransaction(req))) {
      const { id: _id, createdAt: _created, ...stored } = previous
      await req.payload.db.updateOne({
        collection: context.options.slugs[spec.key],
        data: stored,
        req,
        where: { and: [{ id: { equals: record.id } }, { updatedAt: { equals: record.updatedAt } }] },
      })
    }
    throw error
  }
}

const endedAbove = async ({ req, context, spec, record }: Args) => {
  const parent = spec.parents.find(({ field }) => idOf(record[field]) !== null)
  if (!parent) throw new Error(`payload-playbooks: a record of ${spec.key} hangs on nothing.`)
  return endedParent({ req, context, parent: { spec: parent, id: idOf(record[parent.field]) as RecordId } })
}
