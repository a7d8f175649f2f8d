'use client'

import { type RefObject, useEffect, useState } from 'react'
import { LETTERS } from '../../../diagram/sizes.ts'
import type { Measure } from '../../../diagram/types.ts'

/** Measures texts in the panel's own letters; null until the page is there. */
export const useMeasure = (place: RefObject<HTMLElement | null>): Measure | null => {
  const [measure, setMeasure] = useState<Measure | null>(null)
  useEffect(() => {
    const context = document.createElement('canvas').getContext('2d')
    if (!context || !place.current) return
    const { fontFamily } = getComputedStyle(place.current)
    const known = new Map<string, number>()
    const widthOf: Measure = ({ text, role }) => {
      const name = `${role}:${text}`
      const before = known.get(name)
      if (before !== undefined) return before
      const { size, weight } = LETTERS[role]
      context.font = `${weight} ${size}px ${fontFamily}`
      const { width } = context.measureText(text)
      known.set(name, width)
      return width
    }
    const use = (): void => {
      known.clear()
      setMeasure(() => (args: Parameters<Measure>[0]) => widthOf(args))
    }
    use()
    let isHere = true
    // Letters that come later are as wide as they are.
    void document.fonts?.ready.then(() => isHere && use())
    return () => {
      isHere = false
    }
  }, [place])
  return measure
}
