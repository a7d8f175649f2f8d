'use client'

import { useId, useState } from 'react'
import { addActivity, addLane, addPhase, type EditResult, palette } from '../../../definition/edit/index.ts'
import type { Path } from '../../../definition/located.ts'
import type { ActivityType } from '../../../definition/types.ts'
import { Button } from '../../payload/ui.ts'
import { Dialog } from './Dialog.tsx'
import { activitiesOf, nodePathOf } from './nodes.ts'
import { useOutline } from './OutlineContext.tsx'
import { TypeIcon } from './TypeIcon.tsx'

/** Where something is added: a path of the playbook (a phase), of a phase (a lane), of a lane (an activity). */
export type AddAt = { readonly to: Path; readonly at?: number | undefined }

/** What is added and what it is called; its key is made from that, once. */
export const AddDialog = ({ to, at, onClose }: AddAt & { onClose: () => void }) => {
  const { words, playbook, vocabulary, run, select, focusCard, say } = useOutline()
  const { t } = words
  const owner = nodePathOf(to).kind
  const kind = owner === 'playbook' ? 'phase' : owner === 'phase' ? 'lane' : 'activity'
  const hasStart = activitiesOf(playbook).some(({ type }) => type === 'create')
  const [type, setType] = useState<ActivityType>(hasStart ? 'form' : 'create')
  const [label, setLabel] = useState('')
  const [isAsked, setAsked] = useState(false)
  const id = useId()
  const isNeeded = kind !== 'lane'
  const isMissing = isNeeded && label.trim() === ''

  const make = (text: string): EditResult => {
    const name = label.trim()
    const place = at === undefined ? {} : { at }
    const first = { type: 'work-note' as const, label: t('outline:firstStep') }
    if (kind === 'activity') {
      return addActivity({ text, lane: to, ...place, activity: { type, label: name }, vocabulary })
    }
    if (kind === 'lane') {
      return addLane({
        text,
        phase: to,
        ...place,
        ...(name !== '' && { label: name }),
        activity: first,
        vocabulary,
      })
    }
    const start = {
      type: 'create' as const,
      label: words.typeText('create', 'name') ?? t('outline:firstStep'),
    }
    return addPhase({ text, ...place, label: name, activity: hasStart ? first : start, vocabulary })
  }
  const add = (): void => {
    setAsked(true)
    if (isMissing) return
    const name = label.trim() || t('outline:lane')
    const path = run({ label: t('outline:edits:add', { label: name }), make })
    onClose()
    if (path === null) return
    select(path)
    focusCard(path)
    say(t('outline:said:added', { label: name }))
  }
  const example = kind === 'activity' ? words.typeText(type, 'name') : null
  return (
    <Dialog isWide={kind === 'activity'} onClose={onClose} title={t(TITLES[kind])}>
      <form
        className="pb-outline-dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        {kind === 'activity' && <Palette hasStart={hasStart} onChoose={setType} type={type} />}
        <div className="pb-outline-property">
          <label className="pb-outline-label" htmlFor={id}>
            {t(QUESTIONS[kind])}
          </label>
          <input
            aria-describedby={`${id}-help`}
            aria-invalid={isAsked && isMissing}
            aria-required={isNeeded}
            autoComplete="off"
            className="pb-outline-input"
            id={id}
            maxLength={200}
            onChange={({ target }) => setLabel(target.value)}
            placeholder={example ? t('outline:forExample', { example }) : undefined}
            type="text"
            value={label}
          />
          <p
            className={isAsked && isMissing ? 'pb-error' : 'pb-help'}
            id={`${id}-help`}
            role={isAsked && isMissing ? 'alert' : undefined}
          >
            {t(isAsked && isMissing ? 'outline:nameMissing' : HELP[kind])}
          </p>
        </div>
        <div className="pb-buttons">
          <Button buttonStyle="primary" margin={false} size="medium" type="submit">
            {t('outline:add')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
            {t('outline:cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const TITLES = {
  phase: 'outline:addPhase',
  lane: 'outline:addLane',
  activity: 'outline:newActivity',
} as const

const QUESTIONS = {
  phase: 'outline:newPhase',
  lane: 'outline:optionalName',
  activity: 'outline:activityName',
} as const

const HELP = {
  phase: 'outline:newPhaseHelp',
  lane: 'outline:newLaneHelp',
  activity: 'outline:activityNameHelp',
} as const

/** Every type of activity, in words and with an example. */
const Palette = ({
  type,
  hasStart,
  onChoose,
}: {
  type: ActivityType
  hasStart: boolean
  onChoose: (type: ActivityType) => void
}) => {
  const { words } = useOutline()
  const { t } = words
  const name = useId()
  return (
    <fieldset className="pb-outline-property">
      <legend className="pb-outline-label">{t('outline:chooseType')}</legend>
      <div className="pb-outline-palette">
        {palette().map((each) => {
          const isOff = each.type === 'create' && hasStart
          const example = words.typeText(each.type, 'example')
          return (
            <label className={`pb-outline-offer${isOff ? ' pb-outline-offer-off' : ''}`} key={each.type}>
              <input
                checked={type === each.type}
                disabled={isOff}
                name={name}
                onChange={() => onChoose(each.type)}
                type="radio"
              />
              <span className="pb-outline-type pb-outline-offer-word">
                <TypeIcon type={each.type} />
                {words.type(each.type)}
              </span>
              <span>{words.typeText(each.type, 'help') ?? each.description}</span>
              <span className="pb-outline-quiet">
                {isOff ? t('outline:types:create:taken') : example && t('outline:forExample', { example })}
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
