import type { CollectionConfig } from 'payload'
import type { PluginContext } from '../src/context.ts'
import { MAIL_FIELDS } from '../src/runtime/mail/input.ts'
import { checkedRecord } from '../src/runtime/records.ts'
import { checkedFormTemplate, refuseBadLiquid } from '../src/runtime/template-rules.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

export const emailTemplateHooks = (_: { context: PluginContext }): Hooks => ({
  beforeChange: [
    async ({ req, collection, data, originalDoc }) => {
      const checked = await checkedRecord({ req, collection, data, before: originalDoc })
      refuseBadLiquid({ req, collection, data: checked, fields: MAIL_FIELDS })
      return checked
    },
  ],
})

export const formTemplateHooks = ({ context }: { context: PluginContext }): Hooks => ({
  beforeChange: [
    async ({ req, collection, data, operation, originalDoc }) => {
      const before = operation === 'create' ? undefined : originalDoc
      const checked = await checkedRecord({ req, collection, data, before })
      return checkedFormTemplate({ req, context, collection, data: checked, before })
    },
  ],
})
