'use client'

import { useRef, useState } from 'react'
import { StartDiscussion } from '../discuss/StartDiscussion.tsx'
import { usePanel } from '../panel/PanelContext.tsx'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { Button, Link } from '../payload/ui.ts'
import { DueDate } from '../shared/DueDate.tsx'
import { Faces } from '../shared/Faces.tsx'
import { Priority } from '../shared/Priority.tsx'
import { Icon, StateMark } from '../shared/StateMark.tsx'
import { LaunchDrawer } from '../success-plays/LaunchDrawer.tsx'
import { isEnded } from './api.ts'
import { KeysHelp } from './KeysHelp.tsx'
import { PlayActions } from './PlayActions.tsx'
import { usePlayPage } from './PlayContext.tsx'

/** Where the play stands and who has it, and what can be done with it as a whole. */
export const PlayHeader = () => {
  const { page, run, texts } = usePlayPage()
  const { t } = texts
  const [open, setOpen] = useState<'discuss' | 'launch' | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const { play } = run
  const { playbook, record } = page
  const { subject } = usePanel()
  return (
    <header className="pb-header">
      <div className="pb-header-title">
        <h2 className="pb-heading" ref={heading} tabIndex={-1}>
          {record.title || playbook.label}
        </h2>
        <div className="pb-status">
          <StateMark
            pill
            state={play.state}
            word={texts.known(`values:playState:${play.state}`, play.state)}
          />
          {play.progress !== play.state && (
            <StateMark
              pill
              state={play.progress}
              word={texts.known(`values:progress:${play.progress}`, play.progress)}
            />
          )}
          <Audience />
        </div>
      </div>
      <Facts />
      <PlayActions
        before={
          subject.mayWork && (
            <>
              <Button buttonStyle="secondary" margin={false} onClick={() => setOpen('discuss')} size="small">
                {t('page:discuss')}
              </Button>
              {!isEnded(run) && (
                <Button buttonStyle="secondary" margin={false} onClick={() => setOpen('launch')} size="small">
                  {t('page:createSuccessPlay')}
                </Button>
              )}
            </>
          )
        }
        after={<KeysHelp />}
        onDone={() => heading.current?.focus()}
      />
      <StartDiscussion isOpen={open === 'discuss'} onClose={() => setOpen(null)} />
      <LaunchDrawer isOpen={open === 'launch'} onClose={() => setOpen(null)} />
    </header>
  )
}

/** Whether the customer sees this play: never in doubt. */
const Audience = () => {
  const { page, texts } = usePlayPage()
  const isInternal = page.playbook.visibility === 'internal'
  const isVisible = !isInternal && page.record.visibleToCustomer
  return (
    <span className={`pb-mark pb-pill pb-tone-${isVisible ? 'customer' : 'internal'}`}>
      <Icon name={isVisible ? 'eye' : 'shield'} />
      <span>
        {texts.t(isVisible ? 'page:customerSees' : isInternal ? 'page:internal' : 'page:notYetSeen')}
      </span>
    </span>
  )
}

const Facts = () => {
  const { page, run, texts } = usePlayPage()
  const { t } = texts
  const routes = useRoutes()
  const slugs = useSlugs()
  const { record, playbook } = page
  return (
    <dl className="pb-facts">
      <div>
        <dt>{t('page:number')}</dt>
        <dd>
          {run.play.number} · {playbook.label}
        </dd>
      </div>
      {record.engagement && (
        <div>
          <dt>{t('fields:engagement')}</dt>
          <dd>
            <Link
              className="pb-link"
              href={routes.document({ collection: slugs.engagements, id: record.engagement.id })}
            >
              {record.engagement.number} {record.engagement.name}
            </Link>
          </dd>
        </div>
      )}
      {record.account && (
        <div>
          <dt>{t('fields:account')}</dt>
          <dd>
            <Link
              className="pb-link"
              href={routes.document({ collection: slugs.accounts, id: record.account.id })}
            >
              {record.account.name}
            </Link>
          </dd>
        </div>
      )}
      {record.priority && (
        <div>
          <dt>{t('fields:priority')}</dt>
          <dd>
            <Priority value={record.priority} />
          </dd>
        </div>
      )}
      {record.dueDate && (
        <div>
          <dt>{t('fields:dueDate')}</dt>
          <dd>
            <DueDate at={record.dueDate} isOver={isEnded(run)} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('fields:assignedTo')}</dt>
        <dd>{record.assignedTo?.name ?? <span className="pb-note">{t('page:nobody')}</span>}</dd>
      </div>
      {record.squad.length > 0 && (
        <div>
          <dt>{t('fields:squad')}</dt>
          <dd>
            <Faces label={t('fields:squad')} people={record.squad} />
          </dd>
        </div>
      )}
    </dl>
  )
}
