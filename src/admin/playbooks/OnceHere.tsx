'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { ShimmerEffect } from '../payload/ui.ts'

/**
 * Shows something only in the browser: before its script is there its styles are not either, and what is drawn without
 * them is not fit to be seen.
 */
export const OnceHere = ({ children, height = '30rem' }: { children: ReactNode; height?: string }) => {
  const [isHere, setHere] = useState(false)
  useEffect(() => setHere(true), [])
  return isHere ? children : <ShimmerEffect height={height} />
}
