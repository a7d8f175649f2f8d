import type { RecordId } from '../../../src/engine/types.ts'
import type { TestApp } from '../../support/app.ts'

export type HomeFixture = { readonly engagement: RecordId }

export const homeFixture = async ({ app }: { app: TestApp }): Promise<HomeFixture> => {
  const engagement = await app.createEngagement({ title: 'Busy' })
  return { engagement: engagement.id }
}
