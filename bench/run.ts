import './environment.ts'
import { writeFile } from 'node:fs/promises'
import os from 'node:os'
import { onEnd, runScript } from '../scripts/lib/processes.mjs'
import { type BenchApps, createBenchApps } from './apps.ts'
import { databaseVersion } from './database.ts'
import { longDefinitions } from './definitions.ts'
import { measureLint } from './definitions-lint.ts'
import { type HomeFigures, measureHome } from './home.ts'
import { homeToMarkdown } from './home-report.ts'
import { type Measured, measure } from './measure.ts'
import { measureMemory } from './memory.ts'
import { type BenchOptions, readOptions, USAGE } from './options.ts'
import { weighPanel } from './panel-weight.ts'
import { type Report, toMarkdown } from './report.ts'
import { measureStartUp } from './start-up.ts'
import { canceling } from './subjects/canceling.ts'
import { completing } from './subjects/completing.ts'
import { numbering } from './subjects/numbering.ts'
import { reading } from './subjects/reading.ts'
import { starting } from './subjects/starting.ts'

/** Measures what the plugin does beside the nearest plain Payload operation, on one database, in one run. */
const main = async (): Promise<number> => {
  const options = givenOptions()
  if (typeof options === 'number') return options
  await chooseDatabase(options)
  const definitions = await longDefinitions()
  onEnd(definitions.remove)
  const apps = await createBenchApps({ directory: definitions.directory })
  onEnd(apps.destroy)

  const report = options.homeOnly ? null : await measureAll({ apps, options })
  const home: readonly HomeFigures[] = await measureHome({
    directory: definitions.directory,
    scale: options.scale,
    progress,
  })
  console.log(report ? toMarkdown(report) : `${await machine(apps)}\n`)
  console.log(homeToMarkdown(home))
  if (options.json) await writeFile(options.json, `${JSON.stringify({ ...report, home }, null, 1)}\n`)
  return 0
}

/** The options, or the exit code where there is nothing to measure. */
const givenOptions = (): BenchOptions | number => {
  try {
    const options = readOptions()
    if (options !== 'help') return options
    console.log(USAGE)
    return 0
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`)
    return 2
  }
}

/** Where test applications make their databases. */
const chooseDatabase = async ({ kind, server }: BenchOptions): Promise<void> => {
  process.env.TEST_DATABASE = kind
  if (kind === 'sqlite') return
  const { getDatabase } = await import('../scripts/lib/databases.mjs')
  const found: { uri?: string | null; missing?: string } = server ? { uri: server } : await getDatabase(kind)
  if (!found.uri) throw new Error(`There is no ${kind} to measure on: ${found.missing}.`)
  process.env.TEST_DATABASE_URI = found.uri
}

const measureAll = async ({ apps, options }: { apps: BenchApps; options: BenchOptions }): Promise<Report> => {
  const { scale, kind } = options
  const measured: Measured[] = []
  const subjects = [
    ...completing(),
    ...starting(),
    ...canceling({ isMongo: kind.startsWith('mongo') }),
    ...reading(),
  ]
  for (const subject of subjects) {
    progress(subject.title)
    measured.push(await measure({ apps, subject, scale }))
  }
  progress('numbers')
  const numbered = await numbering({ apps, scale })
  progress('start-up')
  const startUp = await measureStartUp({ apps })
  progress('memory')
  const memory = await measureMemory({ apps })
  progress('weight of the panel')
  const weight = await weighPanel()
  progress('lint')
  const lint = measureLint()
  return { machine: await machine(apps), measured, numbering: numbered, memory, startUp, weight, lint }
}

const progress = (title: string): void =>
  console.error(`${new Date().toISOString().slice(11, 19)} ${title} …`)

const machine = async ({ timed }: BenchApps): Promise<string> => {
  const processors = os.cpus()
  return [
    `${processors.length} × ${processors[0]?.model.trim()}`,
    `${(os.totalmem() / 2 ** 30).toFixed(0)} GiB`,
    `Node ${process.version}`,
    `${os.type()} ${os.release().split('-')[0]}`,
    await databaseVersion(timed.payload),
    new Date().toISOString().slice(0, 10),
  ].join(' · ')
}

await runScript(main)
