import type { OutlineNode } from './nodes.ts'

/** How many activities go with a card; an activity is one. */
export const activitiesIn = (node: OutlineNode): number => {
  switch (node.kind) {
    case 'activity':
      return 1
    case 'lane':
      return node.activities.length
    case 'phase':
      return node.lanes.reduce((sum, { activities }) => sum + activities.length, 0)
    case 'playbook':
      return node.phases.reduce((sum, phase) => sum + activitiesIn(phase), 0)
  }
}

/** Names for React: the texts themselves, told apart where one is there twice. */
export const namesFor = (texts: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>()
  return texts.map((text) => {
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return before === 0 ? text : `${text} (${before + 1})`
  })
}
