'use client'

import { useCallback, useMemo, useRef, useState } from 'react'
import type { EditProblem } from '../../../definition/edit/index.ts'
import type { Path } from '../../../definition/located.ts'
import { useWorkbench } from '../workbench.tsx'
import type { Outline } from './OutlineContext.tsx'

/** Why the last edit could not be made, and where. */
export type Refusal = { readonly problem: EditProblem; readonly path: Path }

/** Edits of the shared text, and what to say where one cannot be made. */
export const useRun = (): Pick<Outline, 'run' | 'refuse' | 'toYaml'> & {
  readonly refusal: Refusal | null
  readonly forgive: () => void
} => {
  const workbench = useWorkbench()
  const latest = useRef(workbench)
  latest.current = workbench
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const run = useCallback<Outline['run']>(({ label, merge, make }) => {
    const { text, change, selected } = latest.current
    const result = make(text)
    if ('problem' in result) {
      setRefusal({ problem: result.problem, path: selected ?? [] })
      return null
    }
    setRefusal(null)
    if (result.edits.length > 0) {
      change({ edits: result.edits, label, view: 'outline', ...(merge !== undefined && { merge }) })
    }
    return result.path
  }, [])
  const refuse = useCallback((problem: EditProblem, path: Path) => setRefusal({ problem, path }), [])
  const forgive = useCallback(() => setRefusal(null), [])
  const toYaml = useCallback((path: Path) => {
    latest.current.select(path)
    latest.current.setView('yaml')
  }, [])
  return useMemo(() => ({ run, refuse, refusal, forgive, toYaml }), [run, refuse, refusal, forgive, toYaml])
}
