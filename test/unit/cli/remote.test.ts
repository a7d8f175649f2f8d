import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/run.ts'
import { addressOf, closed } from '../../support/http.ts'
import { visitText } from '../../support/visit.ts'
import { draftOf, type Fake, fakeApplication, KEY, type Kept, keep } from './fake.ts'

let fake: Fake
let directory: string
beforeEach(async () => {
  fake = await fakeApplication()
  directory = mkdtempSync(join(tmpdir(), 'cli-'))
})
afterEach(async () => {
  await fake.close()
  rmSync(directory, { recursive: true })
})

const has = (...kept: Kept[]) => {
  for (const each of kept) fake.playbooks.set(each.key, each)
}
const put = (name: string, text: string) => {
  const file = join(directory, name)
  writeFileSync(file, text)
  return file
}
const read = (name: string) => readFileSync(join(directory, name), 'utf8')

async function cli(args: string[], env: Record<string, string | undefined> = {}) {
  const out: string[] = []
  const err: string[] = []
  const code = await run({
    args,
    env: { PLAYBOOKS_URL: fake.url, PLAYBOOKS_API_KEY: KEY, PLAYBOOK_DEFINITIONS: directory, ...env },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  })
  const all = [...out, ...err].join('\n')
  // Nothing that signs in is ever shown, and nothing of the application moves the cursor.
  expect(all).not.toContain(KEY)
  expect(all).not.toContain('open-sesame')
  expect(all).not.toContain('\u001b')
  return { code, out, err, all }
}
const asJson = async (args: string[]) => JSON.parse((await cli([...args, '--json'])).out.join('\n'))
/** What was asked that changes something. */
const written = () => fake.asked.filter((each) => !each.startsWith('GET') && !/lint|login/.test(each))

const VISIT = visitText()
const CHANGED = visitText({ extra: true, comment: 'kept' })

describe('pull', () => {
  it('writes what is new and what changed, and leaves the rest as it is', async () => {
    has(keep('visit', VISIT, CHANGED), keep('other', visitText({ key: 'other' })))
    put('mine.yaml', VISIT)
    put('other.yaml', visitText({ key: 'other' }).replaceAll('\n', '\r\n'))
    const { code, out } = await cli(['pull'])
    expect([code, out]).toEqual([0, [`wrote  ${join(directory, 'mine.yaml')}  version 2`]])
    expect(read('mine.yaml')).toBe(CHANGED)
    expect(read('other.yaml')).toContain('\r\n')
    expect(readdirSync(directory)).toEqual(['mine.yaml', 'other.yaml'])
  })

  it('takes the name that the file had, where that is one', async () => {
    has({ ...keep('visit', VISIT), file: 'the-visit.yml' })
    expect((await cli(['pull'])).code).toBe(0)
    expect(readdirSync(directory)).toEqual(['the-visit.yml'])
  })

  it.each(['../up.yaml', '/tmp/x.yaml', 'a/b.yaml', '..', 'x.sh', '.hidden.yaml', 'x\u0000.yaml'])(
    'does not follow the name %j anywhere',
    async (file) => {
      has({ ...keep('visit', VISIT), file })
      expect((await cli(['pull'])).code).toBe(0)
      expect(readdirSync(directory)).toEqual(['visit.yaml'])
    },
  )

  it.each(['../evil', '/etc/passwd', 'a/b', '', '.', 'A', 'x'.repeat(65), 'x\u001b[2J', '__proto__'])(
    'refuses the key %j of an application',
    async (key) => {
      has(keep('visit', VISIT), { ...keep('x', VISIT), key })
      const { playbooks } = await asJson(['pull'])
      expect(playbooks).toMatchObject([
        { key: 'visit', outcome: 'wrote' },
        { outcome: 'refused', file: null },
      ])
      expect(readdirSync(directory)).toEqual(['visit.yaml'])
      expect(fake.asked).toEqual(['GET /playbooks', 'GET /playbooks/visit/page'])
    },
  )

  it('makes no file with a name that some systems keep for themselves', async () => {
    has(keep('con', visitText({ key: 'con' })))
    await cli(['pull'])
    expect(readdirSync(directory)).toEqual(['con-playbook.yaml'])
  })

  it('leaves changes alone that the application never saw, unless forced', async () => {
    has(keep('visit', VISIT))
    put('visit.yaml', CHANGED)
    const { code, out } = await cli(['pull', 'visit'])
    expect([code, out[0]]).toEqual([1, expect.stringContaining('refused')])
    expect(read('visit.yaml')).toBe(CHANGED)
    expect((await cli(['pull', '--force'])).code).toBe(0)
    expect(read('visit.yaml')).toBe(VISIT)
  })

  it('replaces what the application knows: an old version, the draft', async () => {
    has({ ...keep('visit', VISIT), draft: draftOf(CHANGED) })
    put('visit.yaml', CHANGED)
    expect((await cli(['pull'])).code).toBe(0)
    expect(read('visit.yaml')).toBe(VISIT)
    expect((await cli(['pull', '--draft'])).code).toBe(0)
    expect(read('visit.yaml')).toBe(CHANGED)
  })

  it('writes nothing where another playbook, or a link, has the name', async () => {
    has(keep('visit', VISIT), keep('linked', visitText({ key: 'linked' })))
    put('visit.yaml', visitText({ key: 'somebody' }))
    const target = join(directory, 'nowhere')
    symlinkSync(target, join(directory, 'linked.yaml'))
    const { code, out } = await cli(['pull', '--force'])
    expect([code, out.length]).toEqual([1, 2])
    expect(read('visit.yaml')).toContain('key: somebody')
    expect(existsSync(target)).toBe(false)
  })

  it('does not choose between two files with one key', async () => {
    has(keep('visit', CHANGED))
    put('a.yaml', VISIT)
    put('b.yaml', VISIT)
    expect(await cli(['pull'])).toMatchObject({
      code: 1,
      out: [expect.stringContaining('both have this key')],
    })
  })

  it('--dry-run writes nothing', async () => {
    has(keep('visit', VISIT, CHANGED), keep('other', visitText({ key: 'other' })))
    put('visit.yaml', VISIT)
    const { code, out } = await cli(['pull', '--dry-run'])
    expect([code, out.map((line) => line.split('  ')[0])]).toEqual([0, ['would write', 'would write']])
    expect([readdirSync(directory), read('visit.yaml')]).toEqual([['visit.yaml'], VISIT])
  })

  it('leaves out what is retired or never published, and says so when it was asked for', async () => {
    has({ ...keep('visit', VISIT), state: 'retired' }, { ...keep('young'), draft: draftOf(VISIT) })
    const { playbooks } = await asJson(['pull'])
    expect(playbooks.map((each: { outcome: string }) => each.outcome)).toEqual(['skipped', 'skipped'])
    expect(readdirSync(directory)).toEqual([])
    expect((await cli(['pull', 'visit'])).code).toBe(0)
    expect((await cli(['pull', 'young'])).code).toBe(1)
    expect((await cli(['pull', 'nobody'])).code).toBe(1)
  })
})

