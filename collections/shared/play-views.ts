import { NAMESPACE } from '../../src/i18n/translate.ts'
import type { TranslationKey } from '../../src/i18n/types.ts'

/** An element of `admin.components.views`: the page of a play at its address. */
export const playViews = () => pageViews({ page: 'PlayView', label: 'page:title' })

/** The same for an engagement. */
export const engagementViews = () => pageViews({ page: 'EngagementView', label: 'page:engagement' })

/** The workbench of a playbook. Payload's own form would have nothing to write. */
export const playbookViews = () => {
  const { edit } = pageViews({ page: 'PlaybookView', label: 'page:playbook' })
  return { edit: { default: edit.default } }
}

/** The board of a product adoption roadmap. */
export const roadmapViews = () =>
  pageViews({ page: 'RoadmapPage', label: 'adoption:board:title', from: 'client' })

/** A page of ours at the address of a record, and behind a tab Payload's own form with every field. */
const pageViews = ({
  page,
  label,
  from = 'rsc',
}: {
  page: string
  label: TranslationKey
  from?: 'client' | 'rsc'
}) => ({
  edit: {
    default: {
      Component: `payload-playbooks/${from}#${page}`,
      tab: { label: tabLabel(label), href: '' as const },
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
