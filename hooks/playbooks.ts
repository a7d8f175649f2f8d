import type { CollectionConfig } from 'payload'
import { refusePlainWrite } from '../src/runtime/playbooks/plain-writes.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Playbooks: changed by their endpoints, which check, count and record; never by a plain write. */
export const playbookHooks = (): Hooks => ({
  beforeOperation: [
    ({ args, operation, req }) => {
      if (operation === 'create' || operation === 'update' || operation === 'delete') refusePlainWrite(req)
      return args
    },
  ],
})
