'use client'

import '../shared/controls.css'
import './discuss.css'
import { useEffect, useRef, useState } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { useReaderId } from '../payload/reader.ts'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import { Chat } from './Chat.tsx'
import { DiscussionList } from './DiscussionList.tsx'
import { openDiscussion, useOpened } from './opened.ts'
import { StartDiscussion } from './StartDiscussion.tsx'
import { useDiscussions } from './useDiscussions.ts'

/** The discussions about the page's record: all of them, or one as a talk. */
const DiscussionsTab = () => {
  const { t } = useTexts()
  const { subject, setCount } = usePanel()
  const reader = useReaderId()
  const address = `${subject.collection}/${subject.id}`
  const { docs, failed, look } = useDiscussions(`/${address}/discussions`)
  const opened = useOpened(address)
  const [isStarting, setStarting] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const cameFrom = useRef<string | null>(null)

  const open = docs?.filter(({ state }) => state === 'open').length ?? null
  useEffect(() => {
    if (open !== null) setCount('discussions', open)
  }, [open, setCount])

  // Back in the list, the focus is where it was.
  useEffect(() => {
    if (opened !== null || cameFrom.current === null) return
    const button = list.current?.querySelector<HTMLElement>(
      `[data-discussion="${CSS.escape(cameFrom.current)}"]`,
    )
    cameFrom.current = null
    button?.focus()
  }, [opened])

  if (opened !== null) {
    return (
      <Chat
        id={opened}
        key={String(opened)}
        onBack={() => {
          cameFrom.current = String(opened)
          openDiscussion(address, null)
          look()
        }}
        onChanged={look}
      />
    )
  }
  return (
    <div className="pb-discuss" ref={list}>
      {subject.mayWork && docs !== null && (
        <div>
          <Button buttonStyle="secondary" margin={false} onClick={() => setStarting(true)} size="small">
            {t('discuss:start')}
          </Button>
        </div>
      )}
      <DiscussionList
        docs={docs}
        failed={failed}
        onLook={look}
        onOpen={(id) => openDiscussion(address, id)}
        reader={reader}
      />
      <StartDiscussion isOpen={isStarting} onClose={() => setStarting(false)} onStarted={look} />
    </div>
  )
}

export default DiscussionsTab
