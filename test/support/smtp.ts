import type { AddressInfo } from 'node:net'
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { Plugin } from 'payload'
import { SMTPServer } from 'smtp-server'

/** A mail as the server got it. */
export type ReceivedMail = {
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  /** Decoded, by their names in small letters. */
  readonly headers: ReadonlyMap<string, string>
  /** The header lines as they came, unfolded. */
  readonly headerLines: readonly string[]
  readonly text: string
  readonly html: string
}

export type MailServer = {
  readonly port: number
  readonly mails: ReceivedMail[]
  /** What the server says to a recipient instead of taking it; null: takes it. */
  refuse: (recipient: string) => Error | null
  /** Waited for before a mail is taken. */
  hold: Promise<unknown>
  readonly stop: () => Promise<void>
}

/** A real SMTP server on this machine. */
export const startMailServer = async ({ port = 0 }: { port?: number } = {}): Promise<MailServer> => {
  const mails: ReceivedMail[] = []
  const state = { refuse: (_: string): Error | null => null, hold: Promise.resolve() as Promise<unknown> }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, callback) => callback(state.refuse(address)),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        void state.hold.then(() => {
          const { mailFrom, rcptTo } = session.envelope
          const from = mailFrom ? mailFrom.address : ''
          const to = rcptTo.map(({ address }) => address)
          mails.push({ envelope: { from, to }, ...parsed(Buffer.concat(chunks).toString('utf8')) })
          callback()
        })
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return Object.assign(state, {
    port: (server.server.address() as AddressInfo).port,
    mails,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  })
}

/** The application sends through the server on this port. */
export const mailPlugin =
  ({ port }: { port: number }): Plugin =>
  (config) => ({
    ...config,
    email: nodemailerAdapter({
      defaultFromAddress: 'success@example.com',
      defaultFromName: 'Customer Success',
      skipVerify: true,
      transportOptions: { host: '127.0.0.1', port, secure: false, ignoreTLS: true },
    }),
  })

const parsed = (raw: string): Omit<ReceivedMail, 'envelope'> => {
  const { headerLines, headers, body } = entity(raw)
  const boundary = /boundary="?([^";]+)/.exec(headers.get('content-type') ?? '')?.[1]
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => entity(part.trimStart()))
    : []
  const partOf = (type: string): string => {
    const part = parts.find((each) => each.headers.get('content-type')?.startsWith(type))
    return part ? content({ ...part }) : ''
  }
  const decoded = new Map([...headers].map(([name, value]) => [name, decodedWords(value)]))
  return { headerLines, headers: decoded, text: partOf('text/plain'), html: partOf('text/html') }
}

const entity = (
  raw: string,
): { headerLines: string[]; headers: ReadonlyMap<string, string>; body: string } => {
  const end = raw.indexOf('\r\n\r\n')
  const headerLines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const pairs = headerLines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { headerLines, headers: new Map(pairs), body: raw.slice(end + 4) }
}

const content = ({ headers, body }: { headers: ReadonlyMap<string, string>; body: string }): string => {
  const text = body.replace(/\r\n$/, '')
  const encoding = headers.get('content-transfer-encoding')
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? quoted(text.replace(/=\r\n/g, '')) : text
}

const quoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8')

const decodedWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(words, 'base64').toString('utf8')
        : quoted(words.replaceAll('_', ' ')),
    )
