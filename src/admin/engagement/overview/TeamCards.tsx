'use client'

import type { TeamMember } from '../../../engagement/home.ts'
import { RESPONSIBILITIES } from '../../../engagement/values.ts'
import { useSlugs } from '../../payload/config.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { sendJson } from '../../shared/api.ts'
import type { FormInput } from '../../shared/input.ts'
import { useHome } from '../HomeContext.tsx'
import { TeamCard } from './TeamCard.tsx'
import { useSquad } from './useSquad.ts'

type Props = { readonly members: readonly TeamMember[]; readonly onChanged: () => void }

/** The people of the customer whom the engagement knows. */
export const CustomerTeamCard = (props: Props) => {
  const { t } = useTexts()
  const slugs = useSlugs()
  const { account } = useHome().header
  const team = useTeamCollection(slugs.customerTeam)
  const responsibility = useResponsibilityInput()
  return (
    <TeamCard
      {...props}
      {...team}
      empty={t('home:empty:customerTeam')}
      inputs={[
        {
          ...personInput({ name: 'contact', label: t('fields:contact'), collection: slugs.contacts }),
          // Others would be refused.
          ...(account && { of: { field: 'account', id: account.id } }),
        },
        responsibility,
      ]}
      name="customerTeam"
      personCollection={slugs.contacts}
      title={t('collections:customerTeam:plural')}
    />
  )
}

/** The provider's people who look after the account. */
export const AccountTeamCard = (props: Props) => {
  const { t } = useTexts()
  const slugs = useSlugs()
  const team = useTeamCollection(slugs.accountTeam)
  const responsibility = useResponsibilityInput()
  return (
    <TeamCard
      {...props}
      {...team}
      empty={t('home:empty:accountTeam')}
      inputs={[
        personInput({ name: 'user', label: t('home:person'), collection: slugs.users }),
        responsibility,
      ]}
      name="accountTeam"
      personCollection={null}
      title={t('collections:accountTeam:plural')}
    />
  )
}

/** Those who do the work. */
export const SquadCard = (props: Props) => {
  const { t } = useTexts()
  const slugs = useSlugs()
  const squad = useSquad()
  return (
    <TeamCard
      {...props}
      {...squad}
      empty={t('home:empty:squad')}
      inputs={[
        personInput({ name: 'user', label: t('home:person'), collection: slugs.users }),
        {
          name: 'responsibility',
          label: t('fields:responsibility'),
          kind: 'text',
          required: false,
          many: false,
          options: [],
          value: null,
        },
      ]}
      name="squad"
      personCollection={null}
      title={t('fields:squad')}
    />
  )
}

/** A team whose members are documents of their own. */
const useTeamCollection = (collection: string) => {
  const routes = useRoutes()
  const { language } = useTexts()
  const { engagement } = useHome()
  return {
    onAdd: (values: Readonly<Record<string, unknown>>) =>
      sendJson({
        url: routes.api(`/${collection}?depth=0`),
        body: { ...values, engagement: engagement.id },
        language,
      }),
    onRemove: (member: TeamMember) =>
      sendJson({ url: routes.api(`/${collection}/${member.id}?depth=0`), method: 'DELETE', language }),
  }
}

const useResponsibilityInput = (): FormInput => {
  const { t } = useTexts()
  return {
    name: 'responsibility',
    label: t('fields:responsibility'),
    kind: 'select',
    required: false,
    many: false,
    value: null,
    options: RESPONSIBILITIES.map((value) => ({ value, label: t(`values:responsibility:${value}`) })),
  }
}

const personInput = ({
  name,
  label,
  collection,
}: {
  name: string
  label: string
  collection: string
}): FormInput => ({
  name,
  label,
  kind: 'records',
  required: true,
  many: false,
  options: [],
  value: null,
  collection,
})
