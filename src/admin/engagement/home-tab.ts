import { HOME_TABS, type HomeTab } from '../../engagement/home.ts'

/** Whether an address names a tab of the home page. */
export const isHomeTab = (value: unknown): value is HomeTab => HOME_TABS.includes(value as HomeTab)
