import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LIMITS } from '../../../src/definition/limits.ts'
import { createTestApp, type RestAnswer, type TestApp } from '../../support/app.ts'
import { pageOf, published, savedDraft, smallText } from '../../support/playbooks.ts'

const BOTTOM = String.fromCharCode(0)
const HALF = String.fromCharCode(0xd800)

/** Texts that try to cost much, to reach further than they should, or to be run. */
const TEXTS: Readonly<Record<string, string>> = {
  'deep nesting': `key: deep\nlabel: ${'['.repeat(50_000)}`,
  'deep nesting in blocks': Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
  'a bomb of aliases': [
    'key: bomb',
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((name, at) => {
      const before = 'abcdefgh'[at]
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`
    }),
  ].join('\n'),
  'an alias of itself': 'key: &a [*a]\n',
  'prototype keys': smallText({
    more: '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n',
  }),
  'prototype keys inside': smallText().replace('category', '__proto__'),
  'a merge key': smallText({ more: '<<: { key: other }\n' }),
  tags: smallText({ more: 'x: !!js/function "function () { return 1 }"\n' }),
  markup: smallText({ label: '"<img src=x onerror=alert(1)><script>alert(2)</script>"' }),
  'control characters': smallText({ activity: '"a\\u0007b\u0007c"' }),
  'right-to-left marks': smallText({ activity: '\u202eevil\u202c' }),
  'a long line': `key: long\nlabel: ${'x'.repeat(200_000)}\n`,
  'many lines': 'a:\n'.repeat(60_000),
  'many keys': Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n'),
  'several documents': `${smallText()}---\n${smallText()}`,
  'no mapping': '- 1\n- 2\n',
  tabs: 'key:\tx\n\tlabel: y\n',
  nothing: '',
  'a byte order mark': `\ufeff${smallText()}`,
}

describe('hostile input to the endpoints of playbooks', () => {
  let app: TestApp
  let rev: number
  beforeAll(async () => {
    app = await createTestApp()
    const page = await published({ app, text: smallText({ key: 'target', prefix: 'TGT', label: 'Target' }) })
    rev = page.rev
  })
  afterAll(() => app?.destroy())

  const send = (method: string, path: string, body?: unknown, rawBody?: string): Promise<RestAnswer> =>
    app.rest(method, `/playbooks/${path}`, {
      user: 'playbookAdmin',
      ...(rawBody !== undefined ? { rawBody } : body !== undefined ? { body } : {}),
    })

  const expectRefused = (answer: RestAnswer, at: string): void => {
    expect([at, answer.status]).toEqual([
      at,
      expect.toSatisfy((status: number) => status >= 400 && status < 500),
    ])
    expect([at, answer.body.errors?.[0]?.message]).toEqual([at, expect.any(String)])
    expect(answer.body.errors[0].message).not.toBe('')
  }

  it.each(Object.entries(TEXTS))('checks %s quickly, and says what is wrong with it', async (_, text) => {
    const begun = performance.now()
    const answer = await send('POST', 'lint', { text })
    expect(answer.status).toBe(200)
    expect(performance.now() - begun).toBeLessThan(15_000)
    expect(Array.isArray(answer.body.findings)).toBe(true)
    const simulated = await send('POST', 'simulate', { text, scenarios: true })
    expect(simulated.status).toBe(
      answer.body.findings.some(({ severity }: { severity: string }) => severity === 'error') ? 400 : 200,
    )
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  it('keeps any such text as a draft, byte by byte, and plans, compares and shows it', async () => {
    for (const [name, text] of Object.entries(TEXTS)) {
      if (text.trim() === '') continue
      await savedDraft({ app, key: 'target', text })
      expect([name, (await pageOf({ app, key: 'target' })).draft?.text === text]).toEqual([name, true])
      const answers = [
        await send('GET', 'target/versions/draft'),
        await send('GET', 'target/compare'),
        await send('POST', 'target/publish?dryRun=true', {}),
      ]
      expect([name, answers.map(({ status }) => status)]).toEqual([name, [200, 200, 200]])
      expect((answers[0] as RestAnswer).body.text).toBe(text)
    }
    rev = (await pageOf({ app, key: 'target' })).rev
  })

  it('refuses texts that cannot be kept', async () => {
    const before = await pageOf({ app, key: 'target' })
    const texts = [
      `key: x\nlabel: ${BOTTOM}`,
      `key: x\nlabel: ${HALF}`,
      'x'.repeat(LIMITS.bytes + 1),
      'é'.repeat(LIMITS.bytes / 2 + 1),
      '',
      ' \n',
      null,
      7,
      true,
      [],
      {},
      ['key: x'],
    ]
    for (const text of texts) {
      const at = JSON.stringify(text)?.slice(0, 40)
      const saved = await send('PUT', 'target/draft', { text, rev: before.rev })
      expect([at, saved.status]).toEqual([at, 400])
      expect(saved.body.errors[0].data.errors).toEqual([{ path: 'text', message: expect.any(String) }])
      expectRefused(await send('POST', 'drafts', { text }), `drafts ${at}`)
    }
    expect(await pageOf({ app, key: 'target' })).toEqual(before)
  })

  it('refuses bodies that are too long, no JSON, no object, nested without end, or know other keys', async () => {
    const deep = `{"text":${'['.repeat(5_000)}${']'.repeat(5_000)}}`
    const paths = [
      ['POST', 'drafts'],
      ['PUT', 'target/draft'],
      ['DELETE', 'target/draft'],
      ['POST', 'target/publish'],
      ['POST', 'target/publish?dryRun=true'],
      ['POST', 'target/retire'],
      ['POST', 'target/revive'],
      ['POST', 'target/restore'],
      ['POST', 'target/file'],
      ['DELETE', 'target/unused'],
      ['POST', 'lint'],
      ['POST', 'simulate'],
    ] as const
    for (const [method, path] of paths) {
      const long = await send(method, path, undefined, JSON.stringify({ text: 'x'.repeat(5_000_000) }))
      expect([path, long.status]).toEqual([path, 413])
      for (const raw of [
        '{',
        'null',
        '[]',
        '"text"',
        '7',
        deep,
        '{"other":1}',
        '{"__proto__":{"text":"x"}}',
      ]) {
        expectRefused(await send(method, path, undefined, raw), `${method} ${path} ${raw.slice(0, 30)}`)
      }
    }
    expect((await pageOf({ app, key: 'target' })).rev).toBe(rev)
  })

  it('refuses values of other types, whatever they are', async () => {
    const values = [null, true, -1, 1.5, 1e300, '1', '', [], {}, [1], { $gt: 0 }, { rev: 1 }]
    const calls: readonly (readonly [string, string, (value: unknown) => unknown])[] = [
      ['PUT', 'target/draft', (value) => ({ text: smallText(), rev: value })],
      ['DELETE', 'target/draft', (value) => ({ rev: value })],
      ['POST', 'target/publish', (value) => ({ note: 'Why', rev: value })],
      ['POST', 'target/restore', (value) => ({ version: value, rev })],
      ['POST', 'target/restore', (value) => ({ version: 1, rev: value })],
      ['POST', 'target/retire', (value) => ({ rev: value })],
      ['POST', 'target/revive', (value) => ({ rev: value })],
      ['POST', 'target/file', (value) => ({ take: value === true ? 1 : value, rev })],
      ['DELETE', 'target/unused', (value) => ({ rev: value })],
      ['POST', 'simulate', (value) => ({ key: 'target', version: value === '1' ? 'one' : (value ?? {}) })],
      ['POST', 'simulate', (value) => ({ text: smallText(), steps: value ?? 7, given: { now: value } })],
      [
        'POST',
        'simulate',
        (value) => ({ text: smallText(), given: value === null || isEmpty(value) ? [] : value }),
      ],
    ]
    for (const [method, path, body] of calls) {
      for (const value of values) {
        expectRefused(await send(method, path, body(value)), `${method} ${path} ${JSON.stringify(value)}`)
      }
    }
    for (const note of [null, '', '  ', 7, [], 'x'.repeat(2_001), `a${BOTTOM}`, `a${HALF}`]) {
      const answer = await send('POST', 'target/publish', { note, rev })
      expect([note, answer.status]).toEqual([note, 400])
      expect(answer.body.errors[0].data.errors[0].path).toBe('note')
    }
    for (const note of [7, [], 'x'.repeat(2_001), `a${BOTTOM}`, `a${HALF}`]) {
      expectRefused(await send('POST', 'target/retire', { note, rev }), `retire ${JSON.stringify(note)}`)
    }
    expect((await pageOf({ app, key: 'target' })).rev).toBe(rev)
  })

  it('finds nothing behind keys and versions that cannot be', async () => {
    const keys = [
      '%00',
      '%20',
      '..%2f..',
      '__proto__',
      'constructor',
      'TARGET',
      'target%27--',
      '%F0%9F%98%80',
      'x'.repeat(3_000),
      '1',
      '-',
    ]
    for (const key of keys) {
      for (const [method, path, body] of [
        ['GET', 'page', undefined],
        ['GET', 'versions/1', undefined],
        ['GET', 'compare?from=1&to=1', undefined],
        ['PUT', 'draft', { text: smallText(), rev: 1 }],
        ['POST', 'publish', { note: 'Why', rev: 1 }],
        ['DELETE', 'unused', { rev: 1 }],
      ] as const) {
        const answer = await send(method, `${key}/${path}`, body)
        expect([key, path, answer.status]).toEqual([key, path, 404])
      }
    }
    for (const version of ['%00', 'x'.repeat(3_000), '2147483648', '999999999', '1e3', '%27', '__proto__']) {
      expect([version, (await send('GET', `target/versions/${version}`)).status]).toEqual([version, 404])
      const compared = await send('GET', `target/compare?from=${version}&to=1`)
      expect([version, compared.status]).toEqual([
        version,
        expect.toSatisfy((status) => status === 400 || status === 404),
      ])
    }
    expect((await send('POST', 'lint', { text: '', key: BOTTOM })).status).toBe(404)
    expect((await send('POST', 'simulate', { key: BOTTOM })).status).toBe(404)
  })

  it('simulates whatever names are given, and pollutes nothing', async () => {
    const raw = `{"text":${JSON.stringify(smallText())},"given":{"fields":{"__proto__":"x","constructor":"y"},"records":{"__proto__":{"new":1},"toString":{"new":1}},"engagement":{"__proto__":1}},"steps":[{"complete":"__proto__"},{"complete":"constructor"},{"edit":{"__proto__":"x"}},{"add":"constructor"},{"set":"__proto__","to":"new"},{"reach":"toString"}]}`
    const answer = await send('POST', 'simulate', undefined, raw)
    expect([answer.status, JSON.stringify(answer.body).slice(0, 300)]).toEqual([
      expect.toSatisfy((status) => status === 200 || status === 400),
      expect.any(String),
    ])
    expect(({} as { polluted?: unknown; x?: unknown }).x).toBeUndefined()
  })
})

const isEmpty = (value: unknown): boolean => JSON.stringify(value) === '{}'
