'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Comparison } from '../../../runtime/playbooks/types.ts'
import { useTexts } from '../../payload/texts.ts'
import { useWorkbench } from '../workbench.tsx'
import { compareHere, type NamedText } from './compare-here.ts'
import { useVersionText } from './useVersionText.ts'

/** A version by its number, or the text at hand, unsaved changes included. */
export type Side = number | 'now'

type Compared = {
  /** null: not yet. */
  readonly comparison: Comparison | null
  readonly failed: boolean
  readonly again: () => void
}

/** Two texts of the playbook compared; one that was shown stays until the next is there. */
export const useComparison = ({ from, to }: { from: Side; to: Side }): Compared => {
  const { page, readText } = useWorkbench()
  const { t } = useTexts()
  const before = useVersionText(from === 'now' ? null : from)
  const now = useVersionText(to === 'now' ? null : to)
  const textOf = (side: Side, read: typeof before): NamedText | null => {
    const text = side === 'now' ? readText : read.text
    if (text === null) return null
    return side === 'now'
      ? { name: t('versions:compare:now'), version: null, text }
      : { name: t('versions:version', { version: side }), version: side, text }
  }
  const again = useCallback(() => {
    before.again()
    now.again()
  }, [before.again, now.again])
  const found = useCompared({
    from: textOf(from, before),
    to: textOf(to, now),
    vocabulary: page.vocabulary,
  })
  return { ...found, failed: found.failed || before.failed || now.failed, again }
}

/** Two texts compared here; null while one of them is missing. */
export const useCompared = ({
  from,
  to,
  vocabulary,
}: {
  from: NamedText | null
  to: NamedText | null
  vocabulary: Parameters<typeof compareHere>[0]['vocabulary']
}): { readonly comparison: Comparison | null; readonly failed: boolean } => {
  const { language } = useTexts()
  const [found, setFound] = useState<Comparison | null>(null)
  const [failed, setFailed] = useState(false)
  const [fromName, fromVersion, fromText] = [from?.name, from?.version ?? null, from?.text]
  const [toName, toVersion, toText] = [to?.name, to?.version ?? null, to?.text]
  useEffect(() => {
    if (fromText === undefined || toText === undefined) return
    let isGone = false
    compareHere({
      from: { name: fromName ?? '', version: fromVersion, text: fromText },
      to: { name: toName ?? '', version: toVersion, text: toText },
      vocabulary,
      language,
    }).then(
      (comparison) => {
        if (isGone) return
        setFound(comparison)
        setFailed(false)
      },
      // The code that compares could not be fetched.
      () => {
        if (!isGone) setFailed(true)
      },
    )
    return () => {
      isGone = true
    }
  }, [fromName, fromVersion, fromText, toName, toVersion, toText, vocabulary, language])
  return { comparison: from && to ? found : null, failed }
}
