import { build } from 'esbuild'
import { expect, test } from 'vitest'

test('the simulation runs in browsers: no Node, no Payload, no React', async () => {
  // Whatever is not relative would need to be there in a browser; a module of Node makes the build fail.
  const { metafile } = await build({
    entryPoints: ['src/simulate/index.ts'],
    bundle: true,
    format: 'esm',
    metafile: true,
    minify: true,
    platform: 'browser',
    write: false,
  })
  const inputs = Object.keys(metafile.inputs)
  const packages = inputs.flatMap((name) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? [])
  expect([...new Set(packages)].sort()).toEqual(['yaml'])
  expect(inputs.filter((name) => /src\/(runtime|api|admin)\//.test(name))).toEqual([])
})

test('the simulation brings the sentences that it says, and no room of the panel', async () => {
  const { metafile, outputFiles } = await build({
    entryPoints: ['src/simulate/index.ts'],
    bundle: true,
    format: 'esm',
    metafile: true,
    minify: true,
    packages: 'external',
    platform: 'browser',
    write: false,
  })
  const texts = Object.keys(metafile.inputs).filter((name) => name.includes('i18n/'))
  expect(texts.filter((name) => !/i18n\/(sentences\/|lookup|message-makers|same)/.test(name))).toEqual([])
  expect(outputFiles[0]?.contents.byteLength).toBeLessThan(90 * 1024)
})
