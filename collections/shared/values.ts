/** Kinds of entries of the activity stream. */
export const ACTIVITY_KINDS = [
  'comment',
  'work-note',
  'field-change',
  'playbook',
  'attachment',
  'email',
  'discussion',
  'success-play',
  'recommendation',
] as const

/** Who may see: the customer too, or the provider's people alone. */
export const VISIBILITIES = ['customer', 'internal'] as const

/** What a record template fills in. */
export const TEMPLATE_TARGETS = ['plays', 'tasks', 'meetings'] as const
export type TemplateTarget = (typeof TEMPLATE_TARGETS)[number]

export const ARTICLE_STATES = ['draft', 'published', 'retired'] as const

export const DISCUSSION_STATES = ['open', 'ended'] as const

/** Of a playbook: whether plays of it can be started. */
export const PLAYBOOK_STATES = ['draft', 'published', 'retired'] as const

/** Where a playbook's text came from. */
export const TEXT_SOURCES = ['file', 'panel', 'api', 'push'] as const

/** How a playbook's file stands to what is published. */
export const FILE_STATES = ['none', 'loaded', 'waiting', 'gone'] as const

export const LAUNCH_STATES = ['started', 'finished'] as const

/** What can be recommended. */
export const RECOMMENDATION_KINDS = ['article', 'playbook', 'success-play'] as const
export type RecommendationKind = (typeof RECOMMENDATION_KINDS)[number]

/** What somebody did with a recommendation, or thinks of it. */
export const VERDICTS = ['attached', 'helpful', 'not-helpful'] as const
export type Verdict = (typeof VERDICTS)[number]
