'use client'

import type { TeamMember } from '../../../engagement/home.ts'
import { useSlugs } from '../../payload/config.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { type Answer, getJson, type Id, RequestFailed, sendJson } from '../../shared/api.ts'
import { useHome } from '../HomeContext.tsx'
import { problemsOfMember, type Squad, withMember, withoutMember } from './squad-members.ts'

/** Adds to the engagement's first squad, which is made when there is none, and takes out of whichever has somebody. */
export const useSquad = () => {
  const routes = useRoutes()
  const slugs = useSlugs()
  const { t, language } = useTexts()
  const { engagement, header } = useHome()

  /** Squads are read right before they are written: their members are written as a whole. */
  const change = async (make: (squads: readonly Squad[]) => Squad | null): Promise<Answer<unknown>> => {
    try {
      const query = new URLSearchParams({
        depth: '0',
        limit: '100',
        sort: 'createdAt',
        'where[engagement][equals]': String(engagement.id),
      })
      const { docs } = await getJson<{ docs: Squad[] }>({
        url: routes.api(`/${slugs.squads}?${query}`),
        language,
      })
      const squad = make(docs)
      if (squad === null) return { kind: 'done', value: null }
      const answer = await sendJson({
        url: routes.api(`/${slugs.squads}${squad.id === null ? '' : `/${squad.id}`}?depth=0`),
        method: squad.id === null ? 'POST' : 'PATCH',
        body:
          squad.id === null
            ? {
                name: t('home:squadOf', { title: header.title }).slice(0, 500),
                engagement: engagement.id,
                members: squad.members,
              }
            : { members: squad.members },
        language,
      })
      return answer.kind === 'invalid' ? { ...answer, fields: problemsOfMember(answer.fields) } : answer
    } catch (error) {
      return error instanceof RequestFailed
        ? { kind: 'failed', status: error.status, message: error.message || null }
        : { kind: 'failed', status: null, message: null }
    }
  }

  return {
    onAdd: (values: Readonly<Record<string, unknown>>) =>
      change((squads) =>
        withMember({
          squads,
          user: values.user as Id,
          responsibility: typeof values.responsibility === 'string' ? values.responsibility : null,
        }),
      ),
    onRemove: (member: TeamMember) =>
      change((squads) =>
        withoutMember({ squads, user: member.person.id, responsibility: member.responsibility }),
      ),
  }
}
