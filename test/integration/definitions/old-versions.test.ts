import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createTestApp } from '../../support/app.ts'
import { playbookDirectory, startedPlay } from '../../support/plays.ts'

it('a play stays on the version that it started with when its file changes', async () => {
  const definitions = await playbookDirectory({ files: {} })
  const file = path.join(definitions.directory, 'customer-play.yaml')
  const shipped = await readFile(file, 'utf8')
  // A key with a dot in it, which not every database keeps as it is.
  const text = shipped.replace(
    'label: Assist\n',
    'label: Assist\n    when: { engagement.stage: { not_equals: lost } }\n',
  )
  await writeFile(file, text)
  const app = await createTestApp({ directory: definitions.directory })
  const before = await startedPlay({ app })
  await writeFile(file, text.replace('label: Enter core information', 'label: Say what it is about'))
  const restarted = await createTestApp({ directory: definitions.directory, attach: app.databaseUri })
  try {
    const labelOf = async (id: unknown): Promise<string> => {
      const run = await restarted.rest('GET', `/plays/${id}/run`, { user: app.users.agent })
      expect(run.status).toBe(200)
      return `${run.body.phases[0].lanes[0].activities[1].label} ${run.body.play.definition.version}`
    }
    const after = await startedPlay({
      app: { ...app, rest: restarted.rest },
      user: app.users.agent,
      data: { engagement: before.engagement },
    })
    expect(await labelOf(after.id)).toBe('Say what it is about 2')
    expect(await labelOf(before.id)).toBe('Enter core information 1')
    const completed = await restarted.rest(
      'POST',
      `/plays/${before.id}/activities/core-information/complete`,
      {
        user: app.users.agent,
        body: { data: { shortDescription: 'Adopt it', description: 'All of it' } },
      },
    )
    expect(completed.status).toBe(200)
    const { docs } = await restarted.payload.find({
      collection: 'playbook-definitions',
      where: { key: { equals: 'customer-play' } },
      sort: 'version',
    })
    expect(docs.every((each) => !('compiled' in each))).toBe(true)
    expect(docs.map(({ source }) => source)).toEqual([text, await readFile(file, 'utf8')])
  } finally {
    await restarted.destroy()
    await app.destroy()
    await definitions.remove()
  }
})
