'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import type { Path } from '../../../definition/located.ts'
import type { Definition } from '../../../definition/types.ts'
import { describeDefinition } from '../../../diagram/describe.ts'
import { layoutDefinition } from '../../../diagram/layout.ts'
import { useTexts } from '../../payload/texts.ts'
import { OnceHere } from '../OnceHere.tsx'
import { usePlaces } from '../usePlaces.ts'
import { useWorkbench } from '../workbench.tsx'
import { AsText } from './AsText.tsx'
import { Drawing } from './Drawing.tsx'
import { isWithin, marksOf } from './marks.ts'
import { Tools } from './Tools.tsx'
import { useMeasure } from './useMeasure.ts'
import { useZoom } from './useZoom.ts'
import './diagram.css'

/** Below this many units the phases stand below each other at first. */
const NARROW = 640

/** The playbook drawn: the same unsaved text as the other views. */
const Diagram = () => (
  <OnceHere>
    <View />
  </OnceHere>
)

const View = () => {
  const { draft, definition, setView } = useWorkbench()
  const { t } = useTexts()
  if (draft === null) {
    return (
      <div className="pb-diagram">
        <p className="pb-problem">{t('diagram:unreadable')}</p>
        <button className="pb-link" onClick={() => setView('yaml')} type="button">
          {t('diagram:toYaml')}
        </button>
      </div>
    )
  }
  if (draft.phases.length === 0) return <p className="pb-note">{t('diagram:empty')}</p>
  return (
    <div className="pb-diagram">
      {definition === null && <p className="pb-note">{t('diagram:faulty')}</p>}
      <Drawn definition={draft} />
    </div>
  )
}

const Drawn = ({ definition }: { definition: Definition }) => {
  const { selected, select, setView } = useWorkbench()
  const { t, language } = useTexts()
  const places = usePlaces()
  const root = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const measure = useMeasure(root)
  const [direction, setDirection] = useState<'right' | 'down'>('right')
  const [isText, setText] = useState(false)
  useEffect(() => {
    if (root.current && root.current.clientWidth < NARROW) setDirection('down')
  }, [])
  const diagram = useMemo(
    () => layoutDefinition({ definition, language, direction, ...(measure && { measure }) }),
    [definition, language, direction, measure],
  )
  const described = useMemo(
    () => (isText ? describeDefinition({ definition, language }) : []),
    [isText, definition, language],
  )
  const marks = useMemo(() => marksOf({ diagram, places }), [diagram, places])
  const zoom = useZoom({ frame, width: diagram.width, height: diagram.height, isShown: !isText })
  const open = (path: Path): void => {
    select(path)
    setView('outline')
  }
  const label = t('diagram:drawing', {
    label: definition.label || definition.key,
    phases: t('diagram:phases', { count: diagram.phases.length }),
    activities: t('diagram:activities', { count: diagram.nodes.length }),
  })
  return (
    <div className="pb-diagram-drawn" ref={root}>
      <Tools
        definition={definition}
        direction={direction}
        isText={isText}
        onDirection={setDirection}
        onText={setText}
        zoom={zoom}
      />
      {isText ? (
        <AsText described={described} onOpen={open} />
      ) : (
        <>
          <Drawing
            diagram={diagram}
            frame={frame}
            label={label}
            marks={marks}
            onOpen={open}
            onSelect={select}
            scale={zoom.scale}
            selected={selected}
          />
          <Selected diagram={diagram} onOpen={open} />
          <Legend />
        </>
      )}
    </div>
  )
}

/** What is selected, whole, and where it can be worked on: for fingers and mice. */
const Selected = ({
  diagram: { nodes },
  onOpen,
}: {
  diagram: ReturnType<typeof layoutDefinition>
  onOpen: (path: Path) => void
}) => {
  const { selected, setView } = useWorkbench()
  const { t } = useTexts()
  const node = nodes.find(({ path }) => isWithin(selected, path))
  if (!node) return <p className="pb-note">{t('diagram:noneSelected')}</p>
  const [label, ...words] = node.words
  return (
    <div className="pb-diagram-chosen">
      <p dir="auto">
        <strong>{label}</strong>
        {words.length > 0 && <span className="pb-note">{` · ${words.join(' · ')}`}</span>}
      </p>
      <button className="pb-link" onClick={() => onOpen(node.path)} type="button">
        {t('diagram:openOutline')}
      </button>
      <button className="pb-link" onClick={() => setView('yaml')} type="button">
        {t('diagram:openYaml')}
      </button>
    </div>
  )
}

const Legend = () => {
  const { t } = useTexts()
  return (
    <div className="pb-diagram-legend">
      <ul>
        <li>
          <svg aria-hidden="true" height="16" viewBox="0 0 28 16" width="28">
            <path className="pb-diagram-legend-gate" d="M1 8 6 1h16l5 7-5 7H6Z" />
          </svg>
          {t('diagram:legend:gate')}
        </li>
        <li>
          <svg aria-hidden="true" height="16" viewBox="0 0 28 16" width="28">
            <path d="M2 2h24v12H2Z" strokeDasharray="4 2.5" />
          </svg>
          {t('diagram:legend:skippable')}
        </li>
        <li>
          <svg aria-hidden="true" height="16" viewBox="0 0 16 16" width="16">
            <path className="pb-diagram-condition" d="M8 1l7 7-7 7-7-7Z" />
          </svg>
          {t('diagram:legend:condition')}
        </li>
      </ul>
      <p className="pb-help">{t('diagram:keys')}</p>
    </div>
  )
}

export default Diagram
