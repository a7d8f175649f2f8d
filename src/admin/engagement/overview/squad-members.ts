import type { RecordId } from '../../../engine/types.ts'

export type SquadMember = {
  readonly id?: string | number
  readonly user: RecordId
  readonly responsibility?: string | null
}

/** A squad as it is written; `id` null: it is to be made. */
export type Squad = { readonly id: RecordId | null; readonly members?: readonly SquadMember[] | null }

/** The engagement's first squad with somebody added. */
export const withMember = ({
  squads,
  user,
  responsibility,
}: {
  squads: readonly Squad[]
  /** Absent: nobody was chosen, which the server says at the field. */
  user: RecordId | undefined
  responsibility: string | null
}): Squad => {
  const first = squads[0] ?? { id: null, members: [] }
  const added = { ...(user === undefined ? {} : { user }), responsibility } as SquadMember
  return { id: first.id, members: [...(first.members ?? []), added] }
}

/** The squad that has somebody with a responsibility, without them; null: none has, so that nothing is written. */
export const withoutMember = ({
  squads,
  user,
  responsibility,
}: {
  squads: readonly Squad[]
  user: RecordId
  responsibility: string | null
}): Squad | null => {
  const isMeant = (member: SquadMember): boolean =>
    String(member.user) === String(user) && (member.responsibility || null) === (responsibility || null)
  const squad = squads.find(({ members }) => members?.some(isMeant))
  if (!squad) return null
  return { id: squad.id, members: (squad.members ?? []).filter((member) => !isMeant(member)) }
}

/** What is wrong with whoever is added, by the form's own fields: the server speaks of rows of the squad. */
export const problemsOfMember = (
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).map(([path, message]) => [path.replace(/^members\.\d+\./, ''), message]),
  )
