import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { readArguments } from './lib/arguments.mjs'
import { buildIfNeeded } from './lib/build.mjs'
import { fail, say } from './lib/console.mjs'
import { DATABASES, getDatabase } from './lib/databases.mjs'
import { ensureInstalled } from './lib/install.mjs'
import { onEnd, run, runScript, tool } from './lib/processes.mjs'

const USAGE = `npm test                                    everything this machine can run
npm test -- --database postgres [files …]   the integration suite on one database: ${DATABASES.join(', ')}

Environment: POSTGRES_URI, MONGODB_URI, MONGOMS_SYSTEM_BINARY, CHROMIUM_PATH;
REQUIRE_ALL=1 makes a failure of everything that would be left out.`

const CHROMIUM = process.env.CHROMIUM_PATH || '/usr/bin/chromium'

const { database: only, positionals: files } = readArguments({
  options: { database: { type: 'string', multiple: true } },
  allowPositionals: true,
  usage: USAGE,
})
const unknown = only?.find((kind) => !DATABASES.includes(kind))
if (unknown) fail(`There is no database "${unknown}" here: ${DATABASES.join(', ')}.`)

const total = { passed: 0, failed: 0 }
const leftOut = []
/** What failed, said once more at the end: whoever sees only the last lines knows where to look. */
const failures = []
const reports = mkdtempSync(path.join(os.tmpdir(), 'playbooks-reports-'))
onEnd(() => rmSync(reports, { recursive: true, force: true }))

/** Everything, in the order of how soon it tells that something is wrong. */
const main = async () => {
  ensureInstalled()
  if (!only && files.length === 0) {
    await check()
    await suite({ title: 'Unit tests', project: 'unit', args: ['--coverage'] })
  }
  for (const kind of only ?? DATABASES) await integration(kind)
  if (!only && files.length === 0) {
    await buildIfNeeded()
    await suite({ title: 'The package and the demo', project: 'shipped' })
    await browser()
  }
  for (const line of failures) console.log(`failed: ${line}`)
  for (const line of leftOut) console.log(`left out: ${line}`)
  if (leftOut.length === 0) console.log('Nothing was left out.')
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 ? 1 : 0
}

/** Formatting, lint and types. What is wrong there counts as one failure. */
const check = async () => {
  say('Formatting and lint …')
  const lint = await run({ command: process.execPath, args: [tool('biome'), 'check', '--error-on-warnings'] })
  say('Types …')
  const types = await run({ command: process.execPath, args: [tool('tsc'), '--noEmit'] })
  if (lint.code !== 0 || types.code !== 0) fault(lint.code === 0 ? 'types' : 'formatting and lint')
}

const integration = async (kind) => {
  say(`Getting ${kind} …`)
  const database = await getDatabase(kind)
  if (database.missing) return leaveOut(`integration tests on ${kind}: ${database.missing}`)
  await suite({
    title: `Integration tests on ${kind}`,
    project: 'integration',
    args: files,
    env: { TEST_DATABASE: kind, TEST_DATABASE_URI: database.uri ?? '' },
  })
  await database.stop?.()
}

const browser = async () => {
  if (!existsSync(CHROMIUM))
    return leaveOut(`browser tests: there is no ${CHROMIUM}, and CHROMIUM_PATH names no other`)
  await suite({ title: 'Browser tests', project: 'e2e', env: { CHROMIUM_PATH: CHROMIUM } })
}

/** Runs one project of vitest.config.ts and adds what it reports to the total. */
const suite = async ({ title, project, args = [], env = {} }) => {
  say(`${title} …`)
  const report = path.join(reports, `${title.replaceAll(' ', '-')}.json`)
  const { code } = await run({
    command: process.execPath,
    args: [
      tool('vitest'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    env: { NODE_ENV: 'test', ...env },
  })
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
    testResults = [],
  } = readReport(report)
  total.passed += numPassedTests
  total.failed += numFailedTests
  failures.push(...failedTests(testResults).map((name) => `${title}: ${name}`))
  // A file that cannot be loaded, coverage below its threshold, an error outside any test.
  if (code !== 0 && numFailedTests === 0)
    fault(`${title}: a file that cannot be loaded, too little coverage, or an error outside any test`)
  const notRun = numPendingTests + numTodoTests
  if (notRun > 0) leaveOut(`${title}: ${notRun} tests that were skipped`)
}

/** Something failed that is no test. */
const fault = (line) => {
  failures.push(line)
  total.failed += 1
}

const failedTests = (testResults) =>
  testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${path.relative(process.cwd(), name)}: ${fullName}`),
  )

const leaveOut = (line) => {
  leftOut.push(line)
  if (process.env.REQUIRE_ALL === '1') total.failed += 1
}

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

await runScript(main)
