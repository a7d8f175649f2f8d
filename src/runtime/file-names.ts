import { randomBytes } from 'node:crypto'
import { extensionOf } from './file-content.ts'

/** UTF-16 units of a name as people read it. */
const LONGEST_NAME = 200

/**
 * The name that people read: without the folders that it came from, and without what cannot be seen, such as marks that
 * turn the direction of the text and make `gpj.exe` look like `exe.jpg`.
 */
export const shownName = (given: string): string => {
  const name = given
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u{fffd}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  // Only dots are no name: they are folders.
  const plain = /^\.*$/.test(name) ? 'file' : name
  if (plain.length <= LONGEST_NAME) return plain
  const extension = extensionOf(plain)
  const end = extension === '' || extension.length > 20 ? '' : `.${plain.slice(-extension.length)}`
  return `${plain.slice(0, LONGEST_NAME - end.length - 1).replace(/\p{Cs}/gu, '')}…${end}`
}

/**
 * The name that the file is stored and served under: nothing that an address or a file system has a use for, and of its
 * own, so that two files that are called the same and come at the same moment are two files.
 */
export const storedName = (shown: string): string => {
  const extension = extensionOf(shown)
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 20)
  const base = shown
    .slice(0, extension === '' ? undefined : -(extension.length + 1))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const unique = randomBytes(6).toString('hex')
  return `${base === '' ? 'file' : base}-${unique}${extension === '' ? '' : `.${extension}`}`
}
