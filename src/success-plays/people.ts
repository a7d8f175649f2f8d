/** Whom a success play can put into a field without knowing anybody's name. */
export const PEOPLE = {
  me: 'whoever launches it',
  assignedTo: 'whom the play is assigned to; of an engagement its customer success manager',
  customerSuccessManager: 'the engagement’s customer success manager',
  accountManager: 'the engagement’s account manager',
  squad: 'everybody in the play’s squad; of an engagement everybody in its squads',
} as const
export type PersonWord = keyof typeof PEOPLE

/** Fields that hold users, and take these words. */
export const PEOPLE_FIELDS: readonly string[] = ['assignedTo', 'squad', 'attendees']

/** The word for the contact of the play, or the engagement’s key contact. */
export const CONTACT = 'contact'

/** The words that a field takes in place of a value; null: none, it takes a template. */
export function wordsOf(name: string): readonly string[] | null {
  if (PEOPLE_FIELDS.includes(name)) return Object.keys(PEOPLE)
  return name === CONTACT ? [CONTACT] : null
}
