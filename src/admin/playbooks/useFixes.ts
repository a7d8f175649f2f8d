'use client'

import { useCallback } from 'react'
import { applyEdits } from '../../definition/fixes/apply.ts'
import { fixDefinition } from '../../definition/fixes/fix-definition.ts'
import type { Finding } from '../../definition/types.ts'
import { useTexts } from '../payload/texts.ts'
import { editBetween } from './history.ts'
import { silenceEdit } from './silence.ts'
import { useWorkbench } from './workbench.tsx'

/** What can be done about findings, each as a step that can be undone. */
export type Fixes = {
  /** false: the text has changed so that the fix does not fit any more. */
  readonly fix: (finding: Finding) => boolean
  /** @returns how many findings were fixed. */
  readonly fixAll: () => number
  /** false: a comment at that place would not silence it. */
  readonly silence: (finding: Finding, reason: string) => boolean
}

export const useFixes = (): Fixes => {
  const { text, read, readText, check, change, view, page, previous } = useWorkbench()
  const { t } = useTexts()
  // Findings are those of the text that was read; what is done about them is done to the text as it is now.
  const now = useCallback(
    (finding: Finding): Finding | undefined =>
      (text === readText ? read : check(text)).findings.find((each) => isSame(each, finding)),
    [text, read, readText, check],
  )
  const fix = useCallback<Fixes['fix']>(
    (finding) => {
      const edits = now(finding)?.fix?.edits
      if (!edits) return false
      change({ edits, label: t('workbench:steps:fix', { rule: finding.rule }), view })
      return true
    },
    [now, change, t, view],
  )
  const fixAll = useCallback<Fixes['fixAll']>(() => {
    const { text: next, fixed } = fixDefinition({
      file: `${page.key}.yaml`,
      text,
      vocabulary: page.vocabulary,
      previous,
    })
    const edit = editBetween({ from: text, to: next })
    if (edit) change({ edits: [edit], label: t('workbench:steps:fixAll'), view })
    return edit ? fixed.length : 0
  }, [text, page, previous, change, t, view])
  const silence = useCallback<Fixes['silence']>(
    (finding, reason) => {
      const found = now(finding)
      if (!found) return false
      const edits = [silenceEdit({ text, finding: found, reason })]
      const count = (findings: readonly Finding[]) => findings.filter((each) => isAlike(each, found)).length
      const after = check(applyEdits({ text, edits })).findings
      const before = check(text).findings
      // Only what it takes away may change: inside of a longer text it would be part of that.
      if (count(after) >= count(before) || after.length > before.length) return false
      change({ edits, label: t('workbench:steps:silence', { rule: finding.rule }), view })
      return true
    },
    [now, text, check, change, t, view],
  )
  return { fix, fixAll, silence }
}

const isAlike = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule && one.message === other.message

/** The same finding, though lines above it may have come or gone. */
const isSame = (one: Finding, other: Finding): boolean =>
  isAlike(one, other) && one.fix?.title === other.fix?.title && one.column === other.column
