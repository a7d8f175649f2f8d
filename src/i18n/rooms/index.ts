/** The texts of the panel's rooms: one file a room, with all its languages. */
import { adoption } from './adoption.ts'
import { adoptionErrors } from './adoption-errors.ts'
import { attachments } from './attachments.ts'
import { blueprint } from './blueprint.ts'
import { charts } from './charts.ts'
import { compare } from './compare.ts'
import { diagram } from './diagram.ts'
import { discuss } from './discuss.ts'
import { health } from './health.ts'
import { healthRules } from './health-rules.ts'
import { home } from './home.ts'
import { lists } from './lists.ts'
import { mail } from './mail.ts'
import { outline } from './outline.ts'
import { page } from './page.ts'
import { playbookErrors } from './playbook-errors.ts'
import { portfolio } from './portfolio.ts'
import { publishing } from './publishing.ts'
import { recommended } from './recommended.ts'
import { related } from './related.ts'
import { stream } from './stream.ts'
import { successPlays } from './success-plays.ts'
import { templates } from './templates.ts'
import { timeline } from './timeline.ts'
import { tryout } from './tryout.ts'
import { versions } from './versions.ts'
import { work } from './work.ts'
import { workbench } from './workbench.ts'

const ROOMS = {
  adoption,
  adoptionErrors,
  attachments,
  blueprint,
  charts,
  compare,
  discuss,
  health,
  healthRules,
  home,
  lists,
  mail,
  page,
  playbookErrors,
  recommended,
  related,
  stream,
  successPlays,
  templates,
  timeline,
  diagram,
  outline,
  portfolio,
  publishing,
  tryout,
  versions,
  workbench,
  work,
}

type Rooms = typeof ROOMS
type Language = 'en' | 'de' | 'pt'

/** Every room's texts in one language. */
export const roomsIn = <L extends Language>(language: L) =>
  Object.fromEntries(Object.entries(ROOMS).map(([room, texts]) => [room, texts[language]])) as {
    readonly [R in keyof Rooms]: Rooms[R][L]
  }
