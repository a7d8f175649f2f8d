import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fail, say } from './lib/console.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { run, runScript, tool } from './lib/processes.mjs'
import { inRoot } from './lib/root.mjs'

/** Compiles what is published into dist/: the plugin without the reference application around it. */
const main = async () => {
  ensureInstalled()
  rmSync(inRoot('dist'), { recursive: true, force: true })
  const { code, output } = await run({
    command: process.execPath,
    args: [tool('tsc'), '--project', 'tsconfig.build.json'],
    output: 'hide',
  })
  if (code !== 0) fail(output.trim())
  const copied = stylesBelow('src')
  for (const file of copied) {
    mkdirSync(path.dirname(inRoot('dist', file)), { recursive: true })
    copyFileSync(inRoot(file), inRoot('dist', file))
  }
  chmodSync(inRoot('dist/src/cli.js'), 0o755)
  say(`Compiled into dist/, with ${copied.length} style sheets.`)
}

const stylesBelow = (directory) =>
  readdirSync(inRoot(directory), { recursive: true })
    .map((file) => path.join(directory, file))
    .filter((file) => file.endsWith('.css'))

await runScript(main)
