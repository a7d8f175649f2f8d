import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { examplesOf, expectShown, storeVariables, type Variables, withVariables } from './documents.ts'

const examples = examplesOf({ document: 'docs/rest.md', sent: 'sh' })

type Call = { method: string; path: string; headers: Record<string, string>; body: string | undefined }

/** A curl command as a call: the options that the document uses, and no others. */
const readCurl = (command: string): Call => {
  const [, line = '', body] = /^curl ([\s\S]*?)(?: <<JSON\n([\s\S]*)\nJSON)?\n$/.exec(command) ?? []
  const words = [...line.replaceAll('\\\n', ' ').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
  const call: Call = { method: body === undefined ? 'GET' : 'POST', path: '', headers: {}, body }
  while (words.length > 0) {
    const word = words.shift()
    if (word === '-X') call.method = words.shift() ?? ''
    else if (word === '-H') {
      const [name = '', value = ''] = (words.shift() ?? '').split(': ')
      call.headers[name] = value
    } else if (word === '-d') expect(words.shift()).toBe('@-')
    else if (word?.startsWith('$API/')) call.path = word.slice('$API'.length)
    else throw new Error(`This is not understood: ${word}`)
  }
  return call
}

describe('docs/rest.md', () => {
  let app: TestApp
  const variables: Variables = new Map()

  beforeAll(async () => {
    app = await createTestApp()
    await app.createEngagement()
    for (const { id } of [app.users.agent, app.users.admin]) {
      await app.payload.update({ collection: 'users', id, data: { password: 'playbooks' } })
    }
  })
  afterAll(() => app?.destroy())

  it('shows calls that are answered as it says, one after the other', async () => {
    expect(examples.length).toBeGreaterThan(30)
    for (const { sent, more, answer } of examples) {
      expect(more).toEqual([])
      const { method, path, headers, body } = readCurl(sent.text)
      const filled = (text: string): string => withVariables({ text, variables })
      const response = await app.rest(method, filled(path), {
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, filled(value)])),
        ...(body === undefined ? {} : { rawBody: filled(body) }),
      })
      const at = `line ${sent.line}: ${JSON.stringify(response.body)}`
      expect(response.status, at).toBe(Number(answer.info[1]))
      storeVariables({ answer, body: response.body, variables })
      expectShown({ shown: JSON.parse(filled(answer.text)), actual: response.body, at })
    }
  })
})
