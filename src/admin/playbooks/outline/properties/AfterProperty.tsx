'use client'

import { nameOf } from '../card-model.ts'
import { ChecksProperty } from '../inputs/ChecksProperty.tsx'
import { ChoiceProperty } from '../inputs/ChoiceProperty.tsx'
import { useOutline } from '../OutlineContext.tsx'
import { isSamePath, textsOf } from '../raw.ts'
import { type PropertyProps, useProperty } from './useProperty.ts'

/** What an activity comes after: the one before it in its lane, or some that are chosen in its phase. */
export const AfterProperty = (props: PropertyProps) => {
  const { node, raw, property } = props
  const { words, playbook } = useOutline()
  const { frame, write } = useProperty(props)
  const { t } = words
  const now = raw[property.name]
  const isChosen = Array.isArray(now)
  const phase = playbook.phases[Number(node.path[1])]
  const others = (phase?.lanes ?? [])
    .flatMap(({ activities }) => activities)
    .filter(({ path, key }) => key !== '' && !isSamePath(path, node.path))
  const before = others.filter(({ path }) => isSamePath(path.slice(0, -1), node.path.slice(0, -1)))
  const previous = before.filter(({ path }) => Number(path.at(-1)) < Number(node.path.at(-1))).at(-1)
  if (others.length === 0 && !isChosen) {
    return (
      <div className="pb-outline-property">
        <span className="pb-outline-label">{frame.label}</span>
        <p className="pb-help">{t('outline:after:alone')}</p>
      </div>
    )
  }
  return (
    <>
      <ChoiceProperty
        {...frame}
        choices={[
          { value: 'lane', label: t('outline:after:lane') },
          { value: 'chosen', label: t('outline:after:chosen') },
        ]}
        findings={isChosen ? [] : frame.findings}
        onWrite={(choice) => write(choice === 'lane' ? undefined : previous ? [previous.key] : [])}
        value={isChosen ? 'chosen' : 'lane'}
      />
      {isChosen && (
        <div className="pb-outline-indent">
          <ChecksProperty
            checks={others.map((other) => ({ value: other.key, label: nameOf(other, words) }))}
            findings={frame.findings}
            help={textsOf(now).length === 0 ? t('outline:after:atOnce') : null}
            id={`${frame.id}-chosen`}
            label={t('outline:after:chosen')}
            onWrite={(keys) => write(keys)}
            values={textsOf(now)}
          />
        </div>
      )}
    </>
  )
}
