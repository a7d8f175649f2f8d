/** The search parameters of a page as Next hands them over: flat, with brackets in their names. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

/** The parameters with some set, replaced or, with null, left out. */
export const withParams = ({
  searchParams,
  params,
}: {
  searchParams: SearchParams
  params: Readonly<Record<string, string | null>>
}): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(searchParams)) {
    if (name in params || value === undefined) continue
    for (const each of typeof value === 'string' ? [value] : value) query.append(name, each)
  }
  for (const [name, value] of Object.entries(params)) if (value !== null) query.set(name, value)
  return `?${query}`
}

/** The playbook whose plays a list shows; null: those of all. */
export const playbookOf = ({ playbook }: SearchParams): string | null =>
  typeof playbook === 'string' && playbook !== '' ? playbook : null

/** Whether a list is narrowed by more than the playbook and a saved filter: by a search or by conditions. */
export const isFiltered = (searchParams: SearchParams): boolean =>
  Boolean(searchParams.search) || Object.keys(searchParams).some((name) => name.startsWith('where['))

/**
 * The list of a playbook's plays, or of all, with nothing else that narrows it. All of it is said, empty or not: Payload
 * keeps what an address leaves out from the list that was shown before.
 */
export const listOf = (playbook: string | null): string =>
  `?${new URLSearchParams({ playbook: playbook ?? '', show: 'all', search: '' })}`
