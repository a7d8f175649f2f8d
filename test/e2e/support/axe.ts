import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What breaks WCAG 2.2 AA below an element of the page: the rule, and where. */
export const violationsOf = async ({ page, root }: { page: Page; root: string }): Promise<string[]> => {
  const { passes, violations } = await new AxeBuilder({ page }).include(root).withTags(WCAG_22_AA).analyze()
  if (passes.length === 0) throw new Error(`There was nothing to look at in ${root}.`)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`))
}
