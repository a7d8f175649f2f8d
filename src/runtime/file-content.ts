/**
 * What a file may be called and what must stand in it. Payload compares the content with the allowed MIME types where
 * it recognises it; what it does not recognise it believes by the name. Here the two have to fit each other, and what a
 * browser could run is refused under any name.
 */

/** A file, as far as one has to look into it. */
export type FileStart = {
  /** Lower case, without the dot; empty when the name has none. */
  readonly extension: string
  /** The first bytes; 4 KiB are enough. */
  readonly start: Uint8Array
}

type Family = 'pdf' | 'gif' | 'jpeg' | 'png' | 'webp' | 'zip' | 'office' | 'text'

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument'
const OPEN_XML = 'application/vnd.openxmlformats-officedocument'

const TYPES: Readonly<Record<string, readonly [string, Family]>> = {
  pdf: ['application/pdf', 'pdf'],
  gif: ['image/gif', 'gif'],
  jpg: ['image/jpeg', 'jpeg'],
  jpeg: ['image/jpeg', 'jpeg'],
  png: ['image/png', 'png'],
  webp: ['image/webp', 'webp'],
  zip: ['application/zip', 'zip'],
  docx: [`${OPEN_XML}.wordprocessingml.document`, 'zip'],
  xlsx: [`${OPEN_XML}.spreadsheetml.sheet`, 'zip'],
  pptx: [`${OPEN_XML}.presentationml.presentation`, 'zip'],
  odt: [`${OPEN_DOCUMENT}.text`, 'zip'],
  ods: [`${OPEN_DOCUMENT}.spreadsheet`, 'zip'],
  odp: [`${OPEN_DOCUMENT}.presentation`, 'zip'],
  doc: ['application/msword', 'office'],
  xls: ['application/vnd.ms-excel', 'office'],
  ppt: ['application/vnd.ms-powerpoint', 'office'],
  txt: ['text/plain', 'text'],
  log: ['text/plain', 'text'],
  csv: ['text/csv', 'text'],
  ics: ['text/calendar', 'text'],
  eml: ['message/rfc822', 'text'],
}

/** Run by a browser or by the desktop that a file is saved to. Never taken, whatever a host allows. */
const RUNNABLE = new Set(
  'htm html xht xhtml shtml mht mhtml svg svgz xml xsl xslt swf js mjs cjs jse jsp wasm hta vbs vbe ws wsf wsc wsh ps1 bat cmd com exe msi scr pif cpl lnk url reg jar app command sh bash php phtml asp aspx py rb pl'.split(
    ' ',
  ),
)

/** The MIME type that a name stands for; null where only the browser that sends the file can say. */
export const mimeTypeOf = (extension: string): string | null => TYPES[extension]?.[0] ?? null

/** For a file that came without an extension, such as one whose long name was cut off on its way. */
export const withExtension = ({ name, mimetype }: { name: string; mimetype: string }): string => {
  if (extensionOf(name) !== '') return name
  const [extension] = Object.entries(TYPES).find(([, [type]]) => type === mimetype) ?? []
  return extension === undefined ? name : `${name}.${extension}`
}

export const extensionOf = (name: string): string => {
  const at = name.lastIndexOf('.')
  return at > 0 ? name.slice(at + 1).toLowerCase() : ''
}

export type ContentProblem = 'runnable' | 'mismatch' | 'utf-16' | null

/** What is wrong with a file's content, given what its name says that it is. */
export const contentProblem = ({ extension, start }: FileStart): ContentProblem => {
  if (RUNNABLE.has(extension)) return 'runnable'
  const family = TYPES[extension]?.[1]
  const found = familyOf(start)
  if (family === undefined || family === 'text') {
    if (isMarkup(start)) return 'runnable'
    // Payload takes its first bytes for those of a sound.
    if (isUtf16(start)) return 'utf-16'
    return found !== null || (family === 'text' && start.includes(0)) ? 'mismatch' : null
  }
  return family === found ? null : 'mismatch'
}

/** By the bytes that a format begins with. */
const familyOf = (start: Uint8Array): Exclude<Family, 'text'> | null => {
  const text = latin(start.subarray(0, 16))
  if (text.startsWith('%PDF-')) return 'pdf'
  if (/^GIF8[79]a/.test(text)) return 'gif'
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp'
  if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')) return 'zip'
  return text.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1') ? 'office' : null
}

/** A document that a browser would take for HTML, SVG or XML, and a script that a shell would run. */
const isMarkup = (start: Uint8Array): boolean => {
  // Whatever the encoding, what matters is ASCII: leaving out zero bytes makes UTF-16 readable.
  const text = latin(start.filter((byte) => byte !== 0))
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart()
    .replace(/^(<!--[\s\S]*?-->\s*)+/, '')
    .toLowerCase()
  return /^(#!|<\?xml|<!doctype|<\/?[a-z][a-z0-9]*[\s/>:])/.test(text)
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
