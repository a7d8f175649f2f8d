'use client'

import '../../shared/controls.css'
import './publishing.css'
import { useId, useRef, useState } from 'react'
import { useTexts } from '../../payload/texts.ts'
import { Button, toast } from '../../payload/ui.ts'
import { Icon } from '../../shared/StateMark.tsx'
import { useWorkbench } from '../workbench.tsx'
import { Ask } from './Ask.tsx'
import { FileComparison } from './FileComparison.tsx'
import { useAct } from './useAct.ts'

/** Says that the playbook's file waits to be looked at, or is gone. Nothing where it is as it should be. */
export const FileBanner = () => {
  const { page, readOnly } = useWorkbench()
  const { file } = page
  if (!file || readOnly) return null
  if (file.state === 'gone') return <Gone name={file.name} />
  return file.state === 'waiting' && file.text !== null ? <Waiting name={file.name} text={file.text} /> : null
}

const Gone = ({ name }: { name: string }) => {
  const { t } = useTexts()
  const act = useAct()
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  return (
    <section aria-labelledby={id} className="pb-publishing-file">
      <h3 id={id}>
        <Icon name="alert" />
        <span>{t('publishing:gone:title', { file: name })}</span>
      </h3>
      <p>{t('publishing:gone:text')}</p>
      {problem !== null && <p role="alert">{problem}</p>}
      <div className="pb-buttons">
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => void act({ path: '/file', body: { take: false } }).then(setProblem)}
          size="small"
        >
          {t('publishing:gone:dismiss')}
        </Button>
      </div>
    </section>
  )
}

const Waiting = ({ name, text }: { name: string; text: string }) => {
  const { t } = useTexts()
  const { page, dirty } = useWorkbench()
  const act = useAct()
  const [isCompared, setCompared] = useState(false)
  const [asked, setAsked] = useState<'take' | 'keep' | null>(null)
  const root = useRef<HTMLElement>(null)
  const id = useId()
  const close = (): void => {
    const was = asked
    setAsked(null)
    root.current?.querySelector<HTMLElement>(`[data-choice="${was}"]`)?.focus()
  }
  const choose = async (take: boolean): Promise<string | null> => {
    const wrong = await act({
      path: '/file',
      body: { take },
      ...(take ? { take: t('publishing:waiting:step') } : {}),
    })
    if (wrong === null) {
      toast.success(take ? t('publishing:waiting:taken', { file: name }) : t('publishing:waiting:kept'))
    }
    return wrong
  }
  return (
    <section aria-labelledby={id} className="pb-publishing-file" ref={root}>
      <h3 id={id}>
        <Icon name="alert" />
        <span>{t('publishing:waiting:title', { file: name })}</span>
      </h3>
      <p>{t('publishing:waiting:text')}</p>
      <div className="pb-buttons">
        <Button
          buttonStyle="secondary"
          extraButtonProps={{ 'aria-expanded': isCompared }}
          margin={false}
          onClick={() => setCompared(!isCompared)}
          size="small"
        >
          {t(isCompared ? 'publishing:waiting:hide' : 'publishing:waiting:compare')}
        </Button>
        {(['take', 'keep'] as const).map((choice) => (
          <Button
            buttonStyle="secondary"
            extraButtonProps={{ 'data-choice': choice }}
            key={choice}
            margin={false}
            onClick={() => setAsked(choice)}
            size="small"
          >
            {t(`publishing:waiting:${choice}`)}
          </Button>
        ))}
      </div>
      {isCompared && <FileComparison name={name} text={text} />}
      {asked === 'take' && (
        <Ask
          button={t('publishing:waiting:take')}
          onClose={close}
          onConfirm={() => choose(true)}
          title={t('publishing:waiting:takeTitle', { file: name })}
        >
          <p>{t(page.draft || dirty ? 'publishing:waiting:takeText' : 'publishing:waiting:takeClean')}</p>
        </Ask>
      )}
      {asked === 'keep' && (
        <Ask
          button={t('publishing:waiting:keep')}
          onClose={close}
          onConfirm={() => choose(false)}
          title={t('publishing:waiting:keepTitle')}
        >
          <p>{t('publishing:waiting:keepText', { file: name })}</p>
        </Ask>
      )}
    </section>
  )
}
