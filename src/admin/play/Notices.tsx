'use client'

import { Button } from '../payload/ui.ts'
import { readDraft } from '../shared/useDraft.ts'
import { isEnded } from './api.ts'
import type { Change } from './changes.ts'
import { Ended } from './Ended.tsx'
import { usePlayPage } from './PlayContext.tsx'

/** What somebody should know before going on: what others have done, what could not be read, how it ended. */
export const Notices = () => {
  const { run, changes, forgetChanges, problem, reload, texts } = usePlayPage()
  const { t } = texts
  return (
    <>
      {problem && (
        <div className="pb-problem" role="alert">
          <p>{problem.message || t(problem.status === 0 ? 'admin:notReached' : 'admin:notLoaded')}</p>
          <Button buttonStyle="secondary" margin={false} onClick={() => void reload()} size="small">
            {t('admin:lookAgain')}
          </Button>
        </div>
      )}
      {changes.length > 0 && (
        <div className="pb-changed" role="status">
          <p>{t('page:changedMeanwhile')}</p>
          <ul>
            {changes.map((change) => (
              <li key={JSON.stringify(change)}>
                <ChangeText change={change} />
              </li>
            ))}
          </ul>
          <Button buttonStyle="secondary" margin={false} onClick={forgetChanges} size="small">
            {t('page:goOn')}
          </Button>
        </div>
      )}
      {isEnded(run) && <Ended />}
    </>
  )
}

const ChangeText = ({ change }: { change: Change }) => {
  const { texts, run } = usePlayPage()
  const { t, known } = texts
  switch (change.kind) {
    case 'state':
      return t('page:changed:state', { state: known(`values:playState:${change.to}`, change.to) })
    case 'field': {
      const field = known(`fields:${change.field}`, change.field)
      const to = change.to === null ? null : known(`values:${change.field}:${change.to}`, change.to)
      return to === null
        ? t('page:changed:cleared', { field })
        : t('page:changed:field', { field, to: short(to) })
    }
    case 'activity': {
      const params = { activity: change.label, who: change.by ?? t('page:somebody') }
      const typed = typedText(readDraft(`${run.play.number}:${change.key}`))
      return (
        <>
          {t(change.state === 'skipped' ? 'page:changed:skipped' : 'page:changed:completed', params)}
          {typed !== '' && (
            <details className="pb-typed">
              <summary>{t('page:youTyped')}</summary>
              <p className="pb-said">{typed}</p>
            </details>
          )}
        </>
      )
    }
  }
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** What was typed into a form that is gone, to be copied. */
const typedText = (values: Readonly<Record<string, unknown>>): string =>
  Object.values(values)
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '')
    .join('\n\n')
