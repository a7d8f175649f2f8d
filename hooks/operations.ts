import type { CollectionConfig } from 'payload'
import { refuseImpossibleId, wellFormedData } from '../src/runtime/well-formed.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

const OPERATIONS: readonly string[] = ['create', 'read', 'update', 'delete']

/** Before anything else of an operation: what was sent is something that Payload can work with. */
export const withWellFormedArguments = (hooks: Hooks): Hooks => ({
  ...hooks,
  beforeOperation: [
    ({ args, operation, req, collection }) => {
      if (!OPERATIONS.includes(operation)) return args
      refuseImpossibleId({ req, collection: collection.slug, args })
      return operation === 'create' || operation === 'update'
        ? { ...args, data: wellFormedData({ req, collection, args }) }
        : args
    },
    ...(hooks.beforeOperation ?? []),
  ],
})
