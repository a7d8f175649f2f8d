import { NAMESPACE } from '../../src/i18n/translate.ts'
import type { TranslationKey } from '../../src/i18n/types.ts'

/**
 * What stands at the address of a play: its page, and behind a tab Payload's own form with every field. An element of
 * `admin.components.views`.
 */
export const playViews = () => ({
  edit: {
    default: {
      Component: 'payload-playbooks/rsc#PlayView',
      tab: { label: tabLabel('page:title'), href: '' as const },
    },
    details: {
      Component: 'payload-playbooks/client#DocumentForm',
      path: '/details' as const,
      tab: { label: tabLabel('page:details'), href: '/details' as const },
    },
  },
})

/** Tabs get Payload's `t`, whose keys begin with the plugin's name. */
const tabLabel =
  (key: TranslationKey) =>
  ({ t }: { t: unknown }): string =>
    (t as (key: string) => string)(`${NAMESPACE}:${key}`)
