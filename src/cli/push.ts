import { formatFinding } from '../definition/findings.ts'
import type { Finding } from '../definition/types.ts'
import { defineCommand } from './command.ts'
import { playbookFiles } from './files.ts'
import { readLocal } from './local.ts'
import { type Pushed, pushOne } from './push-one.ts'
import { CONNECTION, CONNECTION_HELP, connect, reaching } from './remote/connect.ts'
import { readMe } from './remote/playbooks.ts'
import { plural, printable } from './terminal.ts'

/** `playbooks push`: files to an application, as drafts or published. */
export const push = defineCommand({
  name: 'push',
  usage: '[files or directories] [--publish --note text] [--over rev] [--dry-run] [--json]',
  summary: 'Saves files in an application as drafts, or publishes them.',
  help: `  Saves the text of each file as the draft of its playbook, findings and all; one that the application does not know
  yet is made. What is published already is left alone.

  --publish      publishes them: refused with errors, with failing scenarios, and for a key that changed
  --note text    why, for everybody who looks at the versions; needed with --publish
  --over rev     replaces what somebody else did meanwhile: their draft, or a newer version, at the revision that the
                 refusal named. With one file only
  --dry-run      says what would happen, and changes nothing
  --json         everything as JSON, for programs
${CONNECTION_HELP}
  --help         this text

Without files it reads the directory that PLAYBOOK_DEFINITIONS names, or ./playbook-definitions.
Exit code 0 when all went well, 1 when something was refused, 2 when the command was not understood, 3 when the
application could not be reached or did not let us in.`,
  options: {
    ...CONNECTION,
    publish: { type: 'boolean' },
    note: { type: 'string' },
    over: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: ({ values, positionals, env, directory, misuse, out, err }) => {
    const { publish = false, over, 'dry-run': dryRun = false, json = false } = values
    const note = values.note?.trim() ?? ''
    if (publish && note === '') return misuse('why is it published? allowed: --note "…"')
    if (!publish && values.note !== undefined)
      return misuse('--note says why something is published: --publish')
    if (over !== undefined && !/^\d{1,9}$/.test(over))
      return misuse('--over takes the revision that was named')
    const connected = connect({ values, env })
    if ('problem' in connected) return misuse(connected.problem)
    const { files, findings } = playbookFiles({ paths: positionals, directory })
    if (over !== undefined && files.length !== 1) return misuse('--over goes with one file')
    for (const finding of findings) err(formatFinding(finding))
    if (findings.length > 0) return 1
    const { application } = connected
    return reaching({
      err,
      run: async () => {
        const me = await readMe({ application, users: values.users ?? 'users' })
        const pushed: Pushed[] = []
        const seen = new Map<string, string>()
        for (const file of files) {
          const local = readLocal(file)
          if ('problem' in local) {
            pushed.push({ ...NOTHING, file, outcome: 'refused', message: local.problem })
            continue
          }
          const twin = seen.get(local.key)
          if (twin !== undefined) {
            const message = `${twin} has the same key`
            pushed.push({ ...NOTHING, file, key: local.key, outcome: 'refused', message })
            continue
          }
          seen.set(local.key, file)
          const rev = over === undefined ? null : Number(over)
          pushed.push(
            await pushOne({ application, local, me, over: rev, note: publish ? note : null, dryRun }),
          )
        }
        const refused = pushed.filter(({ outcome }) => outcome === 'refused').length
        if (json) out(JSON.stringify({ dryRun, playbooks: pushed }, null, 2))
        else {
          for (const each of pushed) tell({ pushed: each, out })
          err(`${plural(pushed.length, 'playbook')}, ${refused} refused`)
        }
        return refused > 0 ? 1 : 0
      },
    })
  },
})

const NOTHING = { key: null, rev: null, version: null, findings: [] } as const

function tell({ pushed, out }: { pushed: Pushed; out: (line: string) => void }): void {
  const { outcome, file, message, findings } = pushed
  out([outcome, file, ...(message === null ? [] : [message])].map(printable).join('  '))
  // What stands in the way is told in full, the rest is counted in the message.
  const shown = outcome === 'refused' ? findings.filter(({ severity }) => severity === 'error') : []
  for (const finding of shown) out(`        ${printable(formatFinding(inFile({ finding, file })))}`)
}

/** A finding of the application names the playbook; the one who pushes has a file. */
function inFile({ finding, file }: { finding: Finding; file: string }): Finding {
  return { ...finding, file }
}
