'use client'

import '../shared/controls.css'
import './templates.css'
import { useEffect, useId, useRef, useState } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { useSlugs } from '../payload/config.ts'
import { useRecordDrawer } from '../payload/DocumentDrawer.tsx'
import { useTexts } from '../payload/texts.ts'
import { ShimmerEffect } from '../payload/ui.ts'
import type { Problem } from '../shared/api.ts'
import { TemplateCard } from './TemplateCard.tsx'
import { changesOf, type FilledTemplate, type TemplateValue, useTemplates } from './useTemplates.ts'

/** What was done last: it can be undone, or says why it was refused. */
type Outcome =
  | { readonly kind: 'applied'; readonly said: string; readonly changed: readonly TemplateValue[] }
  | { readonly kind: 'said'; readonly said: string }
  | { readonly kind: 'refused'; readonly said: string; readonly lines: readonly string[] }

/** Record templates: they fill in fields of the open play, or begin a task or a meeting of it. */
const TemplatesTab = () => {
  const { subject, stream, refresh } = usePanel()
  const { t } = useTexts()
  const slugs = useSlugs()
  const { templates, hasFailed, reload, write } = useTemplates()
  const [whose, setWhose] = useState<'all' | 'mine'>('all')
  const [search, setSearch] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isBusy, setBusy] = useState(false)
  const notice = useRef<HTMLDivElement>(null)
  const searchId = useId()
  const onSaved = (): void => {
    refresh()
    stream.look()
  }
  const tasks = useRecordDrawer({ collection: slugs.tasks, onSaved })
  const meetings = useRecordDrawer({ collection: slugs.meetings, onSaved })
  const own = useRecordDrawer({ collection: slugs.formTemplates, onSaved: reload })

  useEffect(() => {
    if (outcome) notice.current?.focus()
  }, [outcome])

  const apply = async (template: FilledTemplate): Promise<void> => {
    const changed = changesOf(template)
    const { name } = template
    if (changed.length === 0) {
      setOutcome({ kind: 'said', said: t('templates:nothingToDo', { name }) })
      return
    }
    setBusy(true)
    const answer = await write(
      changed.map(({ field, own: isOwn, value }) => ({ field, own: isOwn, value: value ?? null })),
    )
    setBusy(false)
    if (answer.kind === 'done') {
      setOutcome({ kind: 'applied', said: t('templates:applied', { name, count: changed.length }), changed })
      reload()
      onSaved()
    } else {
      setOutcome({
        kind: 'refused',
        said: t('templates:refused'),
        lines: linesOf({ problem: answer, changed }),
      })
    }
  }
  const undo = async (changed: readonly TemplateValue[]): Promise<void> => {
    setBusy(true)
    const answer = await write(
      changed.map(({ field, own: isOwn, old }) => ({ field, own: isOwn, value: old ?? null })),
    )
    setBusy(false)
    setOutcome(
      answer.kind === 'done'
        ? { kind: 'said', said: t('templates:undone') }
        : { kind: 'refused', said: t('templates:notUndone'), lines: linesOf({ problem: answer, changed }) },
    )
    reload()
    onSaved()
  }
  const linesOf = ({
    problem,
    changed,
  }: {
    problem: Problem
    changed: readonly TemplateValue[]
  }): readonly string[] => {
    if (problem.kind === 'invalid') {
      return Object.entries(problem.fields).map(([name, message]) => {
        const label = changed.find(({ field }) => field === name)?.label ?? name
        return `${label}: ${message}`
      })
    }
    if (problem.kind === 'refused' && problem.reasons.length > 0) {
      return problem.reasons.map(({ message }) => message)
    }
    return [problem.message || t('admin:notReached')]
  }
  const use = (template: FilledTemplate): void => {
    if (template.target === 'plays') {
      void apply(template)
      return
    }
    const values = template.values.filter(
      ({ problem, value }) => problem === undefined && value !== undefined,
    )
    const initialData = {
      play: subject.id,
      ...Object.fromEntries(values.map(({ field, value }) => [field, value])),
    }
    const drawer = template.target === 'tasks' ? tasks : meetings
    drawer.open({ initialData })
  }

  if (subject.kind !== 'play') return <p className="pb-note">{t('templates:onlyPlays')}</p>
  if (hasFailed && !templates) {
    return (
      <div className="pb-problem" role="alert">
        <p>{t('templates:notLoaded')}</p>
        <button className="pb-link" onClick={reload} type="button">
          {t('templates:again')}
        </button>
      </div>
    )
  }
  if (!templates) {
    return (
      <div aria-busy="true">
        <p className="pb-hidden">{t('templates:loading')}</p>
        <ShimmerEffect height="12rem" />
      </div>
    )
  }
  const words = search.trim().toLowerCase()
  const found = templates.filter(
    ({ mine, name, description }) =>
      (whose === 'all' || mine) && `${name}\n${description}`.toLowerCase().includes(words),
  )
  return (
    <div className="pb-templates">
      {outcome && (
        <div
          className={outcome.kind === 'refused' ? 'pb-problem' : 'pb-templates-notice'}
          ref={notice}
          role={outcome.kind === 'refused' ? 'alert' : 'status'}
          tabIndex={-1}
        >
          <p>
            {outcome.said}{' '}
            {outcome.kind === 'applied' && (
              <button
                className="pb-link"
                disabled={isBusy}
                onClick={() => void undo(outcome.changed)}
                type="button"
              >
                {t('templates:undo')}
              </button>
            )}
          </p>
          {outcome.kind === 'refused' && (
            <ul>
              {outcome.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {templates.length > 0 && (
        <div className="pb-templates-filter">
          <label htmlFor={searchId}>{t('templates:search')}</label>
          <input
            id={searchId}
            onChange={({ target }) => setSearch(target.value)}
            onKeyDown={(event) => {
              // The document around would be saved.
              if (event.key === 'Enter') event.preventDefault()
            }}
            type="search"
            value={search}
          />
          <fieldset className="pb-templates-whose">
            <legend className="pb-hidden">{t('templates:whose')}</legend>
            {(['all', 'mine'] as const).map((each) => (
              <button
                aria-pressed={whose === each}
                className="pb-templates-toggle"
                key={each}
                onClick={() => setWhose(each)}
                type="button"
              >
                {t(`templates:${each}`)}
              </button>
            ))}
          </fieldset>
        </div>
      )}
      {found.length === 0 && (
        <p className="pb-note" role="status">
          {templates.length === 0 ? t('templates:none') : t('templates:noMatch')}
        </p>
      )}
      <ul className="pb-templates-cards">
        {found.map((template) => (
          <TemplateCard
            isBusy={isBusy}
            key={template.id}
            mayUse={subject.mayWork}
            onUse={() => use(template)}
            template={template}
          />
        ))}
      </ul>
      {subject.mayWork && (
        <button className="pb-link" onClick={() => own.open({})} type="button">
          {t('templates:make')}
        </button>
      )}
      {tasks.drawer}
      {meetings.drawer}
      {own.drawer}
    </div>
  )
}

export default TemplatesTab
