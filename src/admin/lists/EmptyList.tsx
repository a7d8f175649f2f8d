'use client'

import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import { StartMenu } from './StartMenu.tsx'
import type { ListKind } from './words.ts'

export type EmptyListProps = {
  readonly kind: ListKind
  readonly view: 'all' | 'mine' | 'overdue' | 'blocked'
  /** A search or conditions narrow the list. */
  readonly isFiltered: boolean
  /** The one playbook that the list is narrowed to. */
  readonly playbook: { readonly key: string; readonly plural: string } | null
  /** The list without anything that narrows it. */
  readonly allHref: string
  /** Where a record is made; null: here not. */
  readonly createHref: string | null
}

/** What would be in a list, and how to make the first one. */
export const EmptyList = ({ kind, view, isFiltered, playbook, allHref, createHref }: EmptyListProps) => {
  const { t } = useTexts()
  const isNarrowed = isFiltered || view !== 'all'
  const text = isFiltered
    ? t('lists:empty:filtered')
    : view !== 'all'
      ? t(`lists:empty:${view}`)
      : playbook
        ? t('lists:empty:playbook', { plural: playbook.plural })
        : t(`lists:empty:${kind}`)
  return (
    <div className="pb-lists-empty">
      <p>{text}</p>
      {isNarrowed ? (
        <Button buttonStyle="secondary" el="link" margin={false} size="small" to={allHref}>
          {t('lists:showAll')}
        </Button>
      ) : kind === 'plays' ? (
        <StartMenu {...(playbook ? { playbook: playbook.key } : {})} />
      ) : createHref === null ? null : (
        <Button buttonStyle="secondary" el="link" margin={false} size="small" to={createHref}>
          {t('lists:create')}
        </Button>
      )}
    </div>
  )
}
