import { z } from 'zod'

/** An address, and the name in front of it where there is one. */
export type Address = { readonly address: string; readonly name?: string }

export type AddressProblem =
  | { readonly code: 'control-characters' }
  | { readonly code: 'bad-address'; readonly text: string }
  | { readonly code: 'bad-name'; readonly text: string }

const email = z.email().max(254)
const MAX_NAME = 100

/** Line ends, tabs and all the other characters that no header of a mail may hold. */
export const hasControlCharacters = (text: string): boolean => /[\p{Cc}\u2028\u2029]/u.test(text)

/**
 * Addresses separated by commas or semicolons, each `a@example.com` or `Name <a@example.com>`; empty parts are left
 * out, as is an address that comes twice. Whatever could be read as more than one address in a header is refused.
 */
export const readAddresses = (
  text: string,
): { readonly addresses: readonly Address[]; readonly problems: readonly AddressProblem[] } => {
  if (hasControlCharacters(text)) return { addresses: [], problems: [{ code: 'control-characters' }] }
  const found = new Map<string, Address>()
  const problems: AddressProblem[] = []
  for (const part of text.split(/[,;]/)) {
    const trimmed = part.trim()
    if (trimmed === '') continue
    const read = readAddress(trimmed)
    if ('code' in read) problems.push(read)
    else if (!found.has(keyOf(read))) found.set(keyOf(read), read)
  }
  return { addresses: [...found.values()], problems }
}

/** Letters of one address in another case are the same mailbox to people, and to most servers. */
export const keyOf = ({ address }: Address): string => address.toLowerCase()

/** As it stands in an input. */
export const writtenAddress = ({ address, name }: Address): string =>
  name ? `${name} <${address}>` : address

/** A name that can stand before an address without quotes; empty when nothing is left of it. */
export const safeName = (name: unknown): string =>
  (typeof name === 'string' ? name : '')
    .replace(/[\p{Cc}\u2028\u2029"<>@,;:\\()[\]]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_NAME)

const readAddress = (text: string): Address | AddressProblem => {
  const named = /^([^<>]*)<([^<>]*)>$/.exec(text)
  const address = (named?.[2] ?? text).trim()
  const name = (named?.[1] ?? '').trim().replace(/^"(.*)"$/, '$1')
  if (!email.safeParse(address).success) return { code: 'bad-address', text: text.slice(0, 100) }
  if (name !== '' && safeName(name) !== name) return { code: 'bad-name', text: name.slice(0, 100) }
  return name === '' ? { address } : { address, name }
}
