'use client'

import './new.css'
import { useEffect, useId, useRef, useState } from 'react'
import type { TranslationKey } from '../../../i18n/types.ts'
import type { NewPlaybookPage } from '../../../runtime/playbooks/new-page.ts'
import { useGoTo } from '../../payload/navigation.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Button, toast } from '../../payload/ui.ts'
import { type AnswerName, keyOf, prefixOf, rolesToRun, type Wrong, wrongIn } from './answers.ts'
import { Cards, TextLine } from './inputs.tsx'
import { KeyLine } from './KeyLine.tsx'
import { OwnText } from './OwnText.tsx'
import { StartCards } from './StartCards.tsx'
import { useAnswers } from './useAnswers.ts'
import { useMake } from './useMake.ts'

/** A new playbook from a few answers, without a word of YAML, or from YAML that is there already. */
const NewPlaybook = ({ page, collection }: { page: NewPlaybookPage; collection: string }) => {
  const { t, known } = useTexts()
  const routes = useRoutes()
  const goTo = useGoTo()
  const { answers, set, clear } = useAnswers(page)
  const { make, isMaking, problem } = useMake({ page, collection })
  const [isTried, setTried] = useState(false)
  const alert = useRef<HTMLDivElement>(null)
  const [tries, setTries] = useState(0)
  const id = useId().replace(/[^a-zA-Z0-9]/g, '')
  const wrong = wrongIn({ answers, ...page })
  const say = ({ code, params = {} }: Wrong): string =>
    t(`publishing:new:wrong:${code}`, {
      ...params,
      ...(typeof params.records === 'string'
        ? { records: known(`collections:${params.records}:plural`, params.records) }
        : {}),
    })
  // What was not answered yet is not wrong yet; what is taken is said at once.
  const errorOf = (name: AnswerName): string | null => {
    const found = wrong[name]
    return found && (isTried || AT_ONCE.has(found.code)) ? say(found) : null
  }
  const idOf = (name: AnswerName): string => `${id}-${name}`
  const problems = Object.entries(wrong) as [AnswerName, Wrong][]
  const isOwn = answers.start === 'text'
  const prefix = prefixOf({ answers, ...page })

  useEffect(() => {
    if (tries > 0) alert.current?.focus()
  }, [tries])

  const submit = async (): Promise<void> => {
    if (isMaking) return
    setTried(true)
    const made = problems.length === 0 ? await make(answers) : null
    if (made === null) return setTries((before) => before + 1)
    clear()
    toast.success(t('publishing:new:made', { label: isOwn ? made.key : answers.label.trim() }))
    goTo(`${routes.document({ collection, id: made.id })}?view=outline`)
  }

  return (
    <div className="pb-new">
      <header className="pb-new-head">
        <h2 className="pb-heading">{t('publishing:new:title')}</h2>
        <p className="pb-note">{t('publishing:new:intro')}</p>
      </header>
      <StartCards answers={answers} errorOf={errorOf} idOf={idOf} onChange={set} page={page} />
      {isOwn ? (
        <OwnText
          error={errorOf('text')}
          id={idOf('text')}
          onChange={(text) => set('text', text)}
          text={answers.text}
          vocabulary={page.vocabulary}
        />
      ) : (
        <>
          <div className="pb-new-name">
            <TextLine
              error={errorOf('label')}
              help={t('publishing:new:nameHelp')}
              id={idOf('label')}
              label={t('publishing:new:name')}
              onChange={(label) => set('label', label)}
              value={answers.label}
            />
            <KeyLine
              error={errorOf('key')}
              id={idOf('key')}
              made={keyOf({ answers: { ...answers, key: null }, ...page })}
              onChange={(key) => set('key', key)}
              typed={answers.key}
            />
          </div>
          <Cards
            choices={[
              {
                value: 'customer' as const,
                title: t('publishing:new:customer'),
                text: t('publishing:new:customerText'),
                icon: 'eye',
              },
              {
                value: 'internal' as const,
                title: t('publishing:new:internal'),
                text: t('publishing:new:internalText'),
                icon: 'shield',
              },
            ]}
            chosen={[answers.visibility]}
            error={null}
            id={idOf('visibility')}
            legend={t('publishing:new:who')}
            onChoose={(visibility) => set('visibility', visibility)}
          />
          <Cards
            choices={rolesToRun(page).map((role) => ({
              value: role,
              title: known(`values:role:${role}`, role),
            }))}
            chosen={answers.roles}
            error={errorOf('roles')}
            help={t('publishing:new:rolesHelp')}
            id={idOf('roles')}
            isMany
            legend={t('publishing:new:roles')}
            onChoose={(role, isChosen) =>
              set(
                'roles',
                rolesToRun(page).filter((each) => (each === role ? isChosen : answers.roles.includes(each))),
              )
            }
          />
          <TextLine
            error={errorOf('numberPrefix')}
            help={
              prefix === ''
                ? t('publishing:new:prefixBare')
                : t('publishing:new:prefixHelp', { example: `${prefix}${page.firstNumber}` })
            }
            id={idOf('numberPrefix')}
            isCode
            label={t('publishing:new:prefix')}
            // Emptied, it follows the name again.
            onChange={(typed) => set('numberPrefix', typed === '' ? null : typed.toUpperCase())}
            value={prefix}
          />
        </>
      )}
      {isTried && (problems.length > 0 || problem !== null) && (
        <div className="pb-problem" ref={alert} role="alert" tabIndex={-1}>
          {problem !== null && <p>{problem}</p>}
          {problems.length > 0 && (
            <>
              <p>{t('publishing:new:check')}</p>
              <ul>
                {problems.map(([name, found]) => (
                  <li key={name}>
                    <button
                      className="pb-link"
                      onClick={() => document.getElementById(idOf(name))?.focus()}
                      type="button"
                    >
                      {t(NAMES[name])}
                    </button>
                    {': '}
                    {say(found)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <div className="pb-buttons">
        <Button
          buttonStyle="primary"
          disabled={isMaking}
          extraButtonProps={{ 'aria-busy': isMaking }}
          margin={false}
          onClick={() => void submit()}
        >
          {isMaking ? t('admin:working') : t('publishing:new:create')}
        </Button>
      </div>
    </div>
  )
}

export default NewPlaybook

const AT_ONCE = new Set(['keyTaken', 'prefixTaken', 'prefixReserved', 'labelLong', 'textLong'])

const NAMES: Readonly<Record<AnswerName, TranslationKey>> = {
  label: 'publishing:new:name',
  key: 'publishing:new:key',
  visibility: 'publishing:new:who',
  roles: 'publishing:new:roles',
  numberPrefix: 'publishing:new:prefix',
  start: 'publishing:new:start',
  copied: 'publishing:new:copied',
  text: 'publishing:new:own',
}
