import { language as active } from '@codemirror/language'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { colouring, language } from '../../../../src/admin/playbooks/yaml/language.ts'

const stateOf = (doc: string): EditorState => EditorState.create({ doc, extensions: language(doc) })
const isColoured = (state: EditorState): boolean => state.facet(active)?.name === 'yaml'
const typed = (state: EditorState, text: string): EditorState =>
  state.update({ changes: { from: 0, to: state.doc.length, insert: text } }).state

describe('the colours of a text', () => {
  const sound = `key: visit\nphases:\n${'  - { key: a, roles: [b], when: { c: { equals: [] } } }\n'.repeat(500)}`

  it('are those of YAML', () => {
    expect(isColoured(stateOf(sound))).toBe(true)
    expect(isColoured(stateOf(''))).toBe(true)
  })

  it.each([
    ['brackets', `key: ${'['.repeat(20_000)}`],
    ['brackets that are closed', `key: ${'[{'.repeat(2_000)}${'}]'.repeat(2_000)}`],
    ['lists in lists on one line', `key:\n  ${'- '.repeat(20_000)}x`],
    ['keys in keys on one line', `${'? '.repeat(20_000)}x`],
  ])('are left out of absurdly deep %s, and come back with another text', (_name, text) => {
    expect(isColoured(stateOf(text))).toBe(false)
    const pasted = typed(stateOf(sound), text)
    expect(isColoured(pasted)).toBe(false)
    expect(colouring(pasted)).toBeNull()
    const mended = typed(pasted, sound)
    expect(isColoured(mended.update(colouring(mended) ?? {}).state)).toBe(true)
  })
})
