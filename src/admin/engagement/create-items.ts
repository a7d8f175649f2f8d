type Item = { readonly key: string; readonly label: string }

/** What people create most, in this order; every further playbook follows. */
const FIRST = 'internal-play'
const THIRD = 'success-case'

/** The menu *Create* of the home page: internal play, risk signal, success case, touchpoint, and what else there is. */
export const createItems = <Playbook extends Item, Own extends Item>({
  playbooks,
  risk,
  touchpoint,
}: {
  playbooks: readonly Playbook[]
  /** null: the reader may make none. */
  risk: Own | null
  touchpoint: Own | null
}): readonly (Playbook | Own)[] => {
  const named = (key: string): readonly Playbook[] => playbooks.filter((playbook) => playbook.key === key)
  return [
    ...named(FIRST),
    ...(risk ? [risk] : []),
    ...named(THIRD),
    ...(touchpoint ? [touchpoint] : []),
    ...playbooks.filter(({ key }) => key !== FIRST && key !== THIRD),
  ]
}
