'use client'

import type { ReactNode } from 'react'
import type { EngagementPage } from '../../runtime/engagement-page.ts'
import type { Named } from '../../runtime/page-names.ts'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'
import { Faces } from '../shared/Faces.tsx'
import { When } from '../shared/When.tsx'

/** Whose engagement it is, where it stands and who has it, in one line. */
export const EngagementFacts = ({ page }: { page: EngagementPage }) => {
  const { t, known } = useTexts()
  const slugs = useSlugs()
  const link = (collection: string, record: Named | null): ReactNode =>
    record && <RecordLink collection={collection} record={record} />
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('page:number'), page.number],
    [t('fields:account'), link(slugs.accounts, page.account)],
    [
      t('fields:perceivedHealth'),
      page.perceivedHealth && known(`values:perceivedHealth:${page.perceivedHealth}`, page.perceivedHealth),
    ],
    [t('fields:goLive'), page.goLive && <When at={page.goLive} key="at" />],
    [t('fields:renewalDate'), page.renewalDate && <When at={page.renewalDate} key="at" />],
    [t('fields:customerSuccessManager'), page.customerSuccessManager?.name],
    [t('fields:accountManager'), page.accountManager?.name],
    [t('fields:keyContact'), link(slugs.contacts, page.keyContact)],
    [
      t('fields:squad'),
      page.squad.length > 0 && <Faces key="squad" label={t('fields:squad')} people={page.squad} />,
    ],
  ]
  return (
    <dl className="pb-facts">
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

const RecordLink = ({ collection, record }: { collection: string; record: Named }) => {
  const routes = useRoutes()
  return (
    <Link className="pb-link" href={routes.document({ collection, id: record.id })}>
      {record.name}
    </Link>
  )
}
