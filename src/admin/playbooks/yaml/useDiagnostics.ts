'use client'

import { setDiagnostics } from '@codemirror/lint'
import type { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { useTexts } from '../../payload/texts.ts'
import { useFixes } from '../useFixes.ts'
import { useWorkbench } from '../workbench.tsx'
import { diagnosticsOf } from './diagnostics.ts'
import { toDocument } from './line-ends.ts'

/** Shows findings in the text. While somebody types they move along with it, until the text has been read again. */
export const useDiagnostics = (view: EditorView | null): void => {
  const { findings, readText, readOnly } = useWorkbench()
  const { t } = useTexts()
  const { fix } = useFixes()
  const latest = useRef(fix)
  latest.current = fix
  useEffect(() => {
    if (!view || view.state.doc.toString() !== toDocument(readText)) return
    const diagnostics = diagnosticsOf({
      document: view.state.doc,
      findings,
      onFix: readOnly ? null : (finding) => void latest.current(finding),
      fixName: (finding) => t('workbench:findings:fixThis', { title: finding.fix?.title ?? '' }),
    })
    view.dispatch(setDiagnostics(view.state, diagnostics))
  }, [view, findings, readText, readOnly, t])
}
