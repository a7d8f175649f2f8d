/** Kinds of entries of the activity stream. */
export const ACTIVITY_KINDS = ['comment', 'work-note', 'field-change', 'playbook'] as const

/** Who may see: the customer too, or the provider's people alone. */
export const VISIBILITIES = ['customer', 'internal'] as const
