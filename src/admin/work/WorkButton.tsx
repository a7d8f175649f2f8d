'use client'

import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import type { Acting, WorkAction } from './useMyWork.ts'

/** A button that acts on a row; what it acts on is said to screen readers. */
export const WorkButton = ({
  action,
  label,
  subject,
  busy,
  act,
}: { action: WorkAction; label: string; subject: string } & Acting) => {
  const { t } = useTexts()
  const isBusy = busy === action.key
  return (
    <Button
      aria-label={t('work:actOn', { action: label, subject })}
      buttonStyle="secondary"
      disabled={busy !== null}
      margin={false}
      onClick={() => act(action)}
      size="small"
    >
      {isBusy ? t('admin:working') : label}
    </Button>
  )
}

/** What takes more than a click is done on the record's own page. */
export const WorkLink = ({
  collection,
  id,
  subject,
}: {
  collection: string
  id: string | number
  subject: string
}) => {
  const { t } = useTexts()
  const routes = useRoutes()
  return (
    <Button
      aria-label={t('work:actOn', { action: t('work:open'), subject })}
      buttonStyle="secondary"
      el="link"
      margin={false}
      size="small"
      to={routes.document({ collection, id })}
    >
      {t('work:open')}
    </Button>
  )
}
