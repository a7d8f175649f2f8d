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
