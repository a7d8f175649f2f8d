'use client'

import { useCallback, useEffect, useState } from 'react'
import { useTexts } from '../../payload/texts.ts'
import { getJson } from '../../shared/api.ts'
import { useWorkbench } from '../workbench.tsx'

/** Texts of published versions never change: each is asked for once. By address and hash. */
const KNOWN = new Map<string, string>()

/** The text of a published version; null while it is being read. */
export const useVersionText = (
  version: number | null,
): { readonly text: string | null; readonly failed: boolean; readonly again: () => void } => {
  const { url, page } = useWorkbench()
  const { language } = useTexts()
  const address = version === null ? null : url(`/versions/${version}`)
  const hash = page.versions.find((entry) => entry.version === version)?.hash
  const name = `${address}#${hash}`
  const [read, setRead] = useState<{ readonly name: string; readonly text: string | null } | null>(null)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once more for every time somebody asks
  useEffect(() => {
    if (address === null || KNOWN.has(name)) return
    const stopped = new AbortController()
    getJson<{ text: string }>({ url: address, language, signal: stopped.signal }).then(
      ({ text }) => {
        KNOWN.set(name, text)
        setRead({ name, text })
      },
      () => {
        if (!stopped.signal.aborted) setRead({ name, text: null })
      },
    )
    return () => stopped.abort()
  }, [address, name, language, tries])
  const again = useCallback(() => {
    setRead(null)
    setTries((before) => before + 1)
  }, [])
  if (address === null) return { text: null, failed: false, again }
  const text = KNOWN.get(name) ?? null
  return { text, failed: text === null && read?.name === name, again }
}
