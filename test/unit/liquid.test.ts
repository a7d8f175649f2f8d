import { describe, expect, it } from 'vitest'
import {
  liquidProblem,
  MAX_TAGS,
  MAX_TEMPLATE,
  type Rendered,
  renderLiquid,
} from '../../src/runtime/liquid.ts'

const VALUES = {
  play: {
    number: 'CPL0000001',
    shortDescription: '<b>Adopt</b> it 🚀',
    dueDate: '2026-12-01',
    category: null,
    data: { regions: ['north', 'south'] },
  },
  contact: null,
  squad: [
    { name: 'Dana', email: 'dana@example.com' },
    { name: 'Lee', email: 'lee@example.com' },
  ],
  today: '2026-11-20',
}

const text = (template: string, language = 'en'): string => {
  const rendered = renderLiquid({ template, values: VALUES, language })
  expect(rendered.problem).toBeUndefined()
  return rendered.text ?? ''
}

/** The result, and how long the processor was busy with it. */
const measured = (template: string): { rendered: Rendered; milliseconds: number } => {
  const before = process.cpuUsage()
  const rendered = renderLiquid({ template, values: VALUES })
  const { user, system } = process.cpuUsage(before)
  return { rendered, milliseconds: (user + system) / 1000 }
}

describe('filled-in templates', () => {
  it('show values, loops and conditions', () => {
    expect(text('{{ play.number }}: {{ play.shortDescription }}')).toBe('CPL0000001: <b>Adopt</b> it 🚀')
    expect(text('{% for each in squad %}{{ forloop.index }}.{{ each.name }} {% endfor %}')).toBe(
      '1.Dana 2.Lee ',
    )
    expect(text('{{ squad | map: "email" | join: ", " }}')).toBe('dana@example.com, lee@example.com')
    expect(text('{% if contact %}a{% else %}b{% endif %}{{ play.category | default: "none" }}')).toBe('bnone')
    expect(text('{% capture a %}<{{ play.number }}>{% endcapture %}{{ a }}{{ play.data.regions }}')).toBe(
      '<CPL0000001>northsouth',
    )
  })

  it('write dates as the reader does, and count days', () => {
    expect(text('{{ play.dueDate | date }}')).toBe('December 1, 2026')
    expect(text('{{ play.dueDate | date }}', 'de')).toBe('1. Dezember 2026')
    expect(text('{{ play.dueDate | date: "short" }}', 'pt')).toBe('01/12/2026')
    expect(text('{{ play.dueDate | date: "%d. %B %Y" }}', 'de')).toBe('01. Dezember 2026')
    expect(text('{{ today | plus_days: 14 }} {{ today | plus_days: -20 }}')).toBe('2026-12-04 2026-10-31')
    expect(text('{{ today | plus_working_days: 1 }}')).toBe('2026-11-23')
    expect(text('{{ play.number | date }}{{ contact | plus_days: 3 }}')).toBe('CPL0000001')
  })

  it('name what the values lack, and fill it in with nothing', () => {
    const rendered = renderLiquid({
      template:
        'a {{ play.nmber }}\n {{ plai.number }} {{ contact.name }} {% for x in squad %}{{ x.nam }}{% endfor %}',
      values: VALUES,
    })
    expect(rendered.text).toBe('a \n   ')
    expect(rendered.unknown).toEqual([
      { name: 'play.nmber', line: 1, column: 6 },
      { name: 'plai.number', line: 2, column: 5 },
    ])
  })

  it('reach no prototype', () => {
    const names = [
      'play.constructor',
      'play.__proto__',
      'play.toString',
      'constructor',
      '__proto__',
      'play.number.at',
    ]
    const rendered = renderLiquid({ template: names.map((name) => `{{ ${name} }}`).join(''), values: VALUES })
    expect(rendered.text).toBe('')
    expect(rendered.unknown?.map(({ name }) => name)).toEqual(names)
  })
})

