import type { WidgetServerProps } from 'payload'
import type { PanelLists } from '../../runtime/panel-lists.ts'
import { MyDiscussions } from '../discuss/MyDiscussions.tsx'
import { MyWorkLists } from './MyWorkLists.tsx'

/** A widget of the dashboard: what waits for whoever looks, read on the server, and the own discussions. */
export const MyWork = async ({ req }: WidgetServerProps) => {
  const { work, playbooks } = req.payload.config.custom['payload-playbooks'] as PanelLists
  // Nobody without a role has work here; a host's users of another collection neither.
  if (playbooks({ user: req.user }).length === 0) return null
  return (
    <>
      <MyWorkLists initial={JSON.parse(JSON.stringify(await work({ req })))} />
      <div className="pb-work-frame">
        <MyDiscussions />
      </div>
    </>
  )
}
