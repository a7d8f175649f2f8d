import { describe, expect, it } from 'vitest'
import { formatJsonSchema, parseDefinition } from '../../../src/definition/index.ts'
import { readDocument } from './markdown.ts'

const { exports, bin } = JSON.parse(readDocument('package.json')) as {
  exports: Record<string, string | { types: string; default: string }>
  bin: Record<string, string>
}

describe('what the package exports', () => {
  const entries = Object.entries(exports).flatMap(([name, entry]) =>
    typeof entry === 'string' ? [] : [[name, entry.types, entry.default] as const],
  )

  it.each(entries)('%s is compiled from a file that is there', (_name, types, code) => {
    const source = code.replace('./dist/', '').replace(/\.js$/, '.ts')
    expect(readDocument(source)).toContain('export ')
    expect(types.replace(/\.d\.ts$/, '.js')).toBe(code)
  })

  it('is documented', () => {
    const document = readDocument('docs/plugin.md')
    for (const name of Object.keys(exports)) {
      if (name !== './package.json') expect(document).toContain(`\`payload-playbooks${name.slice(1)}\``)
    }
    for (const name of Object.keys(bin)) expect(document).toContain(`\`${name}\``)
  })

  it('reads playbooks without Payload', () => {
    const { findings } = parseDefinition({
      file: 'none.yaml',
      text: 'key: none',
      vocabulary: {
        playFields: {},
        conditionFields: {},
        engagementFields: {},
        records: {},
        roles: [],
      },
    })
    expect(findings.map(({ rule }) => rule)).toContain('missing-key')
    expect(JSON.parse(formatJsonSchema())).toHaveProperty('properties')
  })
})
