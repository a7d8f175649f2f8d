'use client'

import { useMemo } from 'react'
import { type FormKind, formOf } from '../../../../definition/edit/index.ts'
import { nameOf } from '../card-model.ts'
import { findingsWithin } from '../finding-places.ts'
import { FindingLines } from '../inputs/PropertyFrame.tsx'
import type { OutlineNode } from '../nodes.ts'
import { useOutline } from '../OutlineContext.tsx'
import { placeOf, rawOf } from '../raw.ts'
import { TypeIcon } from '../TypeIcon.tsx'
import { KeyLine } from './KeyLine.tsx'
import { NodeActions } from './NodeActions.tsx'
import { PropertyList } from './PropertyList.tsx'

/** What can be said about a card: made from the shape that the parser checks, so that a new type needs no form of its own. */
export const Properties = ({ node, onClose }: { node: OutlineNode; onClose: (() => void) | null }) => {
  const { words, places, readOnly } = useOutline()
  const { t } = words
  const name = nameOf(node, words)
  const type = node.kind === 'activity' ? node.type : undefined
  const properties = useMemo(
    () => formOf({ kind: node.kind as FormKind, ...(type !== undefined && { type }) }),
    [node.kind, type],
  )
  const groups = properties.filter(({ kind }) => kind === 'group')
  const own = properties.filter(({ kind, name }) => kind !== 'group' && name !== 'key')
  const shownBelow = new Set(
    properties
      .filter(({ name }) => name !== 'key')
      .flatMap((property) => findingsWithin(places, [...node.path, property.name])),
  )
  const rest = (places.ofCard.get(placeOf(node.path)) ?? []).filter((finding) => !shownBelow.has(finding))
  const help = node.kind === 'activity' ? words.typeText(node.type, 'help') : null
  return (
    <div className="pb-outline-properties-inner" key={node.kind + type}>
      <header className="pb-outline-properties-head">
        {onClose && (
          <button className="pb-link pb-outline-back" onClick={onClose} type="button">
            {t('outline:back')}
          </button>
        )}
        <span className="pb-outline-type">
          <TypeIcon type={type ?? node.kind} />
          {node.kind === 'activity' ? words.type(node.type) : t(`outline:${node.kind}`)}
        </span>
        <h3 className="pb-title" data-properties-title tabIndex={-1}>
          {name}
        </h3>
        {help && <p className="pb-note pb-outline-help">{help}</p>}
        {!readOnly && node.kind !== 'playbook' && <NodeActions name={name} node={node} />}
      </header>
      <FindingLines findings={rest} />
      <PropertyList
        kind={node.kind}
        name={name}
        node={node}
        path={node.path}
        properties={own}
        raw={node.raw}
      />
      {groups
        .filter(({ name }) => name === 'record')
        .map((group) => (
          <section className="pb-outline-section" key={group.name}>
            <h4>{t('outline:sections:record')}</h4>
            <PropertyList
              kind="record"
              name={name}
              node={node}
              path={[...node.path, group.name]}
              properties={group.properties ?? []}
              raw={rawOf(node.raw[group.name])}
            />
          </section>
        ))}
      {groups.some(({ name }) => name !== 'record') && (
        <section className="pb-outline-section">
          <h4>{t('outline:sections:ending')}</h4>
          {groups
            .filter(({ name }) => name !== 'record')
            .map((group) => (
              <PropertyList
                key={group.name}
                kind={group.name}
                name={name}
                node={node}
                path={[...node.path, group.name]}
                properties={group.properties ?? []}
                raw={rawOf(node.raw[group.name])}
              />
            ))}
        </section>
      )}
      <KeyLine name={name} node={node} />
    </div>
  )
}
