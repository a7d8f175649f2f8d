'use client'

import { useCallback } from 'react'
import type { PublishPlan } from '../../../runtime/playbooks/types.ts'
import { useSlugs } from '../../payload/config.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Link, toast } from '../../payload/ui.ts'
import { useWorkbench } from '../workbench.tsx'

/** Says that a version is published, with the way to its first play. */
export const useSaidPublished = (): ((plan: PublishPlan) => void) => {
  const { t } = useTexts()
  const { draft, page } = useWorkbench()
  const routes = useRoutes()
  const { plays } = useSlugs()
  const label = draft?.label || page.label
  return useCallback(
    ({ key, version }) => {
      const start = `${routes.document({ collection: plays, id: 'create' })}?${new URLSearchParams({ playbook: key })}`
      toast.success(
        <>
          {t('publishing:published', { label, version })}{' '}
          <Link href={start} prefetch={false}>
            {t('publishing:startPlay')}
          </Link>
        </>,
      )
    },
    [label, plays, routes, t],
  )
}
