'use client'

import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { HierarchyNode } from '../../../engagement/home.ts'
import { useGoTo } from '../../payload/navigation.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Link } from '../../payload/ui.ts'
import { BandMark } from '../../shared/BandMark.tsx'
import { Day } from '../../shared/Day.tsx'
import { Icon } from '../../shared/StateMark.tsx'
import { moveIn, type TreeRow, visibleRows } from './tree.ts'

/** The account's engagements below each other, walked through with the arrow keys; Enter goes to one. */
export const Tree = ({
  tree,
  label,
  money,
}: {
  tree: readonly HierarchyNode[]
  label: string
  money: (amount: number) => string
}) => {
  const routes = useRoutes()
  const goTo = useGoTo()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const rows = useMemo(() => visibleRows({ tree, closed }), [tree, closed])
  const [focused, setFocused] = useState<string | null>(null)
  const root = useRef<HTMLUListElement>(null)
  const current = rows.find(({ node }) => node.current) ?? rows[0]
  // One tab stop: the line that had the focus last, at first that of the page's own engagement.
  const stop =
    rows.find(({ node }) => String(node.id) === focused) === undefined
      ? String(current?.node.id ?? '')
      : focused
  const toggle = (id: string): void =>
    setClosed((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (stop === null) return
    if (event.key === 'Enter') {
      const row = rows.find(({ node }) => String(node.id) === stop)
      if (!row) return
      event.preventDefault()
      goTo(routes.document({ collection: row.node.collection, id: row.node.id }))
      return
    }
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const move = moveIn({ rows, focused: stop, key: event.key, isRtl })
    if (move === null) return
    event.preventDefault()
    if ('toggle' in move) {
      toggle(move.toggle)
      return
    }
    setFocused(move.focus)
    for (const line of root.current?.children ?? []) {
      if ((line as HTMLElement).dataset.id === move.focus) (line as HTMLElement).focus()
    }
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: lists have no element of their own for trees
    <ul aria-label={label} className="pb-tree" onKeyDown={onKeyDown} ref={root} role="tree">
      {rows.map((row) => (
        <Row
          isStop={String(row.node.id) === stop}
          key={row.node.id}
          money={money}
          onFocus={() => setFocused(String(row.node.id))}
          onToggle={() => toggle(String(row.node.id))}
          row={row}
        />
      ))}
    </ul>
  )
}

const Row = ({
  row: { node, level, position, siblings, isOpen },
  isStop,
  money,
  onFocus,
  onToggle,
}: {
  row: TreeRow
  isStop: boolean
  money: (amount: number) => string
  onFocus: () => void
  onToggle: () => void
}) => {
  const { t, known } = useTexts()
  const routes = useRoutes()
  return (
    <li
      {...(isOpen === null ? {} : { 'aria-expanded': isOpen })}
      {...(node.current ? { 'aria-current': 'page' as const } : {})}
      aria-level={level}
      aria-posinset={position}
      aria-selected={node.current}
      aria-setsize={siblings}
      className="pb-tree-row"
      data-id={String(node.id)}
      onFocus={onFocus}
      role="treeitem"
      style={{ '--pb-level': level - 1 } as object}
      tabIndex={isStop ? 0 : -1}
    >
      {/* For pointers alone: the arrow keys do the same. */}
      <span
        aria-hidden="true"
        className={`pb-tree-toggle${isOpen ? ' pb-tree-open' : ''}`}
        onClick={isOpen === null ? undefined : onToggle}
      >
        {isOpen !== null && <Icon name="chevron" />}
      </span>
      <span className="pb-tree-what">
        <Link
          className="pb-lists-title"
          href={routes.document({ collection: node.collection, id: node.id })}
          prefetch={false}
          tabIndex={-1}
        >
          <span className="pb-lists-number">{node.number} </span>
          <span className="pb-lists-name">{node.title}</span>
        </Link>
        {node.current && <span className="pb-note"> {t('home:thisOne')}</span>}
        <span className="pb-home-row-facts">
          <BandMark of={node.health} />
          {node.stage && <span>{known(`values:engagementStage:${node.stage}`, node.stage)}</span>}
          {node.contractValue !== null && <span>{money(node.contractValue)}</span>}
          {node.renewalDate && (
            <span>
              {t('home:renewal')} <Day at={node.renewalDate} />
            </span>
          )}
        </span>
      </span>
    </li>
  )
}
