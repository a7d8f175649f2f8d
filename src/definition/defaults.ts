/** What holds where a definition says nothing. */
export const DEFAULTS = {
  button: {
    create: 'Continue',
    form: 'Mark Complete',
    comment: 'Send and continue',
    'work-note': 'Send and continue',
    records: 'Mark Complete',
    'close-record': 'Mark Complete',
  },
  laneOrder: 'sequential',
  openRecords: 'cancel',
  fieldType: 'text',
} as const
