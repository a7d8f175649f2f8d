import type { MailPreview } from '../../runtime/mail/preview.ts'
import type { SentMail } from '../../runtime/mail/sent.ts'
import type { Id } from '../shared/api.ts'

export type { MailPreview, SentMail }

export const FIELDS = ['to', 'cc', 'bcc', 'from', 'subject', 'body'] as const
export type Field = (typeof FIELDS)[number]

/** A mail as it stands in the inputs. */
export type MailText = Readonly<Record<Field, string>>

export type MailTemplateCard = {
  readonly id: Id
  readonly name: string
  readonly description: string
  /** Not filled in. */
  readonly subject: string
}

/** What the server says about mails of the page's record. */
export type Mails = {
  readonly canSend: boolean
  /** Addresses to send from, the first by default. */
  readonly senders: readonly string[]
  readonly templates: readonly MailTemplateCard[]
}

/** The addresses of a line, as people count them. */
export const addressesOf = (line: string): readonly string[] =>
  line
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
