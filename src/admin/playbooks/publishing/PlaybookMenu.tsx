'use client'

import '../../shared/controls.css'
import { useRef, useState } from 'react'
import { Menu } from '../../payload/Menu.tsx'
import { useTexts } from '../../payload/texts.ts'
import { saveFile } from '../../shared/save-file.ts'
import { useWorkbench } from '../workbench.tsx'
import { AskDelete } from './AskDelete.tsx'
import { AskDiscard } from './AskDiscard.tsx'
import { AskRetire, AskRevive } from './AskRetire.tsx'

type Asked = 'discard' | 'retire' | 'revive' | 'delete'

/** What can be done with a playbook as a whole. Whatever changes something is asked about first. */
export const PlaybookMenu = () => {
  const { t } = useTexts()
  const { page, text, dirty, readOnly } = useWorkbench()
  const [asked, setAsked] = useState<Asked | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const close = (): void => {
    setAsked(null)
    root.current?.querySelector('[data-menu]')?.closest('button')?.focus()
  }
  const changes: readonly (readonly [Asked, boolean])[] = [
    ['discard', page.draft !== null || dirty],
    ['retire', page.state === 'published'],
    ['revive', page.state === 'retired'],
    ['delete', true],
  ]
  return (
    <div className="pb-publishing-menu" ref={root}>
      <Menu
        items={[
          {
            key: 'download',
            label: t('publishing:download'),
            onSelect: () => saveFile({ name: `${page.key}.yaml`, text, type: 'application/yaml' }),
          },
          ...changes
            .filter(([, isOffered]) => isOffered && !readOnly)
            .map(([key]) => ({
              key,
              label: t(`publishing:${key}:item`),
              onSelect: () => setAsked(key),
            })),
        ]}
        label={t('publishing:more')}
      />
      {asked === 'discard' && <AskDiscard onClose={close} />}
      {asked === 'retire' && <AskRetire onClose={close} />}
      {asked === 'revive' && <AskRevive onClose={close} />}
      {asked === 'delete' && <AskDelete onClose={close} />}
    </div>
  )
}
