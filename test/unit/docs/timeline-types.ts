import { fileURLToPath } from 'node:url'
import { loadTimeline } from '../../../src/timeline/load.ts'
import { type ActivityType, textIn } from '../../../src/timeline/types.ts'

const SHIPPED = fileURLToPath(new URL('../../../playbook-definitions/customer-timeline', import.meta.url))

const OCCASIONS = { create: 'created', update: 'changed', delete: 'deleted' } as const

/** The table of the activity types that ship, as docs/timeline.md has it. */
export const typesTable = (): string => {
  const { timeline } = loadTimeline({ directory: SHIPPED, mustExist: true })
  const facets = new Map(
    timeline.facets.map(({ key, label }) => [key, textIn({ texts: label, language: 'en' })]),
  )
  const rows = timeline.facets.flatMap(({ key }) =>
    [...timeline.activities.values()]
      .filter(({ facet }) => facet === key)
      .map((type) => `| \`${type.key}\` | ${toldWhen(type)} | ${facets.get(key)} |`),
  )
  return ['| key | told when | facet |', '|---|---|---|', ...rows].join('\n')
}

const toldWhen = ({ source, on, changed, when }: ActivityType): string => {
  const fields = changed ? `: ${changed.map((name) => `\`${name}\``).join(', ')}` : ''
  const where = when ? `, where \`${JSON.stringify(when).replaceAll('"', '')}\`` : ''
  return `\`${source}\` ${OCCASIONS[on]}${fields}${where}`
}
