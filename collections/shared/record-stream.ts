import type { CollectionConfig } from 'payload'
import { label } from '../../src/i18n/index.ts'
import { STREAM_KINDS } from '../../src/runtime/engagement-records/specs.ts'

/** A collection whose records have streams shows them below its form. */
export const withRecordStream = ({
  collection,
  key,
}: {
  collection: CollectionConfig
  key: string
}): CollectionConfig =>
  STREAM_KINDS.some((kind) => kind === key)
    ? {
        ...collection,
        fields: [
          ...collection.fields,
          {
            type: 'ui',
            name: 'stream',
            label: label('home:activity') as never,
            admin: {
              components: {
                Field: { path: 'payload-playbooks/client#RecordStream', clientProps: { kind: key } },
              },
              disableBulkEdit: true,
              disableListColumn: true,
            },
          },
        ],
      }
    : collection
