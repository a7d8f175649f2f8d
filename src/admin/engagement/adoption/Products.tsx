'use client'

import {
  ADOPTION_SORTS,
  ADOPTION_VIEWS,
  type AdoptionSort,
  type AdoptionTab,
  type AdoptionView,
  type UsageCard,
} from '../../../engagement/home.ts'
import { useFormats } from '../../charts/useFormats.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Button, Link } from '../../payload/ui.ts'
import { Card, Empty } from '../Card.tsx'
import { Chips } from '../Chips.tsx'
import { ChooseOne } from '../ChooseOne.tsx'
import { useHome } from '../HomeContext.tsx'
import { CategoryMark } from './CategoryMark.tsx'

/** The sold products of an engagement, of one usage plan or of all, in one of four orders. */
export const Products = ({
  data,
  view,
  onView,
  sort,
  onSort,
  isLoading,
}: {
  data: AdoptionTab
  view: AdoptionView
  onView: (view: AdoptionView) => void
  sort: AdoptionSort
  onSort: (sort: AdoptionSort) => void
  isLoading: boolean
}) => {
  const { t } = useTexts()
  const create = useHome().creator('productUsage')
  const { products, totalProducts } = data
  const add = create && (
    <Button buttonStyle="secondary" margin={false} onClick={() => create()} size="small">
      {t('adoption:add')}
    </Button>
  )
  return (
    <Card
      beside={
        totalProducts > 0 && (
          <>
            <ChooseOne
              label={t('adoption:sortBy')}
              onChange={onSort}
              options={ADOPTION_SORTS.map((value) => ({ value, label: t(`adoption:sorts:${value}`) }))}
              value={sort}
            />
            {add}
          </>
        )
      }
      isBusy={isLoading}
      title={t('adoption:products')}
      wide
    >
      {totalProducts === 0 ? (
        <Empty text={t('adoption:empty')}>{add}</Empty>
      ) : (
        <>
          <Chips
            chips={ADOPTION_VIEWS.map((key) => ({ key, label: t(`adoption:views:${key}`) }))}
            label={t('adoption:viewBy')}
            onToggle={(next) => onView(next === view ? 'all' : next)}
            pressed={view}
          />
          {products.length === 0 ? (
            <Empty text={t('adoption:emptyView')}>
              <button className="pb-link" onClick={() => onView('all')} type="button">
                {t('adoption:showAll')}
              </button>
            </Empty>
          ) : (
            <ul className={`pb-home-rows${isLoading ? ' pb-home-stale' : ''}`}>
              {products.map((usage) => (
                <Product key={usage.id} usage={usage} />
              ))}
            </ul>
          )}
        </>
      )}
    </Card>
  )
}

const Product = ({ usage }: { usage: UsageCard }) => {
  const { t, known } = useTexts()
  const routes = useRoutes()
  const { number, day } = useFormats()
  const { soldProduct, product, quantity, unit, customerPriority, businessCriticality } = usage
  const { activationStatus, usagePlan, licensesUsed, monthlyActiveUsers, transactions, asOf } = usage
  const facts = [
    product && product.name !== soldProduct.name && product.name,
    quantity !== null && [number(quantity), unit].filter(Boolean).join(' '),
    usagePlan && known(`values:usagePlan:${usagePlan}`, usagePlan),
    activationStatus && known(`values:activationStatus:${activationStatus}`, activationStatus),
    customerPriority &&
      t('adoption:priority', { word: known(`values:importance:${customerPriority}`, customerPriority) }),
    businessCriticality &&
      t('adoption:criticality', {
        word: known(`values:importance:${businessCriticality}`, businessCriticality),
      }),
    licensesUsed !== null && t('adoption:licenses', { count: number(licensesUsed) }),
    monthlyActiveUsers !== null && t('adoption:users', { count: number(monthlyActiveUsers) }),
    transactions !== null && t('adoption:transactions', { count: number(transactions) }),
    asOf && t('adoption:asOf', { day: day(asOf) }),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '')
  return (
    <li className="pb-home-row">
      <div className="pb-home-row-what">
        <Link
          aria-label={t('adoption:usageOf', { product: soldProduct.name })}
          className="pb-lists-title"
          href={routes.document({ collection: usage.collection, id: usage.id })}
          prefetch={false}
        >
          <span className="pb-lists-name">{soldProduct.name}</span>
        </Link>
        <div className="pb-home-row-facts">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </div>
      </div>
      <CategoryMark usage={usage} />
    </li>
  )
}
