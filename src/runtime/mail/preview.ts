import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { isRecord } from '../../engine/values.ts'
import { inputErrorMessage, languageOf, translate } from '../../i18n/index.ts'
import type { Problem } from '../errors.ts'
import { renderLiquid } from '../liquid.ts'
import type { SubjectRecord } from '../subject.ts'
import { templateValues } from '../template-values.ts'
import { keyOf, writtenAddress } from './addresses.ts'
import {
  ADDRESS_FIELDS,
  type AddressField,
  MAIL_FIELDS,
  type MailField,
  type MailText,
  readMail,
} from './input.ts'
import { peopleProblems } from './people.ts'

export type MailPreview = {
  /** The mail with the record's values in place; a field whose Liquid is wrong as it was. */
  readonly mail: MailText
  /** Who would get it, each once. */
  readonly recipients: readonly { readonly field: AddressField; readonly address: string }[]
  /** What to look at before it is sent: names without a value, and everything that would be refused. */
  readonly warnings: readonly { readonly field: MailField; readonly message: string }[]
}

/** Fills a mail's Liquid in with the values of a play or engagement. Writes nothing. */
export const previewMail = async ({
  req,
  context,
  subject,
  text,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
  text: MailText
}): Promise<MailPreview> => {
  const values = await templateValues({ req, context, subject })
  const plain = withoutSeparators(values) as Readonly<Record<string, unknown>>
  const warnings: { field: MailField; message: string }[] = []
  const filled = (field: MailField): string => {
    const isHeader = field !== 'body'
    const rendered = renderLiquid({
      template: text[field],
      values: isHeader && field !== 'subject' ? plain : values,
      language: languageOf(req),
    })
    if (rendered.problem) {
      warnings.push({ field, message: rendered.problem.message })
      return text[field]
    }
    for (const { name } of rendered.unknown) {
      warnings.push({ field, message: translate({ key: 'mail:unknownName', params: { name }, req }) })
    }
    // Templates of several lines, and values with line ends, still make one line.
    return isHeader ? rendered.text.replace(/[\p{Cc}\s]+/gu, ' ').trim() : rendered.text
  }
  const mail = Object.fromEntries(MAIL_FIELDS.map((field) => [field, filled(field)])) as MailText
  const read = readMail({ req, text: mail })
  const errors = [...read.errors, ...(await peopleProblems({ req, context, subject, mail: read.mail }))]
  warnings.push(
    ...errors.map((error) => ({ field: error.path as MailField, message: messageOf({ req, error }) })),
  )
  const recipients = ADDRESS_FIELDS.flatMap((field) =>
    read.mail[field].map((each) => ({ field, address: writtenAddress(each), key: keyOf(each) })),
  )
  return {
    mail,
    recipients: recipients
      .filter(({ key }, at) => recipients.findIndex((other) => other.key === key) === at)
      .map(({ field, address }) => ({ field, address })),
    warnings,
  }
}

const messageOf = ({ req, error }: { req: PayloadRequest; error: Problem }): string =>
  'message' in error ? error.message : inputErrorMessage({ error, req })

/** In a line of addresses a value is a name or one address: what would make two addresses of it goes. */
const withoutSeparators = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/[,;<>"\p{Cc}]+/gu, ' ')
  if (Array.isArray(value)) return value.map(withoutSeparators)
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutSeparators(each)]))
}
