/** Keys of the collections around an engagement whose lists say, empty, what would be in them. */
export const LISTS_WITH_WORDS = [
  'touchpoints',
  'riskSignals',
  'escalations',
  'objectives',
  'outcomes',
  'initiatives',
  'successTasks',
  'customerTeam',
  'accountTeam',
  'products',
  'soldProducts',
  'productUsage',
  'adoptionRoadmaps',
  'contracts',
  'healthIndicators',
  'colorBands',
] as const
export type ListWithWords = (typeof LISTS_WITH_WORDS)[number]

export const isListWithWords = (key: string): key is ListWithWords =>
  LISTS_WITH_WORDS.includes(key as ListWithWords)

/** The lists that have saved filters, whose records are counted. */
export const COUNTED_LISTS = ['plays', 'tasks', 'meetings'] as const
export type CountedList = (typeof COUNTED_LISTS)[number]

export const isCountedList = (kind: string): kind is CountedList =>
  COUNTED_LISTS.includes(kind as CountedList)

/** Every list that says what would be in it. */
export type ListKind = CountedList | 'engagements' | ListWithWords
