'use client'

import { useState } from 'react'
import type { Told } from '../../runtime/discussions/mails.ts'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { toast } from '../payload/ui.ts'
import { type Id, sendJson } from '../shared/api.ts'
import { InputForm } from '../shared/InputForm.tsx'
import { mailText } from './problem.ts'

/** Brings others into a discussion. */
export const AddPeople = ({
  path,
  known,
  onDone,
}: {
  path: string
  known: readonly { readonly id: Id }[]
  onDone: () => void
}) => {
  const texts = useTexts()
  const { t, language } = texts
  const routes = useRoutes()
  const slugs = useSlugs()
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <button className="pb-link" onClick={() => setOpen(true)} type="button">
        {t('discuss:addPeople')}
      </button>
    )
  }
  const there = new Set(known.map(({ id }) => String(id)))
  return (
    <div className="pb-action">
      <InputForm<{ mail: Told }>
        beside={
          <button className="pb-link" onClick={() => setOpen(false)} type="button">
            {t('discuss:cancel')}
          </button>
        }
        button={t('discuss:add')}
        buttonStyle="secondary"
        draftKey={`discussion-people:${path}`}
        inputs={() => [
          {
            name: 'participants',
            label: t('discuss:addPeople'),
            kind: 'records',
            required: true,
            value: [],
            many: true,
            options: [],
            collection: slugs.users,
          },
        ]}
        onDone={({ mail }) => {
          setOpen(false)
          toast.success([t('discuss:added'), mailText(mail, texts)].filter(Boolean).join(' '))
          onDone()
        }}
        onEscape={() => setOpen(false)}
        onSend={({ participants }) =>
          sendJson({
            url: routes.api(path as `/${string}`),
            language,
            body: {
              add: (Array.isArray(participants) ? participants : []).filter((id) => !there.has(String(id))),
            },
          })
        }
        takesFocus
      />
    </div>
  )
}
