import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Definition } from '../../../src/definition/types.ts'
import { describeDefinition, THEMES, toSvg } from '../../../src/diagram/index.ts'
import { LAUNCH, sound } from '../simulate/support.ts'
import { definitions } from './random.ts'

const ELEMENTS = ['svg', 'title', 'desc', 'style', 'g', 'rect', 'path', 'text']
const ATTRIBUTES =
  /^(xmlns|width|height|viewBox|role|aria-labelledby|lang|id|class|x|y|rx|fill|d|transform|stroke-dasharray)$/

/** Reads strict XML of elements, attributes and text; throws at whatever else there is. Gives the texts. */
const readXml = (xml: string): { texts: string[]; elements: string[] } => {
  const texts: string[] = []
  const elements: string[] = []
  const open: string[] = []
  const token = /<([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|<\/([a-z]+)>|([^<>]+)/gy
  let at = 0
  while (at < xml.length) {
    token.lastIndex = at
    const found = token.exec(xml)
    if (!found) throw new Error(`No XML at ${at}: ${xml.slice(at, at + 60)}`)
    at = token.lastIndex
    const [, name, attributes = '', closed, end, text] = found
    if (name) {
      elements.push(name)
      if (!ELEMENTS.includes(name)) throw new Error(`Element ${name}`)
      for (const [, attribute = ''] of attributes.matchAll(/ ([\w:-]+)=/g)) {
        if (!ATTRIBUTES.test(attribute)) throw new Error(`Attribute ${attribute}`)
      }
      if (!closed) open.push(name)
    } else if (end) {
      if (open.pop() !== end) throw new Error(`End of ${end}`)
    } else if (text?.trim()) {
      // The style sheet is the drawing's own.
      if (/&(?!#\d+;)/.test(text) && open.at(-1) !== 'style') throw new Error(`An ampersand: ${text}`)
      texts.push(text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))))
    }
  }
  if (open.length > 0) throw new Error(`Not closed: ${open}`)
  return { texts, elements }
}

const labelled = (label: string): Definition => {
  const { definition } = sound(LAUNCH)
  return {
    ...definition,
    label,
    description: label,
    phases: definition.phases.map((phase) => ({
      ...phase,
      label,
      when: { [label]: { equals: label } },
      lanes: phase.lanes.map((lane) => ({
        ...lane,
        label,
        activities: lane.activities.map((activity) => ({ ...activity, label })),
      })),
    })),
  }
}

const HOSTILE = [
  '<script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '</text></svg><img src=x onerror=alert(1)>',
  '" onload="alert(1)',
  "'/><a href='javascript:alert(1)'>",
  '<!-- --> <?xml version="1.0"?> <!DOCTYPE x [<!ENTITY y "z">]> &y;',
  '</style><style>*{display:none}',
  '&lt;b&gt; &amp; &#60;',
]

describe('an SVG file', () => {
  test.each(HOSTILE)('%s is text in it', (label) => {
    const svg = toSvg({ definition: labelled(label) })
    const { texts, elements } = readXml(svg)
    expect(elements.filter((name) => name === 'svg')).toHaveLength(1)
    expect(texts).toContain(label)
    expect(svg).not.toMatch(/<script|<img|<a[ >]|<!|<\?/)
  })
  test('control characters and marks that turn text around are left out', () => {
    const svg = toSvg({ definition: labelled('a\u0000b\u0007c\u202Ed\u2066e\uFFFEf\uD800g\u200Fh\ni') })
    expect(readXml(svg).texts).toContain('a b c d e\uFFFEf g h i'.replace('\uFFFE', ''))
    expect(svg).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200F\uFFFE]|(?!\n)\p{Cc}|\p{Cs}/u)
  })
  test('any definition gives well-formed XML, alone and without scripts', () => {
    fc.assert(
      fc.property(definitions(20), (definition) => {
        readXml(toSvg({ definition, language: 'pt', theme: 'dark' }))
      }),
      { numRuns: 60 },
    )
  })
  test('has a title, a description, its size, and the colours that are asked for', () => {
    const { definition } = sound(LAUNCH)
    const light = toSvg({ definition, language: 'de' })
    const { texts } = readXml(light)
    expect(texts.slice(0, 2)).toEqual(['Launch', 'Brings something to people. Phasen: 3. Aktivitäten: 6.'])
    expect(light).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="[\d.]+" height="[\d.]+" viewBox=/,
    )
    expect(light).toContain(THEMES.light.gate)
    const own = { ...THEMES.dark, text: '#123456}</style><script>' }
    const dark = toSvg({ definition, theme: own })
    readXml(dark)
    expect(dark).toContain(THEMES.dark.background)
    expect(dark).not.toContain('<script')
  })
})

test('the same in words: phases, lanes, activities with all that the drawing says of them', () => {
  const { definition } = sound(LAUNCH)
  const [prepare, work] = describeDefinition({ definition })
  expect(prepare).toMatchObject({ label: 'Phase 1: Prepare', words: [], path: ['phases', 0] })
  expect(prepare?.inside[0]).toMatchObject({ label: 'Lane 1', words: [] })
  expect(prepare?.inside[0]?.inside.map(({ label, words }) => [label, ...words])).toEqual([
    ['Begin', 'Start', 'asks for engagement'],
    ['Facts', 'Form', 'asks for shortDescription, priority, Regulated, Regulator'],
    ['Legal review', 'Comment', 'if regulated is yes', 'may be skipped', 'only ale-success-agent'],
  ])
  expect(work).toMatchObject({ label: 'Phase 2: Work', words: ['lanes in parallel'] })
  expect(work?.inside.map(({ label }) => label)).toEqual(['Lane Talk', 'Lane Do'])
})
