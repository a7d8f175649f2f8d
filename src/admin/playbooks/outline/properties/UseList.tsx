'use client'

import type { Use } from '../../../../definition/edit/index.ts'
import { useWorkbench } from '../../workbench.tsx'
import { nameOf } from '../card-model.ts'
import { nodePathOf, nodesOf } from '../nodes.ts'
import { useOutline } from '../OutlineContext.tsx'
import { isSamePath, textOf, valueAt } from '../raw.ts'

const MOST = 6

/** Places that name something: in words, with the line. */
export const UseList = ({ uses }: { uses: readonly Use[] }) => {
  const { words, playbook } = useOutline()
  const { read } = useWorkbench()
  const { t } = words
  const whereOf = ({ path, kind }: Use): string => {
    if (kind === 'scenario') {
      const scenario = textOf(valueAt(playbook.raw, [...path.slice(0, 2), 'name']))
      return t('outline:useScenario', { name: scenario })
    }
    const card = nodePathOf(path).path
    const node = nodesOf(playbook).find((each) => isSamePath(each.path, card))
    return t('outline:useAfter', { label: node ? nameOf(node, words) : '' })
  }
  return (
    <ul className="pb-outline-uses">
      {uses.slice(0, MOST).map((use) => {
        const { line } = read.positionOf({ path: use.path, at: use.at })
        return (
          <li key={use.path.join('/')}>
            {whereOf(use)} <span className="pb-outline-quiet">{t('outline:useLine', { line })}</span>
          </li>
        )
      })}
      {uses.length > MOST && <li>{t('outline:usesMore', { count: uses.length - MOST })}</li>}
    </ul>
  )
}
