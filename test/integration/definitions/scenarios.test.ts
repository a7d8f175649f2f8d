import { expect, it } from 'vitest'
import { createTestApp } from '../../support/app.ts'

it('scenarios are stored with the text of a version, and not with what its plays need', async () => {
  const app = await createTestApp()
  try {
    const { docs } = await app.payload.db.find<
      { source: string; compiled: Record<string, unknown> } & { id: string }
    >({
      collection: 'playbook-definitions',
      limit: 0,
      pagination: false,
      where: {},
    })
    expect(docs.length).toBeGreaterThan(2)
    for (const { source, compiled } of docs) {
      expect(source).toContain('\nscenarios:\n')
      expect(compiled).toHaveProperty('phases')
      expect(compiled).not.toHaveProperty('scenarios')
    }
  } finally {
    await app.destroy()
  }
})
