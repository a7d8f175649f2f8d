'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { HOME_TABS, type HomeTab } from '../../engagement/home.ts'
import { useTexts } from '../payload/texts.ts'
import { useHome } from './HomeContext.tsx'

export const tabIdOf = (tab: HomeTab): string => `pb-home-tab-${tab}`
export const panelIdOf = (tab: HomeTab): string => `pb-home-panel-${tab}`

/** The tabs of the home page, with how much in each needs attention. */
export const HomeTabList = () => {
  const { t, language } = useTexts()
  const { header, tab, openTab } = useHome()
  const list = useRef<HTMLDivElement>(null)
  // The open tab is in sight however narrow the list is, also when an address opened it. The page stays where it is.
  useEffect(() => {
    const show = (): void => {
      const around = list.current?.getBoundingClientRect()
      const own = document.getElementById(tabIdOf(tab))?.getBoundingClientRect()
      if (!around || !own) return
      if (own.left < around.left) list.current?.scrollBy({ left: own.left - around.left })
      else if (own.right > around.right) list.current?.scrollBy({ left: own.right - around.right })
    }
    show()
    window.addEventListener('resize', show)
    return () => window.removeEventListener('resize', show)
  }, [tab])
  const number = new Intl.NumberFormat(language)
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const at = HOME_TABS.indexOf(tab)
    const next = {
      ArrowRight: at + (isRtl ? -1 : 1),
      ArrowLeft: at + (isRtl ? 1 : -1),
      Home: 0,
      End: HOME_TABS.length - 1,
    }[event.key]
    const key = next === undefined ? undefined : HOME_TABS[(next + HOME_TABS.length) % HOME_TABS.length]
    if (!key) return
    event.preventDefault()
    openTab(key)
    document.getElementById(tabIdOf(key))?.focus()
  }
  return (
    <div
      aria-label={t('home:tabList')}
      className="pb-tabs pb-home-tabs"
      onKeyDown={onKeyDown}
      ref={list}
      role="tablist"
    >
      {HOME_TABS.map((key) => {
        const count = header.attention[key] ?? 0
        return (
          <button
            aria-controls={panelIdOf(key)}
            aria-selected={key === tab}
            className="pb-tab"
            id={tabIdOf(key)}
            key={key}
            onClick={() => openTab(key)}
            role="tab"
            tabIndex={key === tab ? 0 : -1}
            type="button"
          >
            {t(`home:tabs:${key}`)}
            {count > 0 && (
              <span className="pb-badge">
                <span aria-hidden="true">{number.format(count)}</span>
                <span className="pb-hidden">{t('home:attention', { count })}</span>
              </span>
            )}
          </button>
        )
      })}
    </div>
  )
}
