import { buildIfNeeded } from './lib/build.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { runScript } from './lib/processes.mjs'

ensureInstalled()
await runScript(buildIfNeeded)
