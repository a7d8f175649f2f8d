/** What the side panel, mails, discussions and success plays are about. */
export const SUBJECT_KINDS = ['play', 'engagement'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

/** Key of the collection that subjects of a kind are in. */
export const SUBJECT_COLLECTIONS = { play: 'plays', engagement: 'engagements' } as const satisfies Record<
  SubjectKind,
  string
>
