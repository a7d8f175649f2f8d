import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'
import { beforeAll, expect, it } from 'vitest'

/** At most this much JavaScript of the plugin's own before a view of a playbook is opened, gzipped, in bytes. */
const PAGE_AIM = 110 * 1024

const PLAY = 'src/admin/play/PlayPage.tsx'
/** What every page of the panel gets, because a page names its components: it may only fetch the rest. */
const ROOM = 'src/admin/playbooks/WorkbenchRoom.tsx'
const PLAYBOOK = 'src/admin/playbooks/WorkbenchPage.tsx'
const TEXT = 'src/admin/playbooks/yaml/YamlView.tsx'

let outputs: Metafile['outputs']
const sizes = new Map<string, number>()

beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: fileURLToPath(new URL('../../../..', import.meta.url)),
    bundle: true,
    entryPoints: [PLAY, ROOM],
    format: 'esm',
    jsx: 'automatic',
    loader: { '.css': 'empty' },
    metafile: true,
    minify: true,
    outdir: 'weighed',
    packages: 'external',
    splitting: true,
    write: false,
  })
  outputs = metafile.outputs
  for (const { path, contents } of outputFiles) {
    sizes.set(path.slice(path.indexOf('weighed/')), gzipSync(contents).byteLength)
  }
}, 60_000)

/** What is there before anything else is fetched: files of the plugin, other packages, and the size. */
const fetchedFor = (entry: string) => {
  const start = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === entry)
  expect(start).toBeDefined()
  const seen = new Set<string>()
  const packages = new Set<string>()
  const add = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    for (const { path, kind, external } of outputs[name]?.imports ?? []) {
      if (kind !== 'import-statement') continue
      if (external) packages.add(path)
      else add(path)
    }
  }
  add(start as string)
  const files = [...seen].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {}))
  return {
    files,
    packages: [...packages],
    size: [...seen].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0),
  }
}

const isEditor = (name: string): boolean => /^(@codemirror|@lezer)\//.test(name)

it('the page of a play has nothing of the pages of playbooks', () => {
  const { files, packages } = fetchedFor(PLAY)
  expect(files.filter((name) => name.includes('admin/playbooks/'))).toEqual([])
  expect(packages.filter((name) => isEditor(name) || name === 'yaml' || name === 'zod')).toEqual([])
})

it('other pages of the panel get next to nothing of it', () => {
  const { packages, size } = fetchedFor(ROOM)
  expect(packages.filter((name) => isEditor(name) || name === 'yaml' || name === 'zod')).toEqual([])
  expect(size).toBeLessThan(10 * 1024)
})

it('the page of a playbook has the editor and the simulation only where their views are open', () => {
  const { files, packages, size } = fetchedFor(PLAYBOOK)
  expect(packages.filter(isEditor)).toEqual([])
  expect(
    files.filter((name) => /src\/(simulate|diagram)\/|playbooks\/(yaml|outline|diagram|try)\//.test(name)),
  ).toEqual([])
  expect(size).toBeLessThanOrEqual(PAGE_AIM)
  // The scale itself: what is looked for is somewhere.
  expect(fetchedFor(TEXT).packages.filter(isEditor).length).toBeGreaterThan(5)
})
