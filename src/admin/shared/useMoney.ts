'use client'

import { useMemo } from 'react'
import { useTexts } from '../payload/texts.ts'

/** Amounts in a currency, as the panel's language writes them; whole ones without decimals. */
export const useMoney = (currency: string): ((amount: number) => string) => {
  const { language } = useTexts()
  return useMemo(() => {
    const whole = new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 })
    const exact = new Intl.NumberFormat(language, { style: 'currency', currency })
    return (amount) => (Number.isInteger(amount) ? whole : exact).format(amount)
  }, [language, currency])
}
