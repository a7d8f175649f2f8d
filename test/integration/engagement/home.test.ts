import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { createStatementCounter } from '../../support/statements.ts'
import { type HomeFixture, homeFixture } from './home-fixture.ts'

describe('the home page of an engagement', () => {
  const counter = createStatementCounter()
  let app: TestApp
  let made: HomeFixture
  beforeAll(async () => {
    app = await createTestApp({ plugins: [counter.plugin] })
    made = await homeFixture({ app })
  })
  afterAll(() => app?.destroy())

  it('has header and first tab', async () => {
    const answer = await app.rest('GET', `/engagements/${made.engagement}/home`, { user: 'agent' })
    console.log(JSON.stringify(answer.body, null, 1))
    expect(answer.status).toBe(200)
  })
})
