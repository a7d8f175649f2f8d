import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** At most this much JavaScript of the plugin's own for the page of a play, gzipped, in bytes. */
export const WEIGHT_AIM = 60 * 1024

export type PanelWeight = {
  /** What the page needs before anything else, gzipped, in bytes. */
  readonly page: number
  /** Each part that is fetched when somebody opens it, by the name of its file. */
  readonly parts: Readonly<Record<string, number>>
  /** The page with the tab that is open at first. */
  readonly first: number
}

const FIRST_TAB = 'StreamTab'

/**
 * Weighs the plugin's JavaScript for the page of a play: bundled and minified alone, without Payload's, React's and
 * other packages', split as it is fetched.
 */
export const weighPanel = async (): Promise<PanelWeight> => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    bundle: true,
    entryPoints: ['src/admin/play/PlayPage.tsx'],
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
  const sizes = new Map(
    outputFiles.map(({ path, contents }) => [nameOf(path), gzipSync(contents).byteLength] as const),
  )
  const imports = new Map(
    Object.entries(metafile.outputs).map(([path, output]) => [
      nameOf(path),
      output.imports.filter(({ kind }) => kind === 'import-statement').map((each) => nameOf(each.path)),
    ]),
  )
  const entries = Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint ? [nameOf(path)] : [],
  )
  const weigh = (...starts: readonly string[]): number => {
    const seen = new Set<string>()
    const add = (name: string): void => {
      if (seen.has(name) || !sizes.has(name)) return
      seen.add(name)
      for (const next of imports.get(name) ?? []) add(next)
    }
    for (const start of starts) add(start)
    return [...seen].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0)
  }
  const page = entries.find((name) => name.startsWith('PlayPage')) ?? ''
  const tab = entries.find((name) => name.startsWith(FIRST_TAB)) ?? ''
  const parts = entries.filter((name) => name !== page)
  return {
    page: weigh(page),
    first: weigh(page, tab),
    parts: Object.fromEntries(
      parts.map((name) => [name.replace(/-[A-Z0-9]+\.js$/, ''), weigh(page, name) - weigh(page)]),
    ),
  }
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
