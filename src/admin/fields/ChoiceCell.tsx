'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ChoiceProps, Translate } from './choices.ts'
import { choicesFor, labelOf } from './choices.ts'

/** What people read for a value, in lists. */
export const ChoiceCell = ({
  cellData,
  collectionSlug,
  link,
  rowData,
  ...lists
}: DefaultCellComponentProps & ChoiceProps) => {
  const { t } = useTranslation()
  const { config } = useConfig()
  const choices = choicesFor(lists, lists.by ? rowData?.[lists.by.field] : undefined)
  const values = (Array.isArray(cellData) ? cellData : [cellData]).filter(
    (value) => typeof value === 'string',
  )
  const text = values.map((value) => labelOf({ value, choices, t: t as Translate })).join(', ')
  if (!link || rowData?.id === undefined) return <span>{text}</span>
  const href = formatAdminURL({
    adminRoute: config.routes.admin,
    path: `/collections/${collectionSlug}/${rowData.id}`,
  })
  return <Link href={href}>{text || `<${t('general:noValue')}>`}</Link>
}
