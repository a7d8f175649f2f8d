import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { Config } from 'payload'

/** How long a mail server may take, in milliseconds: nobody waits minutes for a page. */
const TIMEOUT = 15_000

/**
 * The mail server that `SMTP_URL` names, `smtp://user:password@host:port`; `smtps:` speaks TLS from the start. Mails
 * are from `MAIL_FROM`, `Name <address>` or an address alone. Nothing is connected to before the first mail. Without
 * `SMTP_URL` there is none, and the application says so where somebody wants to send.
 */
export const mailFromEnvironment = ({
  url,
  from,
}: {
  url: string | undefined
  from: string | undefined
}): Pick<Config, 'email'> => {
  if (!url) return {}
  const sender = senderOf(from || 'Playbooks <playbooks@example.com>')
  const { protocol, hostname, port, username, password, searchParams } = new URL(url)
  if (protocol !== 'smtp:' && protocol !== 'smtps:') {
    throw new Error(`SMTP_URL begins with "${protocol}"; smtp:// and smtps:// are known.`)
  }
  const secure = protocol === 'smtps:'
  return {
    email: nodemailerAdapter({
      defaultFromAddress: sender.address,
      defaultFromName: sender.name,
      skipVerify: true,
      transportOptions: {
        host: hostname,
        port: port === '' ? (secure ? 465 : 587) : Number(port),
        secure,
        ignoreTLS: searchParams.get('ignoreTLS') === 'true',
        connectionTimeout: TIMEOUT,
        greetingTimeout: TIMEOUT,
        socketTimeout: TIMEOUT * 2,
        ...(username === ''
          ? {}
          : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      },
    }),
  }
}

const senderOf = (text: string): { name: string; address: string } => {
  const match = /^\s*(.*?)\s*<([^<>\s]+)>\s*$/.exec(text)
  const address = match?.[2] ?? text.trim()
  if (!address.includes('@')) throw new Error(`MAIL_FROM is "${text}"; it needs an e-mail address.`)
  return { name: match?.[1]?.replace(/^"(.*)"$/, '$1') || 'Playbooks', address }
}