describe('push', () => {
  it('makes, saves, publishes, and leaves alone what is there already', async () => {
    const file = put('visit.yaml', VISIT)
    expect(await cli(['push'])).toMatchObject({ code: 0, out: [`created  ${file}`] })
    expect(await cli(['push'])).toMatchObject({ code: 0, out: [`unchanged  ${file}  it is the draft`] })
    put('visit.yaml', CHANGED)
    expect(await cli(['push'])).toMatchObject({ code: 0, out: [`saved  ${file}`] })
    expect(await cli(['push', '--publish', '--note', 'Why'])).toMatchObject({
      code: 0,
      out: [`published  ${file}  version 1`],
    })
    expect(await cli(['push', '--publish', '--note', 'Why'])).toMatchObject({
      code: 0,
      out: [`unchanged  ${file}`],
    })
    expect(fake.playbooks.get('visit')?.versions).toEqual([CHANGED])
    expect(written()).toEqual([
      'POST /playbooks/drafts',
      'PUT /playbooks/visit/draft',
      'POST /playbooks/visit/publish',
    ])
  })

  it('saves a draft with errors, but does not publish it, and shows them at their places', async () => {
    const file = put('visit.yaml', VISIT.replace('type: work-note', 'type: work-nte'))
    expect((await cli(['push'])).out).toEqual([`created  ${file}  with 1 error`])
    const { code, out } = await cli(['push', '--publish', '--note', 'Why'])
    expect([code, out[0]]).toEqual([
      1,
      expect.stringContaining('saved as a draft, not published: There are errors.'),
    ])
    expect(out[1]).toContain(`${file}:17:`)
  })

  it.each([
    ['of somebody else', draftOf(VISIT, { id: 7, source: 'push' })],
    ['of ourselves, from the panel', draftOf(VISIT, { id: 1, source: 'panel' })],
  ])('does not replace a draft %s without being told', async (_, draft) => {
    has({ ...keep('visit'), rev: 4, draft })
    const file = put('visit.yaml', CHANGED)
    const { code, out } = await cli(['push'])
    expect([code, out]).toEqual([
      1,
      [expect.stringContaining('saved 2026-03-01 10:00 UTC; to replace it: --over 4')],
    ])
    expect((await cli(['push', file, '--over', '3'])).code).toBe(1)
    expect(written()).toEqual([])
    expect((await cli(['push', file, '--over', '4'])).code).toBe(0)
    expect(fake.playbooks.get('visit')?.draft?.text).toBe(CHANGED)
  })

  it('does not bring an old version back without being told', async () => {
    has(keep('visit', VISIT, CHANGED))
    put('visit.yaml', VISIT)
    expect(await cli(['push'])).toMatchObject({
      code: 1,
      out: [expect.stringContaining('the file is version 1, and version 2 is published')],
    })
  })

  it('says when somebody else was faster', async () => {
    has(keep('visit', VISIT))
    put('visit.yaml', CHANGED)
    fake.instead = (path) => {
      if (path === '/playbooks/visit/draft') fake.instead = null
      if (path.endsWith('/page')) (fake.playbooks.get('visit') as Kept).rev++
      return path === '/playbooks/visit/draft'
        ? {
            status: 409,
            body: JSON.stringify({
              errors: [{ message: 'Too late.', data: { code: 'conflict', current: { rev: 9 } } }],
            }),
          }
        : null
    }
    expect(await cli(['push'])).toMatchObject({
      code: 1,
      out: [expect.stringContaining('Too late. To replace it: --over 9')],
    })
  })

  it('--dry-run tells by the rules of the application, and changes nothing', async () => {
    has(keep('visit', VISIT))
    const file = put('visit.yaml', CHANGED)
    expect((await cli(['push', '--dry-run'])).out).toEqual([`would save  ${file}`])
    expect((await cli(['push', '--dry-run', '--publish', '--note', 'x'])).out).toEqual([
      `would publish  ${file}`,
    ])
    put('visit.yaml', CHANGED.replace('type: work-note', 'type: x'))
    expect((await cli(['push', '--dry-run', '--publish', '--note', 'x'])).code).toBe(1)
    put('visit.yaml', `${CHANGED}scenarios: [{ name: Never, expect: { state: closed } }]\n`)
    expect(await cli(['push', '--dry-run', '--publish', '--note', 'x'])).toMatchObject({
      code: 1,
      out: [expect.stringContaining('1 scenario failed')],
    })
    expect(written()).toEqual([])
  })

  it('refuses files without a key, and the second with the same', async () => {
    put('a.yaml', VISIT)
    put('b.yaml', VISIT)
    put('c.yaml', 'key: ../../evil\n')
    put('d.yaml', ':\n - [')
    const { playbooks } = await asJson(['push'])
    expect(playbooks.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'created',
      'refused',
      'refused',
      'refused',
    ])
  })
})

