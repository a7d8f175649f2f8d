import { BasePayload, type Payload, type SanitizedConfig } from 'payload'
import { type Contents, dropOwn, readContents } from './contents.ts'
import { writeMark } from './mark.ts'
import { seed } from './seed.ts'

/** Tables that fill by themselves when the application starts; they do not make a database somebody's. */
const FILLED_BY_START =
  /^(payload[-_](migrations|kv|jobs)|globals$|playbook[-_]definitions|playbooks|counters)/

/** What goes wrong is thrown; the rest of Payload's log would drown what the demo says of itself. */
const QUIET = { options: { level: 'error' } } as SanitizedConfig['logger']

/**
 * Makes a database the demo's: migrates and seeds an empty one, keeps one that is prepared, throws the demo data away
 * first when asked to, and touches nothing that is not the demo's own.
 * @returns the Payload that seeded, still connected; null when there was nothing to do.
 * @throws Error that says what was found in a database that is not the demo's.
 */
export const prepareDemo = async ({
  config,
  uri,
  fresh,
  say,
}: {
  config: SanitizedConfig
  /** The URI that the config's database was made from. */
  uri: string | undefined
  fresh: boolean
  say: (text: string) => void
}): Promise<Payload | null> => {
  const quiet = { ...config, logger: QUIET }
  const closed = await new BasePayload().init({ config: quiet, disableDBConnect: true, disableOnInit: true })
  const contents = await readContents({ payload: closed, uri })
  refuseForeign(contents)
  if (contents.mark === 'ready' && !fresh) return null
  if (contents.mark) {
    say(contents.mark === 'ready' ? 'Throwing the demo data away.' : 'Starting over: the data is incomplete.')
    await dropOwn({ payload: closed, uri })
  }
  const payload = await new BasePayload().init({ config: quiet })
  await writeMark({ payload, mark: 'preparing' })
  await seed({ payload, say })
  await writeMark({ payload, mark: 'ready' })
  return payload
}

const refuseForeign = ({ counts, own, mark }: Contents): void => {
  const foreign = [...counts].filter(
    ([name, count]) => !own.has(name) || (!mark && count > 0 && !FILLED_BY_START.test(name)),
  )
  if (foreign.length === 0) return
  const named = foreign.slice(0, 5).map(([name, count]) => `${name} (${count})`)
  throw new Error(
    `The demo refuses this database: it holds something other than the demo's own data.
Found: ${named.join(', ')}${foreign.length > named.length ? ` and ${foreign.length - named.length} more` : ''}.
Nothing was changed. Use an empty database, leave DATABASE_URI out, or run npm start.`,
  )
}
