import { createHash } from 'node:crypto'
import type { SendEmailOptions } from 'payload'
import { type Address, keyOf, writtenAddress } from './addresses.ts'
import type { Mail } from './input.ts'

/** A mail that is ready to go: sender decided. */
export type ReadyMail = Mail & { readonly from: Address }

/**
 * What Payload's mail adapter gets: the text as it is, and beside it the same text as HTML in which nothing is markup.
 * The id is the same however often the same mail is tried, so that receivers can tell a doubled one.
 */
export const messageOf = ({
  mail,
  key,
  replyTo,
}: {
  mail: ReadyMail
  key: string
  /** Whoever sends it, where that is not the sender's address. */
  replyTo: Address | null
}): SendEmailOptions => ({
  from: writtenAddress(mail.from),
  ...(replyTo && keyOf(replyTo) !== keyOf(mail.from) ? { replyTo: writtenAddress(replyTo) } : {}),
  to: mail.to.map(forAdapter),
  cc: mail.cc.map(forAdapter),
  bcc: mail.bcc.map(forAdapter),
  subject: mail.subject,
  // A mail is made of what people typed: it names no files, and nothing to fetch from elsewhere.
  disableFileAccess: true,
  disableUrlAccess: true,
  text: mail.body,
  html: htmlOf(mail.body),
  messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${mail.from.address.split('@')[1]}>`,
})

/** Adapters write names in whatever encoding they need. */
const forAdapter = ({ address, name }: Address): string | { name: string; address: string } =>
  name ? { name, address } : address

/** Paragraphs and lines of a text; each paragraph runs in the direction of its own words. */
export const htmlOf = (text: string): string =>
  text
    .split(/(?:\r?\n){2,}/)
    .map((paragraph) => `<p dir="auto">${escaped(paragraph).replace(/\r?\n/g, '<br>')}</p>`)
    .join('\n')

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => ENTITIES[each] ?? each)
