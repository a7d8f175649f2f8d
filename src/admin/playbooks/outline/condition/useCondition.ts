'use client'

import { useState } from 'react'
import { type ConditionGroup, conditionOf, isWhole, rowsOf } from '../condition-model.ts'
import type { Raw } from '../raw.ts'

/**
 * A condition while it is built. Rows that lack their value are kept here until they have it; the text is changed only
 * by whole conditions. What changes in the text meanwhile wins.
 */
export const useCondition = ({
  condition,
  onWrite,
}: {
  /** As it is written; undefined: there is none. */
  condition: unknown
  onWrite: (condition: Raw | null) => boolean
}) => {
  const written = condition === undefined ? '' : JSON.stringify(condition)
  const [state, setState] = useState(() => ({ written, group: groupOf(condition) }))
  let now = state
  if (state.written !== written) {
    now = { written, group: groupOf(condition) }
    setState(now)
  }
  const update = (group: ConditionGroup): void => {
    if (!isWhole(group)) {
      setState({ written, group })
      return
    }
    const next = conditionOf(group)
    const isWritten = onWrite(next)
    // The text now says what the rows say: they stay as they are, in the order in which they were made.
    setState({ written: isWritten ? (next === null ? '' : JSON.stringify(next)) : written, group })
  }
  return {
    group: now.group,
    isOdd: now.group === null,
    isWaiting: now.group !== null && !isWhole(now.group),
    update,
  }
}

const EMPTY: ConditionGroup = { kind: 'group', join: 'and', parts: [] }

const groupOf = (condition: unknown): ConditionGroup | null =>
  condition === undefined || condition === null ? EMPTY : rowsOf(condition)