describe('diff', () => {
  it('says what differs in words and as a patch', async () => {
    has(keep('visit', VISIT))
    const file = put('visit.yaml', visitText({ extra: true }))
    const { code, out, err } = await cli(['diff'])
    expect([code, err]).toEqual([1, ['1 playbook, 1 different']])
    expect(out).toEqual([
      `visit: what ${file} says otherwise than version 1`,
      '  Activity "More" was added to lane "lane" of phase "Only".',
      '--- version 1',
      `+++ ${file}`,
      '@@ -15,4 +15,5 @@',
      '         activities:',
      expect.stringContaining('key: begin'),
      expect.stringContaining('key: note'),
      expect.stringMatching(/^\+ {10}- \{ key: more/),
      expect.stringContaining('key: end'),
    ])
    expect((await cli(['diff', '--words', '--language', 'de'])).out[1]).toContain('Aktivität „More“ wurde')
    expect((await cli(['diff', '--text'])).out[0]).toBe('--- version 1')
  })

  it('tells a comment from a meaning', async () => {
    has(keep('visit', VISIT))
    put('visit.yaml', visitText({ comment: 'new' }))
    expect((await cli(['diff', '--words'])).out[1]).toContain('only comments, order or layout differ')
  })

  it('tells which playbooks have no file, and which files no playbook', async () => {
    has(keep('visit', VISIT), keep('other', visitText({ key: 'other' })))
    put('visit.yaml', VISIT)
    expect(await cli(['diff'])).toMatchObject({
      code: 1,
      out: ['other: it is published, and has no file here'],
    })
    const file = put('third.yaml', visitText({ key: 'third' }))
    expect((await cli(['diff', file])).out[1]).toContain('The playbook "Visit" is new')
  })

  it('two files need no application', async () => {
    const [one, other] = [put('one.yaml', VISIT), put('other.yaml', CHANGED)]
    const nowhere = { PLAYBOOKS_URL: undefined }
    expect((await cli(['diff', one, one], nowhere)).code).toBe(0)
    expect((await cli(['diff', one, other], nowhere)).code).toBe(1)
    expect((await cli(['diff', one, other, '--files'])).out).toContain(`+++ ${other}`)
    expect((await cli(['diff', one, put('no.yaml', '- x')], nowhere)).code).toBe(1)
    expect(fake.asked).toEqual([])
  })
})

describe('reaching an application', () => {
  const three = async (env: Record<string, string | undefined>, message: string, args = ['diff']) => {
    put('visit.yaml', VISIT)
    const { code, all } = await cli(args, env)
    expect([code, all]).toEqual([3, expect.stringContaining(message)])
  }

  it('says that nobody is there', async () => {
    const server = createServer()
    const url = await addressOf(server)
    await closed(server)
    for (const command of ['diff', 'push', 'pull']) {
      await three({ PLAYBOOKS_URL: url }, 'cannot be reached: nothing listens there', [command])
    }
  })
  it('says that it is not let in', async () => {
    await three({ PLAYBOOKS_API_KEY: 'another' }, 'does not let us in: You are not signed in.')
  })
  it('says that the password is wrong', async () => {
    const args = ['diff', '--email', 'a@example.com']
    await three({ PLAYBOOKS_PASSWORD: 'no' }, 'a@example.com cannot sign in', args)
    put('visit.yaml', VISIT)
    has(keep('visit', VISIT))
    expect((await cli(args, { PLAYBOOKS_PASSWORD: 'open-sesame' })).code).toBe(0)
  })
  it.each([
    ['a page', { status: 200, body: '<html>' }, 'no JSON'],
    ['a failure', { status: 502, body: 'Bad gateway' }, 'fails with 502'],
    ['a refusal', { status: 403, body: '{"errors":[{"message":"No."}]}' }, 'refuses: No. (403)'],
    ['another collection', { status: 200, body: '{"docs":7}' }, 'no list of playbooks'],
    [
      'a way elsewhere',
      { status: 302, body: '', headers: { location: 'https://evil.example' } },
      'sends us elsewhere',
    ],
    ['nothing', { status: 200, body: 'null' }, 'answers with nothing'],
  ])('of what answers with %s says so', async (_, answer, message) => {
    fake.instead = () => answer
    await three({}, message, ['pull'])
  })
})

describe('misuse', () => {
  it.each<[string[], Record<string, string | undefined>, string]>([
    [['push', '--publish'], {}, 'why is it published?'],
    [['push', '--note', 'x'], {}, '--note says why'],
    [['push', '--over', 'x'], {}, '--over takes'],
    [['push', '--over', '1', '--', 'a.yaml', 'b.yaml'], {}, '--over goes with one file'],
    [['pull', '../x'], {}, 'is no key of a playbook'],
    [['diff', '--from', '1'], {}, 'take the key of one playbook'],
    [['diff', 'visit', '--from', '1.5'], {}, 'is no version'],
    [['diff', '--files', 'a.yaml'], {}, '--files takes two files'],
    [['diff'], { PLAYBOOKS_URL: undefined }, 'which application?'],
    [['diff', '--url', 'cs.example.com'], {}, 'the address is none'],
    [['diff', '--url', 'file:///etc'], {}, 'the address is none'],
    [['diff', '--url', 'https://a:open-sesame@b.example'], {}, 'a password in the address'],
    [['diff'], { PLAYBOOKS_API_KEY: undefined }, 'who asks?'],
    [['diff', '--email', 'a@b.example'], {}, 'PLAYBOOKS_PASSWORD'],
    [['diff', '--email', 'a@b.example', '--api-key', 'k'], {}, 'one of them'],
    [['diff', '--users', '../x'], {}, 'slug'],
    [['diff', '--api-route', '../x'], {}, '--api-route'],
    [['diff'], { PLAYBOOKS_API_KEY: 'a\nb' }, 'signs that no key has'],
  ])('%j', async (args, env, message) => {
    const { code, err, out } = await cli(args, env)
    expect([code, err[0], out]).toEqual([2, expect.stringContaining(message), []])
    expect(fake.asked).toEqual([])
  })
})
