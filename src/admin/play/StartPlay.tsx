'use client'

import '../shared/controls.css'
import './play.css'
import { useState } from 'react'
import type { Startable, StartPage } from '../../runtime/start-page.ts'
import { useCollectionInfo } from '../payload/config.ts'
import { DocumentFrame } from '../payload/DocumentFrame.tsx'
import { useGoTo } from '../payload/navigation.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { type Id, sendJson } from '../shared/api.ts'
import { InputForm } from '../shared/InputForm.tsx'
import { Icon, StateMark } from '../shared/StateMark.tsx'
import { startInputs } from './fields.ts'
import { textIn } from './PlayContext.tsx'

/** The start of a play: which playbook, then its first card. Nothing is written before Continue. */
export const StartPlay = ({ start, collection }: { start: StartPage; collection: string }) => {
  const { t } = useTexts()
  const [chosen, setChosen] = useState(
    start.chosen ?? (start.playbooks.length === 1 ? (start.playbooks[0]?.key ?? null) : null),
  )
  const playbook = start.playbooks.find(({ key }) => key === chosen)
  return (
    <DocumentFrame
      collection={collection}
      title={playbook ? t('page:newPlay', { playbook: playbook.label }) : t('page:whichPlay')}
    >
      <div className="pb-root pb-page pb-start">
        {start.playbooks.length === 0 && <p className="pb-hint">{t('page:nothingToStart')}</p>}
        {!playbook && start.playbooks.length > 0 && (
          <Choice onChoose={setChosen} playbooks={start.playbooks} />
        )}
        {playbook && (
          <FirstCard
            collection={collection}
            engagement={start.engagement}
            key={playbook.key}
            onBack={start.playbooks.length > 1 ? () => setChosen(null) : null}
            playbook={playbook}
          />
        )}
      </div>
    </DocumentFrame>
  )
}

const Choice = ({
  playbooks,
  onChoose,
}: {
  playbooks: readonly Startable[]
  onChoose: (key: string) => void
}) => {
  const { t } = useTexts()
  return (
    <section aria-labelledby="pb-choice">
      <h2 className="pb-heading" id="pb-choice">
        {t('page:whichPlay')}
      </h2>
      <ul className="pb-choices">
        {playbooks.map(({ key, label, description, visibility, phases }) => (
          <li key={key}>
            <button className="pb-choice" onClick={() => onChoose(key)} type="button">
              <span className="pb-title">{label}</span>
              <span className={`pb-mark pb-pill pb-tone-${visibility}`}>
                <Icon name={visibility === 'internal' ? 'shield' : 'eye'} />
                <span>{t(visibility === 'internal' ? 'page:internal' : 'page:customerCanSee')}</span>
              </span>
              {description && <span>{description}</span>}
              <span className="pb-note">{phases.map((phase) => phase.label).join(' → ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const FirstCard = ({
  playbook,
  engagement,
  collection,
  onBack,
}: {
  playbook: Startable
  engagement: { readonly id: Id; readonly name: string } | null
  collection: string
  onBack: (() => void) | null
}) => {
  const texts = useTexts()
  const { t, language } = texts
  const routes = useRoutes()
  const goTo = useGoTo()
  const { fields: playFields } = useCollectionInfo(collection)
  const labelOf = (field: object) => textIn({ label: 'label' in field ? field.label : null, language })
  const { create } = playbook
  return (
    <>
      <header className="pb-header">
        <h2 className="pb-heading">{t('page:newPlay', { playbook: playbook.label })}</h2>
        <dl className="pb-facts">
          <div>
            <dt>{t('page:number')}</dt>
            <dd>
              <span className="pb-number">{playbook.comingNumber}</span>{' '}
              <span className="pb-note">{t('page:comingNumber')}</span>
            </dd>
          </div>
          <div>
            <dt>{t('admin:phases')}</dt>
            <dd>{playbook.phases.map((phase) => `${phase.label} (${phase.activities})`).join(' → ')}</dd>
          </div>
        </dl>
      </header>
      <section aria-labelledby="pb-first" className="pb-card">
        <header className="pb-card-head">
          <h3 className="pb-title" id="pb-first">
            {create.label}
          </h3>
          <StateMark state="in-progress" word={t('values:itemState:in-progress')} />
        </header>
        {create.instructions && <p className="pb-instructions">{create.instructions}</p>}
        <InputForm<{ doc: { id: Id } }>
          beside={
            onBack && (
              <button className="pb-link" onClick={onBack} type="button">
                {t('page:otherPlaybook')}
              </button>
            )
          }
          button={create.button}
          draftKey={`start:${playbook.key}${engagement ? `:${engagement.id}` : ''}`}
          inputs={() =>
            startInputs({ playbook, activity: create.key, engagement, playFields, labelOf, texts })
          }
          onDone={({ doc }) => goTo(routes.document({ collection, id: doc.id }))}
          onSend={(values) =>
            sendJson({
              url: routes.api(`/${collection}?depth=0`),
              body: {
                playbook: playbook.key,
                ...(engagement ? { engagement: engagement.id } : {}),
                ...values,
              },
              language,
            })
          }
          takesFocus
        />
      </section>
    </>
  )
}
