/** The views of the one text. */
export const VIEWS = ['outline', 'yaml', 'diagram', 'try', 'versions'] as const
export type ViewKey = (typeof VIEWS)[number]

export const isView = (name: unknown): name is ViewKey => (VIEWS as readonly unknown[]).includes(name)
