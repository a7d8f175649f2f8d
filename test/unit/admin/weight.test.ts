import { expect, it } from 'vitest'
import { WEIGHT_AIM, weighPanel } from '../../../bench/panel-weight.ts'

it('the page of a play is no more JavaScript than was promised, its first tab included', async () => {
  const { first, page, parts } = await weighPanel()
  expect(first).toBeLessThanOrEqual(WEIGHT_AIM)
  // The scale itself: a page that weighs nothing was not found, and every tab is fetched apart.
  expect(page).toBeGreaterThan(5 * 1024)
  expect(Object.keys(parts).filter((name) => name.endsWith('Tab'))).toHaveLength(8)
})
