'use client'

import type { DefaultCellComponentProps } from 'payload'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'
import type { ChoiceProps } from './choices.ts'
import { choicesFor, labelOf } from './choices.ts'

/** What people read for a value, in lists. */
export const ChoiceCell = ({
  cellData,
  collectionSlug,
  link,
  rowData,
  ...lists
}: DefaultCellComponentProps & ChoiceProps) => {
  const { byKey: t } = useTexts()
  const routes = useRoutes()
  const choices = choicesFor(lists, lists.by ? rowData?.[lists.by.field] : undefined)
  const values = (Array.isArray(cellData) ? cellData : [cellData]).filter(
    (value) => typeof value === 'string',
  )
  const text = values.map((value) => labelOf({ value, choices, t })).join(', ')
  if (!link || rowData?.id === undefined) return <span>{text}</span>
  return (
    <Link href={routes.document({ collection: collectionSlug, id: rowData.id })}>{text || rowData.id}</Link>
  )
}
