'use client'

import { useRef, useState } from 'react'
import {
  type OverviewTab,
  WORK_ITEM_FILTERS,
  WORK_ITEM_SORTS,
  WORK_ITEM_VIEWS,
  type WorkItem,
  type WorkItemFilter,
  type WorkItemSort,
  type WorkItems,
  type WorkItemView,
} from '../../../engagement/home.ts'
import { Due } from '../../lists/Due.tsx'
import { StartMenu } from '../../lists/StartMenu.tsx'
import { useTexts } from '../../payload/texts.ts'
import { Button } from '../../payload/ui.ts'
import { Priority } from '../../shared/Priority.tsx'
import { StateMark } from '../../shared/StateMark.tsx'
import { Card, Empty } from '../Card.tsx'
import { Chips } from '../Chips.tsx'
import { ChooseOne } from '../ChooseOne.tsx'
import { useHome } from '../HomeContext.tsx'
import { RecordRow } from '../RecordRow.tsx'
import { TabProblem } from '../TabProblem.tsx'
import { useTab } from '../tabs.ts'
import { LIST_OF_STATES } from './states.ts'

/** All work for the engagement, of every kind: which, in what state, in what order. */
export const WorkItemsCard = ({ initial }: { initial: WorkItems }) => {
  const { t } = useTexts()
  const { engagement } = useHome()
  const [view, setView] = useState<WorkItemView>(initial.view)
  const [filter, setFilter] = useState<WorkItemFilter>(initial.filter)
  const [sort, setSort] = useState<WorkItemSort>(initial.sort)
  const [page, setPage] = useState(initial.page)
  const top = useRef<HTMLDivElement>(null)
  const tab = useTab<Pick<OverviewTab, 'workItems'>>(
    'overview',
    { view, filter, sort, page },
    { workItems: initial },
  )
  const { items, hasMore } = tab.data?.workItems ?? initial
  const turn = (to: number): void => {
    setPage(to)
    top.current?.focus()
  }
  const isNarrowed = view !== 'all' || filter !== 'open'
  return (
    <Card
      beside={
        <>
          <ChooseOne
            label={t('home:view')}
            onChange={(next) => {
              setView(next)
              setPage(1)
            }}
            options={WORK_ITEM_VIEWS.map((value) => ({ value, label: t(`home:workViews:${value}`) }))}
            value={view}
          />
          <ChooseOne
            label={t('home:sortBy')}
            onChange={(next) => {
              setSort(next)
              setPage(1)
            }}
            options={WORK_ITEM_SORTS.map((value) => ({ value, label: t(`home:workSorts:${value}`) }))}
            value={sort}
          />
        </>
      }
      isBusy={tab.isLoading}
      title={t('home:workItems')}
      wide
    >
      <Chips
        chips={WORK_ITEM_FILTERS.map((key) => ({ key, label: t(`home:workFilters:${key}`) }))}
        label={t('home:filterWork')}
        onToggle={(next) => {
          setFilter(next === filter ? 'open' : next)
          setPage(1)
        }}
        pressed={filter}
      />
      <TabProblem tab={tab} />
      <div ref={top} tabIndex={-1}>
        {items.length > 0 ? (
          <ul className={`pb-home-rows${tab.isLoading ? ' pb-home-stale' : ''}`}>
            {items.map((item) => (
              <Item item={item} key={`${item.collection}/${item.id}`} />
            ))}
          </ul>
        ) : isNarrowed ? (
          <Empty text={t('home:empty:narrowed')}>
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => {
                setView('all')
                setFilter('open')
                setPage(1)
              }}
              size="small"
            >
              {t('home:showAllWork')}
            </Button>
          </Empty>
        ) : (
          <Empty text={t('home:empty:work')}>
            <StartMenu engagement={engagement.id} />
          </Empty>
        )}
      </div>
      {(page > 1 || hasMore) && (
        <nav aria-label={t('home:pages')} className="pb-buttons">
          <Button
            buttonStyle="secondary"
            disabled={page === 1 || tab.isLoading}
            margin={false}
            onClick={() => turn(page - 1)}
            size="small"
          >
            {t('home:previous')}
          </Button>
          <span className="pb-count">{t('home:page', { page })}</span>
          <Button
            buttonStyle="secondary"
            disabled={!hasMore || tab.isLoading}
            margin={false}
            onClick={() => turn(page + 1)}
            size="small"
          >
            {t('home:next')}
          </Button>
        </nav>
      )}
    </Card>
  )
}

const Item = ({ item }: { item: WorkItem }) => {
  const { t, known } = useTexts()
  return (
    <RecordRow
      of={item}
      state={
        <StateMark
          state={item.state}
          word={known(`values:${LIST_OF_STATES[item.view]}:${item.state}`, item.state)}
        />
      }
    >
      <span>{item.kind ?? t(`home:workKinds:${item.view}`)}</span>
      {item.blocked && <StateMark state="blocked" word={t('home:workFilters:blocked')} />}
      {item.progress === 'at-risk' && <StateMark state="at-risk" word={t('values:progress:at-risk')} />}
      {item.dueDate && <Due at={item.dueDate} />}
      {item.priority && <Priority value={item.priority} />}
      <span>{item.assignedTo?.name ?? t('page:nobody')}</span>
    </RecordRow>
  )
}