describe('wrong templates', () => {
  it.each([
    ['\n\n   {{ play.number', 3, 4, 'not closed'],
    ['a\n {% if play %}', 2, 2, 'not closed'],
    ['a\n{{ play.number | shout }}', 2, 1, 'shout'],
    ['{% nope %}', 1, 1, 'nope'],
    ['{% include "x" %}', 1, 1, 'include'],
    ['{% render "/etc/passwd" %}', 1, 1, 'render'],
    ['{% layout "x" %}', 1, 1, 'layout'],
  ])('%s: say where and what', (template, line, column, word) => {
    const problem = liquidProblem({ template })
    expect(problem).toMatchObject({ code: 'syntax', line, column })
    expect(problem?.message).toContain(`Line ${line}, column ${column}`)
    expect(problem?.message).toContain(word)
    expect(renderLiquid({ template, values: VALUES }).problem).toEqual(problem)
    expect(liquidProblem({ template, language: 'de' })?.message).toContain(`Zeile ${line}, Spalte ${column}`)
  })

  it('have nothing wrong with them otherwise', () => {
    expect(liquidProblem({ template: 'Plain text, {{ anything }}' })).toBeNull()
  })
})

describe('runaway templates', () => {
  const many = (part: string, times: number): string => Array(times).fill(part).join('')
  it.each([
    ['a range', '\n  {% for i in (1..100000000) %}x{% endfor %}', 2, 3],
    ['loops in loops', '{% for i in (1..1000) %}{% for j in (1..900) %}{% endfor %}{% endfor %}', 1, 25],
    [
      'a range backwards',
      '{% for i in (1..9999) %}{% for j in (9999..1) %}{% endfor %}{% for j in (1..9999) %}{% endfor %}{% endfor %}',
      1,
      null,
    ],
    [
      'doubling',
      '{% assign a = "xxxxxxxx" %}{% for i in (1..99) %}{% assign a = a | append: a %}{% endfor %}',
      1,
      null,
    ],
    [
      'doubling by capture',
      '{% assign a = "xxxxxxxx" %}{% for i in (1..99) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}',
      1,
      null,
    ],
    [
      'growing by replace',
      '{% assign a = "x" %}{% for i in (1..99) %}{% assign a = a | replace: "x", "xxxxxxxxxx" %}{% endfor %}',
      1,
      null,
    ],
    ['long output', `{% for i in (1..9999) %}${many('x', 1000)}{% endfor %}`, 1, null],
    [
      'long conditions in loops',
      `{% for i in (1..9999) %}{% if ${Array(4000).fill('a').join(' or ')} %}{% endif %}{% endfor %}`,
      1,
      null,
    ],
    ['filters in loops', `{% for i in (1..9999) %}{{ "a"${many(' | upcase', 2000)} }}{% endfor %}`, 1, null],
    ['padding', '{{ play.dueDate | date: "%1000000000d" }}', 1, 1],
    ['brackets', `{{ ${many('a[', 9000)}a${many(']', 9000)} }}`, 1, 1],
    ['many tags', many('{{a}}', MAX_TAGS + 1), 1, MAX_TAGS * 5 + 1],
  ])('%s: are stopped soon, with the place', (_, template, line, column) => {
    const { rendered, milliseconds } = measured(template)
    expect(['too-much-work', 'output-too-long']).toContain(rendered.problem?.code)
    expect(rendered.problem?.line).toBe(line)
    if (column !== null) expect(rendered.problem?.column).toBe(column)
    expect(rendered.problem?.message).toContain(`Line ${line}, column `)
    expect(milliseconds).toBeLessThan(200)
  })

  it('are not templates of everyday length', () => {
    const template = many('Line {{ play.number }} of {{ today | date }}.\n', 200)
    expect(text(template)).toHaveLength(200 * 'Line CPL0000001 of November 20, 2026.\n'.length)
  })

  it('may lie inside one another, deep but not endlessly', () => {
    const nested = (depth: number): string => many('{% if play %}', depth) + many('{% endif %}', depth)
    expect(text(nested(50))).toBe('')
    expect(renderLiquid({ template: nested(MAX_TAGS * 0.6), values: VALUES }).problem?.code).toBe(
      'too-much-work',
    )
  })

  it('may not be longer than is allowed', () => {
    expect(liquidProblem({ template: many('x', MAX_TEMPLATE) })).toBeNull()
    expect(liquidProblem({ template: many('x', MAX_TEMPLATE + 1) })).toMatchObject({ code: 'too-long' })
  })
})
