'use client'

import './yaml.css'
import { useId, useRef } from 'react'
import { useTexts } from '../../payload/texts.ts'
import { useWorkbench } from '../workbench.tsx'
import { Here } from './Here.tsx'
import { useDiagnostics } from './useDiagnostics.ts'
import { useEditor } from './useEditor.ts'
import { useSelection } from './useSelection.ts'

/** The text itself, with all that an editor knows about it. */
export const YamlView = () => {
  const { readOnly } = useWorkbench()
  const { t } = useTexts()
  const id = useId()
  const parent = useRef<HTMLDivElement>(null)
  const editor = useEditor({ parent, describedBy: id })
  useDiagnostics(editor)
  const offset = useSelection(editor)
  return (
    <div className="pb-yaml">
      {/* Keys and names of the language run from left to right, whatever the panel does. */}
      <div className="pb-yaml-editor" dir="ltr" ref={parent} />
      <Here offset={offset} />
      <p className="pb-help" id={id}>
        {t(readOnly ? 'workbench:yaml:helpReadOnly' : 'workbench:yaml:help')}
      </p>
    </div>
  )
}
