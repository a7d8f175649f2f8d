'use client'

import { createContext, useContext } from 'react'
import type { PlaybookRow } from '../../../runtime/playbooks/list-rows.ts'

/** What the cells of the list know beyond their document, by the playbook's key. */
export const RowsContext = createContext<Readonly<Record<string, PlaybookRow>>>({})

export const useRow = (key: unknown): PlaybookRow | null => {
  const rows = useContext(RowsContext)
  return typeof key === 'string' && Object.hasOwn(rows, key) ? (rows[key] ?? null) : null
}
