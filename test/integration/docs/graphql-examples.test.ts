import * as graphql from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphqlMutations, graphqlQueries } from '../../../src/api/graphql.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { readDocument } from '../../unit/docs/markdown.ts'
import { examplesOf, expectShown, storeVariables, type Variables, withVariables } from './documents.ts'

const examples = examplesOf({ document: 'docs/graphql.md', sent: 'graphql' })

describe('docs/graphql.md', () => {
  let app: TestApp
  const variables: Variables = new Map()

  beforeAll(async () => {
    app = await createTestApp()
    variables.set('ENGAGEMENT', (await app.createEngagement()).id)
  })
  afterAll(() => app?.destroy())

  it('shows operations that are answered as it says, one after the other', async () => {
    expect(examples.length).toBeGreaterThan(8)
    // The document has the ids of SQL databases.
    const idType = app.payload.db.defaultIDType === 'number' ? 'Int!' : 'String!'
    for (const { sent, more, answer } of examples) {
      const [given] = more
      const filled = (text: string): string => withVariables({ text, variables })
      const query = sent.text.replace(/(\$(?:id|engagement): )Int!/g, `$1${idType}`)
      const response = await app.graphql(query, JSON.parse(filled(given?.text ?? '{}')), { user: 'agent' })
      const at = `line ${sent.line}: ${JSON.stringify(response)}`
      const shown = JSON.parse(filled(answer.text))
      expect(response.errors === undefined, at).toBe(shown.errors === undefined)
      storeVariables({ answer, body: response, variables })
      expectShown({ shown, actual: response, at })
    }
  })

  it('names every operation and argument', () => {
    const document = readDocument('docs/graphql.md')
    const args = {
      GraphQL: graphql,
      config: app.payload.config,
      context: { options: { slugs: {} } },
    } as never
    const fields = { ...graphqlQueries(args), ...graphqlMutations(args) }
    for (const [name, field] of Object.entries(fields)) {
      expect(document).toMatch(new RegExp(`(query|mutation) \`${name}\``))
      for (const argument of Object.keys(field.args)) expect(document).toContain(`\`${argument}\``)
    }
  })
})
