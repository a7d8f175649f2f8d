import { expect, it } from 'vitest'
import { readTimeline } from '../../../src/timeline/parse.ts'
import { SOURCE_KEYS } from '../../../src/timeline/sources.ts'
import { ICONS } from '../../../src/timeline/types.ts'
import { readDocument } from './markdown.ts'
import { typesTable } from './timeline-types.ts'

const document = readDocument('docs/timeline.md')

it('docs/timeline.md has the activity types that ship', () => {
  const [, between = ''] = /<!-- types -->\n([\s\S]*?)\n<!-- \/types -->/.exec(document) ?? []
  expect(between).toBe(typesTable())
})

it('docs/timeline.md names every icon and source, and its example has no mistake', () => {
  for (const name of [...ICONS, ...SOURCE_KEYS]) expect(document).toContain(`\`${name}\``)
  const [, text = ''] = /```yaml\n([\s\S]*?)```/.exec(document) ?? []
  const { draft, findings } = readTimeline({ file: 'example.yaml', text })
  expect([draft?.activities.length, findings]).toEqual([1, []])
})
