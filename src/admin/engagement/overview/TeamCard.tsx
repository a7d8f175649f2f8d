'use client'

import { useRef, useState } from 'react'
import type { TeamMember } from '../../../engagement/home.ts'
import { RESPONSIBILITIES } from '../../../engagement/values.ts'
import { useRoutes } from '../../payload/routes.ts'
import { type Texts, useTexts } from '../../payload/texts.ts'
import { Button, Link, toast } from '../../payload/ui.ts'
import type { Answer } from '../../shared/api.ts'
import { InputForm } from '../../shared/InputForm.tsx'
import type { FormInput } from '../../shared/input.ts'
import type { Values } from '../../shared/useDraft.ts'
import { Card, Empty } from '../Card.tsx'
import { useHome } from '../HomeContext.tsx'

/** People around the engagement: who, for what; added and taken out where they stand. */
export const TeamCard = ({
  title,
  empty,
  name,
  members,
  inputs,
  personCollection,
  onAdd,
  onRemove,
  onChanged,
}: {
  title: string
  empty: string
  /** Tells the drafts of the teams apart. */
  name: string
  members: readonly TeamMember[]
  inputs: readonly FormInput[]
  /** Slug of the records behind the people, where they have a page; null: users, whose pages only some may see. */
  personCollection: string | null
  onAdd: (values: Values) => Promise<Answer<unknown>>
  onRemove: (member: TeamMember) => Promise<Answer<unknown>>
  onChanged: () => void
}) => {
  const { t, language } = useTexts()
  const { header } = useHome()
  const [isAdding, setAdding] = useState(false)
  const add = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const stop = (): void => {
    setAdding(false)
    requestAnimationFrame(() => add.current?.focus())
  }
  const adder = (words: string) =>
    header.mayWork && (
      <Button
        aria-label={t('home:addTo', { team: title })}
        buttonStyle="secondary"
        margin={false}
        onClick={() => setAdding(true)}
        ref={add}
        size="small"
      >
        {words}
      </Button>
    )
  return (
    <Card
      beside={!isAdding && members.length > 0 && adder(t('home:add'))}
      count={members.length > 0 ? new Intl.NumberFormat(language).format(members.length) : null}
      title={title}
    >
      <div ref={list} tabIndex={-1}>
        {members.length > 0 && (
          <ul className="pb-home-rows">
            {members.map((member) => (
              <Member
                key={`${member.id}/${member.responsibility ?? ''}`}
                member={member}
                onRemove={async () => {
                  const answer = await onRemove(member)
                  if (answer.kind === 'done') {
                    toast.success(t('home:removed', { name: member.person.name }))
                    list.current?.focus()
                    onChanged()
                  } else toast.error(answer.message || t('home:notReached'))
                }}
                personCollection={personCollection}
              />
            ))}
          </ul>
        )}
        {members.length === 0 && !isAdding && <Empty text={empty}>{adder(t('home:addFirst'))}</Empty>}
      </div>
      {isAdding && (
        <InputForm
          beside={
            <Button buttonStyle="subtle" margin={false} onClick={stop} size="small">
              {t('admin:back')}
            </Button>
          }
          button={t('home:add')}
          buttonStyle="secondary"
          draftKey={`home:${header.number}:${name}`}
          inputs={() => inputs}
          onDone={() => {
            toast.success(t('home:added', { team: title }))
            onChanged()
            stop()
          }}
          onEscape={stop}
          onSend={onAdd}
          takesFocus
        />
      )}
    </Card>
  )
}

const Member = ({
  member,
  personCollection,
  onRemove,
}: {
  member: TeamMember
  personCollection: string | null
  onRemove: () => Promise<void>
}) => {
  const { t } = useTexts()
  const { header } = useHome()
  const routes = useRoutes()
  const [is, setIs] = useState<'idle' | 'asking' | 'removing'>('idle')
  const remove = useRef<HTMLButtonElement>(null)
  const { person, responsibility, email } = member
  return (
    <li className="pb-home-row">
      <div className="pb-home-row-what">
        {personCollection === null ? (
          <span className="pb-home-person">{person.name}</span>
        ) : (
          <Link
            className="pb-lists-title"
            href={routes.document({ collection: personCollection, id: person.id })}
            prefetch={false}
          >
            <span className="pb-lists-name">{person.name}</span>
          </Link>
        )}
        <div className="pb-home-row-facts">
          {responsibility && <span>{responsibilityText({ responsibility, t })}</span>}
          {email && (
            <a className="pb-link" href={`mailto:${encodeURIComponent(email)}`}>
              {email}
            </a>
          )}
        </div>
      </div>
      {header.mayWork && is === 'idle' && (
        <button
          aria-label={t('home:removeName', { name: person.name })}
          className="pb-link pb-home-quiet"
          onClick={() => setIs('asking')}
          ref={remove}
          type="button"
        >
          {t('home:remove')}
        </button>
      )}
      {is !== 'idle' && (
        <span className="pb-home-sure">
          <button
            // biome-ignore lint/a11y/noAutofocus: it stands where the button was that asked for it
            autoFocus
            className="pb-link pb-tone-danger"
            disabled={is === 'removing'}
            onClick={async () => {
              setIs('removing')
              await onRemove()
              setIs('idle')
            }}
            type="button"
          >
            {t(is === 'removing' ? 'admin:working' : 'home:removeName', { name: person.name })}
          </button>
          <button
            className="pb-link"
            onClick={() => {
              setIs('idle')
              requestAnimationFrame(() => remove.current?.focus())
            }}
            type="button"
          >
            {t('home:keep')}
          </button>
        </span>
      )}
    </li>
  )
}

/** One of the list, or, in a squad, whatever was typed. */
const responsibilityText = ({ responsibility, t }: { responsibility: string; t: Texts['t'] }): string => {
  const known = RESPONSIBILITIES.find((each) => each === responsibility)
  return known ? t(`values:responsibility:${known}`) : responsibility
}
