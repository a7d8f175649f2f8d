import type { Texts } from '../payload/texts.ts'
import type { Entry } from './useStream.ts'

type Event = Readonly<Record<string, unknown>>
type Change = NonNullable<Entry['changes']>[number]

/** Everything that an entry shows, as one text: for the search, and for who hears it. */
export const entryText = ({ entry, texts }: { entry: Entry; texts: Texts }): string =>
  [
    kindText(entry, texts),
    authorText(entry, texts),
    headline({ entry, texts }),
    entry.body,
    ...(entry.changes ?? []).flatMap((change) => [
      fieldText(change, texts),
      valueText({ change, value: change.from, texts }),
      valueText({ change, value: change.to, texts }),
    ]),
    ...messagesOf(entry.event).flatMap(({ name, body }) => [name, body]),
  ]
    .filter(Boolean)
    .join(' ')

export const kindText = ({ kind }: Entry, { known }: Texts): string =>
  known(`values:activityKind:${kind}`, kind)

export const authorText = ({ author }: Entry, { t }: Texts): string =>
  author === null ? t('stream:program') : author.name || t('stream:somebody')

/** The one line that says what happened; null where the entry's own text does. */
export const headline = ({ entry, texts }: { entry: Entry; texts: Texts }): string | null => {
  const { t, known } = texts
  const event = entry.event ?? {}
  switch (entry.kind) {
    case 'playbook': {
      const what = known(`events:${textOf(event.event)}`, textOf(event.event) || kindText(entry, texts))
      return entry.activity ? `${what}: ${entry.activity.label}` : what
    }
    case 'attachment':
      return known(`stream:attachment:${textOf(event.event)}`, '') === ''
        ? t('stream:attachment:added', { file: textOf(event.filename) })
        : t(`stream:attachment:${textOf(event.event)}` as 'stream:attachment:added', {
            file: textOf(event.filename),
          })
    case 'email':
      return t('stream:email', { subject: textOf(event.subject) })
    case 'discussion':
      return t('stream:discussion', { count: messagesOf(event).length })
    case 'success-play':
      return t('stream:launched', { title: textOf(event.title) || textOf(event.successPlay) })
    case 'recommendation':
      return t('stream:recommendation', { title: textOf(event.title) || textOf(event.key) })
    case 'comment':
    case 'work-note':
    case 'field-change':
      return null
    default:
      return textOf(event.title) || textOf(event.subject) || null
  }
}

export const fieldText = ({ label, title, field }: Change, { known }: Texts): string =>
  title ?? (label === null ? field : known(label, field))

/** Value lists of fields that are not called like their list. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  state: ['playState', 'engagementState'],
  stage: ['engagementStage'],
}

export const valueText = ({
  change,
  value,
  texts,
}: {
  change: Change
  value: unknown
  texts: Texts
}): string => {
  const { t, known, language } = texts
  if (value === null || value === undefined || value === '') return t('stream:nothing')
  if (typeof value === 'boolean') return t(value ? 'stream:yes' : 'stream:no')
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value)
  if (Array.isArray(value)) {
    if (value.length === 0) return t('stream:nothing')
    return new Intl.ListFormat(language).format(
      value.map((each) => valueText({ change, value: each, texts })),
    )
  }
  if (typeof value === 'object') {
    const { id, name } = value as { id?: unknown; name?: unknown }
    return textOf(name) || (id === undefined ? JSON.stringify(value) : `#${String(id)}`)
  }
  const text = String(value)
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) {
    return new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(text))
  }
  for (const list of LISTS[change.field] ?? [change.field]) {
    const word = known(`values:${list}:${text}`, '')
    if (word !== '') return word
  }
  return text
}

export type Message = { readonly name: string; readonly at: string | null; readonly body: string }

/** The transcript of a discussion. */
export const messagesOf = (event: Event | null): readonly Message[] =>
  Array.isArray(event?.messages)
    ? (event.messages as readonly Event[]).map((message) => ({
        name: textOf(message?.name) || textOf((message?.author as Event | null)?.name),
        at: textOf(message?.at) || null,
        body: textOf(message?.body),
      }))
    : []

/** A text, or a list of texts or of things with names, in one line. */
export const lineOf = (value: unknown): string =>
  (Array.isArray(value) ? value : [value])
    .map(
      (each) => textOf(each) || textOf((each as Event | null)?.name) || textOf((each as Event | null)?.email),
    )
    .filter(Boolean)
    .join(', ')

export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
