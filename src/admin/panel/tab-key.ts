/** The side panel's tabs, by the keys that pages and tabs call them. */
export type TabKey =
  | 'activity'
  | 'related'
  | 'attachments'
  | 'mail'
  | 'templates'
  | 'recommended'
  | 'discussions'
  | 'record'
  /** On the home page of an engagement alone. */
  | 'timeline'
