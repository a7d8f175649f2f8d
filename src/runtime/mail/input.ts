import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { LONG_TEXT, SHORT_TEXT } from '../../../collections/shared/fields.ts'
import { isStorable } from '../../engine/texts.ts'
import { translate } from '../../i18n/index.ts'
import type { Problem } from '../errors.ts'
import { type Address, type AddressProblem, hasControlCharacters, readAddresses } from './addresses.ts'

export const MAX_RECIPIENTS = 50

export const ADDRESS_FIELDS = ['to', 'cc', 'bcc'] as const
export type AddressField = (typeof ADDRESS_FIELDS)[number]
export const MAIL_FIELDS = [...ADDRESS_FIELDS, 'from', 'subject', 'body'] as const
export type MailField = (typeof MAIL_FIELDS)[number]

/** A mail as people type it; what is not given is empty. */
export type MailText = Readonly<Record<MailField, string>>

/** A mail that can be sent, as far as its text tells. */
export type Mail = {
  readonly to: readonly Address[]
  readonly cc: readonly Address[]
  readonly bcc: readonly Address[]
  readonly from: Address | null
  readonly subject: string
  readonly body: string
}

const text = z.string().nullish()
const addresses = z.union([z.array(z.string()).transform((list) => list.join(',')), z.string()]).nullish()
const SHAPES = { to: addresses, cc: addresses, bcc: addresses, from: text, subject: text, body: text }

/** The fields of a body, and which of them are of a wrong type. Addresses may come as one text or as a list. */
export const readMailText = (
  body: Readonly<Record<string, unknown>>,
): { readonly mail: MailText; readonly errors: readonly Problem[] } => {
  const errors: Problem[] = []
  const textOf = (field: MailField): string => {
    const parsed = SHAPES[field].safeParse(body[field])
    if (parsed.success) return parsed.data ?? ''
    errors.push({ path: field, code: 'wrong-type', params: { type: 'text' } })
    return ''
  }
  const mail = Object.fromEntries(MAIL_FIELDS.map((field) => [field, textOf(field)])) as MailText
  return { mail, errors }
}

/** What the text of a mail says, and everything that stands against sending it. */
export const readMail = ({
  req,
  text: typed,
}: {
  req: PayloadRequest
  text: MailText
}): { readonly mail: Mail; readonly errors: readonly Problem[] } => {
  const errors: Problem[] = []
  const listOf = (field: AddressField | 'from'): readonly Address[] => {
    const { addresses: list, problems } = readAddresses(typed[field])
    const [first] = problems
    if (first) errors.push({ path: field, message: addressMessage({ req, problem: first }) })
    return list
  }
  const mail: Mail = {
    to: listOf('to'),
    cc: listOf('cc'),
    bcc: listOf('bcc'),
    from: listOf('from')[0] ?? null,
    subject: typed.subject.trim(),
    body: typed.body,
  }
  if (readAddresses(typed.from).addresses.length > 1) {
    errors.push({ path: 'from', message: translate({ key: 'mail:errors:oneSender', req }) })
  }
  if (mail.to.length === 0) errors.push({ path: 'to', code: 'required' })
  if (mail.to.length + mail.cc.length + mail.bcc.length > MAX_RECIPIENTS) {
    const params = { max: MAX_RECIPIENTS }
    errors.push({ path: 'to', message: translate({ key: 'mail:errors:tooManyRecipients', params, req }) })
  }
  for (const [path, max] of [
    ['subject', SHORT_TEXT],
    ['body', LONG_TEXT],
  ] as const) {
    if (typed[path].trim() === '') errors.push({ path, code: 'required' })
    if (typed[path].length > max) errors.push({ path, code: 'too-long', params: { max } })
    if (!isStorable(typed[path])) errors.push({ path, code: 'unstorable-text' })
  }
  if (hasControlCharacters(typed.subject)) {
    errors.push({ path: 'subject', message: translate({ key: 'mail:errors:control', req }) })
  }
  return { mail, errors }
}

const addressMessage = ({ req, problem }: { req: PayloadRequest; problem: AddressProblem }): string => {
  switch (problem.code) {
    case 'control-characters':
      return translate({ key: 'mail:errors:control', req })
    case 'bad-address':
      return translate({ key: 'mail:errors:address', params: { text: problem.text }, req })
    case 'bad-name':
      return translate({ key: 'mail:errors:name', params: { text: problem.text }, req })
  }
}
