import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const execute = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const fixtures = path.join(root, 'test/support/scratch-app')

let scratch: string
let packed: string[]

/** What somebody does who finds the package: pack, install into a bare application, write a playbook, run a play. */
beforeAll(async () => {
  scratch = await mkdtemp(path.join(os.tmpdir(), 'playbooks-package-'))
  const { stdout } = await execute('npm', ['pack', '--json', '--pack-destination', scratch], {
    cwd: root,
    env: bare(),
  })
  const [report] = JSON.parse(stdout.slice(stdout.indexOf('[\n')))
  packed = report.files.map((file: { path: string }) => file.path)
  for (const file of await readdir(fixtures)) {
    if (file.endsWith('.mjs') || file.endsWith('.ts.txt')) {
      await copyFile(path.join(fixtures, file), path.join(scratch, file.replace('.ts.txt', '.ts')))
    }
  }
  await mkdir(path.join(scratch, 'playbook-definitions'))
  await copyFile(
    path.join(fixtures, 'site-visit.yaml'),
    path.join(scratch, 'playbook-definitions/site-visit.yaml'),
  )
  const { devDependencies } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  const dependencies = {
    payload: devDependencies.payload,
    '@payloadcms/db-sqlite': devDependencies['@payloadcms/db-sqlite'],
    graphql: devDependencies.graphql,
    'payload-playbooks': `file:${report.filename}`,
  }
  await writeFile(
    path.join(scratch, 'package.json'),
    JSON.stringify({ name: 'scratch', private: true, type: 'module', dependencies }),
  )
  await execute('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: scratch,
    env: bare(),
  })
})

afterAll(async () => {
  await rm(scratch, { recursive: true, force: true })
})

/** The environment of somebody's shell, without what vitest and npm scripts add to it. */
const bare = (): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(config_(?!registry)|lifecycle|package)|VITEST|NODE_ENV$|PAYLOAD_|TEST$)/.test(name),
  )
  return {
    ...Object.fromEntries(kept),
    PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
    DO_NOT_TRACK: '1',
  } as unknown as NodeJS.ProcessEnv
}

test('the package holds what it needs and nothing else', () => {
  const expected =
    /^(dist\/(src|collections|hooks)\/.*\.(js|d\.ts|css)|playbook-definitions\/((success-plays|customer-timeline)\/)?[^/]+\.(yaml|json)|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/
  expect(packed.filter((file) => !expected.test(file))).toEqual([])
  expect(packed.filter((file) => file.startsWith('dist/src/app/'))).toEqual([])
  expect(packed).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'CHANGELOG.md',
      'dist/src/index.js',
      'dist/src/index.d.ts',
      'dist/src/cli.js',
      'dist/src/admin/client.js',
      'playbook-definitions/customer-play.yaml',
      'playbook-definitions/playbook.schema.json',
    ]),
  )
})

test('a bare application takes it with one line, in plain Node, and walks a play to closed', async () => {
  const { stdout } = await execute(process.execPath, ['walk.mjs'], { cwd: scratch, env: bare() })
  const last = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  expect(last).toEqual({
    started: 201,
    number: 'SV0001',
    firstRefusal: 'not-current',
    missing: ['data.address'],
    customField: 'Hafenstraße 12',
    gate: 'records-open',
    state: 'closed',
    progress: 'completed',
  })
})

test('its executable checks playbooks', async () => {
  const command = path.join(scratch, 'node_modules/.bin/payload-playbooks')
  const clean = await execute(command, ['lint'], { cwd: scratch, env: bare() })
  expect(clean.stdout).not.toContain('error')
  await writeFile(path.join(scratch, 'broken.yaml'), 'key: broken\nlabel: Broken\nphasen: []\n')
  const broken = await execute(command, ['lint', 'broken.yaml'], { cwd: scratch, env: bare() }).catch(
    (error) => error,
  )
  expect(broken.code).toBe(1)
  expect(broken.stdout).toMatch(/broken\.yaml:3:1 {2}error {2}/)
})

test.each([
  ['Bundler', 'ESNext'],
  ['NodeNext', 'NodeNext'],
])('its types are there with module resolution %s', async (moduleResolution, module) => {
  const compilerOptions = { noEmit: true, strict: true, skipLibCheck: true, target: 'ES2022', types: [] }
  const config = { compilerOptions: { ...compilerOptions, module, moduleResolution }, files: ['types.ts'] }
  await writeFile(path.join(scratch, 'tsconfig.json'), JSON.stringify(config))
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  const { stdout } = await execute(process.execPath, [tsc, '--project', scratch], {
    cwd: scratch,
    env: bare(),
  }).catch((error) => error)
  expect(stdout).toBe('')
})
