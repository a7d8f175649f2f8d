'use client'

import type { DefaultCellComponentProps } from 'payload'
import '../../lists/lists.css'
import { DefaultCell, useListDrawer } from '../../payload/list.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Link } from '../../payload/ui.ts'
import '../../shared/controls.css'
import { Icon, type Tone } from '../../shared/StateMark.tsx'
import { When } from '../../shared/When.tsx'
import { PlaysLink } from '../versions/PlaysLink.tsx'
import './list.css'
import { useRow } from './rows.ts'

type CellProps = DefaultCellComponentProps

/** Label and key of a playbook as one link; in a list to choose from, the button that chooses. */
export const PlaybookTitleCell = ({ cellData, collectionSlug, rowData }: CellProps) => {
  const routes = useRoutes()
  const { isInDrawer, onSelect } = useListDrawer()
  const key = textOf(rowData?.key) ?? ''
  const content = (
    <span className="pb-playbooks-cell">
      <bdi className="pb-lists-name">{textOf(cellData) ?? key}</bdi>
      <span className="pb-lists-number">{key}</span>
    </span>
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

/** Whether plays of a playbook can be started. */
export const PlaybookStateCell = ({ cellData }: CellProps) => {
  const { known } = useTexts()
  const state = textOf(cellData)
  if (state === null) return null
  const look = STATES[state] ?? { tone: 'neutral', icon: 'circle' }
  return <Mark {...look} word={known(`values:playbookState:${state}`, state)} />
}

const STATES: Readonly<Record<string, { readonly tone: Tone; readonly icon: 'check' | 'circle' | 'pause' }>> =
  {
    published: { tone: 'success', icon: 'check' },
    retired: { tone: 'neutral', icon: 'pause' },
  }

/** The published version, and the plays that are under way. */
export const PlaybookVersionCell = ({ cellData, rowData }: CellProps) => {
  const { t } = useTexts()
  const key = textOf(rowData?.key) ?? ''
  const open = useRow(key)?.open ?? 0
  const version = typeof cellData === 'number' && cellData > 0 ? cellData : null
  return (
    <span className="pb-playbooks-cell">
      {version === null ? (
        <span className="pb-lists-quiet">{t('publishing:list:never')}</span>
      ) : (
        <span>{t('publishing:version', { version })}</span>
      )}
      {open > 0 && (
        <PlaysLink isOpen playbook={key}>
          {t('publishing:playsOpen', { count: open })}
        </PlaysLink>
      )}
    </span>
  )
}

/** Whose draft there is, and since when. */
export const PlaybookDraftCell = (props: CellProps) => (
  <PersonAndMoment {...props} at={textOf(props.rowData?.draftAt)} />
)

/** Who published last, and when. */
export const PlaybookPublishedCell = (props: CellProps) => {
  const { t } = useTexts()
  const { origin, file, publishedAt } = props.rowData ?? {}
  const isFromFile = origin === 'file' && typeof file === 'string' && file !== ''
  return (
    <PersonAndMoment
      {...props}
      at={textOf(publishedAt)}
      nobody={isFromFile ? t('versions:fileNamed', { file }) : null}
    />
  )
}

const PersonAndMoment = ({
  at,
  nobody = null,
  ...cell
}: CellProps & { at: string | null; nobody?: string | null }) => {
  if (at === null) return null
  const hasPerson = cell.cellData !== null && cell.cellData !== undefined
  return (
    <span className="pb-playbooks-cell">
      {hasPerson ? <DefaultCell {...cell} link={false} /> : nobody && <bdi>{nobody}</bdi>}
      <span className="pb-lists-quiet">
        <When at={at} />
      </span>
    </span>
  )
}

/** What somebody should look at: the file, errors of the draft. */
export const PlaybookWarningsCell = ({ cellData, rowData }: CellProps) => {
  const { t } = useTexts()
  const errors = useRow(rowData?.key)?.draftErrors ?? 0
  const file = textOf(rowData?.file) ?? ''
  return (
    <span className="pb-playbooks-cell">
      {cellData === 'waiting' && (
        <Mark icon="alert" tone="warning" word={t('publishing:list:waiting', { file })} />
      )}
      {cellData === 'gone' && <Mark icon="alert" tone="warning" word={t('publishing:list:gone', { file })} />}
      {errors > 0 && (
        <Mark icon="alert" tone="danger" word={t('publishing:list:errors', { count: errors })} />
      )}
    </span>
  )
}

const Mark = ({
  icon,
  tone,
  word,
}: {
  icon: 'alert' | 'check' | 'circle' | 'pause'
  tone: Tone
  word: string
}) => (
  <span className={`pb-mark pb-playbooks-mark pb-tone-${tone}`}>
    <Icon name={icon} />
    <span>{word}</span>
  </span>
)

const textOf = (value: unknown): string | null =>
  value instanceof Date ? value.toISOString() : typeof value === 'string' && value !== '' ? value : null
