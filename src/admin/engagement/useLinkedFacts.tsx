'use client'

import type { ReactNode } from 'react'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { Link } from '../payload/ui.ts'
import { Day } from '../shared/Day.tsx'
import { useMoney } from '../shared/useMoney.ts'
import { useHome } from './HomeContext.tsx'
import { TabLink } from './TabLink.tsx'

/** What is known of an engagement as a link to where it comes from; nothing where it is not known. */
export const useLinkedFacts = (): Readonly<
  Record<'account' | 'renewalDate' | 'contractValue', ReactNode>
> => {
  const { account, renewalDate, contractValue, currency } = useHome().header
  const routes = useRoutes()
  const slugs = useSlugs()
  const money = useMoney(currency)
  return {
    account: account && (
      <Link className="pb-link" href={routes.document({ collection: slugs.accounts, id: account.id })}>
        {account.name}
      </Link>
    ),
    renewalDate: renewalDate && (
      <TabLink tab="renewal">
        <Day at={renewalDate} />
      </TabLink>
    ),
    contractValue: contractValue !== null && <TabLink tab="renewal">{money(contractValue)}</TabLink>,
  }
}
