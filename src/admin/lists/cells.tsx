'use client'

import type { DefaultCellComponentProps } from 'payload'
import { type ChoiceProps, choicesFor, labelOf } from '../fields/choices.ts'
import { DefaultCell, useListDrawer } from '../payload/list.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'
import { Priority } from '../shared/Priority.tsx'
import { StateMark } from '../shared/StateMark.tsx'
import { When } from '../shared/When.tsx'
import { Due } from './Due.tsx'
import './lists.css'
import { Waiting } from './Waiting.tsx'

type CellProps = DefaultCellComponentProps

/** Number and title of a record as one link; in a list to choose from, the button that chooses. */
export const TitleCell = ({
  cellData,
  collectionSlug,
  rowData,
  titleField,
}: CellProps & { titleField: string }) => {
  const { t } = useTexts()
  const routes = useRoutes()
  const { isInDrawer, onSelect } = useListDrawer()
  const title = textOf(rowData?.[titleField])
  const content = (
    <>
      <span className="pb-lists-number">{textOf(cellData)}</span>{' '}
      <span className={title === null ? 'pb-lists-name pb-lists-quiet' : 'pb-lists-name'}>
        {title ?? t('lists:untitled')}
      </span>
    </>
  )
  if (isInDrawer && onSelect) {
    return (
      <button
        className="pb-lists-title default-cell__first-cell"
        onClick={() => onSelect({ collectionSlug, doc: rowData, docID: rowData?.id })}
        type="button"
      >
        {content}
      </button>
    )
  }
  return (
    <Link
      className="pb-lists-title"
      href={routes.document({ collection: collectionSlug, id: rowData?.id })}
      prefetch={false}
    >
      {content}
    </Link>
  )
}

/** A state as icon, word and colour. */
export const StateCell = ({ cellData, rowData, ...lists }: CellProps & ChoiceProps) => {
  const { byKey: t } = useTexts()
  const state = textOf(cellData)
  if (state === null) return null
  const choices = choicesFor(lists, lists.by ? rowData?.[lists.by.field] : undefined)
  return <StateMark state={state} word={labelOf({ value: state, choices, t })} />
}

/** A priority as icon and word. */
export const PriorityCell = ({ cellData }: CellProps) => {
  const priority = textOf(cellData)
  return priority === null ? null : <Priority value={priority} />
}

/** The activity whose turn it is, and how long it has been waiting. */
export const ActivityCell = ({ cellData, rowData, ...lists }: CellProps & ChoiceProps) => {
  const { byKey: t } = useTexts()
  const key = textOf(cellData)
  if (key === null) return null
  const choices = choicesFor(lists, lists.by ? rowData?.[lists.by.field] : undefined)
  const since = textOf(rowData?.run?.activities?.[key]?.startedAt)
  return (
    <span className="pb-lists-stacked">
      <span>{labelOf({ value: key, choices, t })}</span>
      {since !== null && rowData?.state !== 'paused' && <Waiting since={since} />}
    </span>
  )
}

/** When a record is due: in days, late ones marked. */
export const DueCell = ({ cellData, rowData }: CellProps) => {
  const at = textOf(cellData)
  return at === null ? null : <Due at={at} isOver={OVER.has(String(rowData?.state))} />
}

/** A moment, as far away as it is. */
export const WhenCell = ({ cellData }: CellProps) => {
  const at = textOf(cellData)
  return at === null ? null : <When at={at} />
}

/** Somebody's name; nothing where there is nobody. */
export const PersonCell = (props: CellProps) =>
  idOf(props.cellData) === null ? null : <DefaultCell {...props} link={false} />

/** The record that another belongs to, as a link. */
export const RecordCell = (props: CellProps & { relatedTo: string }) => {
  const { relatedTo, ...cell } = props
  const routes = useRoutes()
  const { isInDrawer } = useListDrawer()
  const id = idOf(cell.cellData)
  if (id === null) return null
  if (isInDrawer) return <DefaultCell {...cell} link={false} />
  return <DefaultCell {...cell} link linkURL={routes.document({ collection: relatedTo, id })} />
}

const OVER = new Set(['closed', 'canceled', 'complete'])

const textOf = (value: unknown): string | null =>
  value instanceof Date ? value.toISOString() : typeof value === 'string' && value !== '' ? value : null

const idOf = (value: unknown): string | number | null => {
  if (typeof value === 'string' || typeof value === 'number') return value
  return typeof value === 'object' && value !== null && 'id' in value ? idOf(value.id) : null
}
