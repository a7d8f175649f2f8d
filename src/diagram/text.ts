import { LETTERS } from './sizes.ts'
import type { Measure, TextRole } from './types.ts'

/** About how wide letters are, as a part of their size, where nobody can measure: rather too wide than too narrow. */
export const estimate: Measure = ({ text, role }) => {
  const { size, weight } = LETTERS[role]
  let width = 0
  for (const letter of text) width += widthOf(letter)
  return width * size * (weight === 600 ? 1.13 : 1.03)
}

function widthOf(letter: string): number {
  if (/[ijl.,:;'|!()[\]]/.test(letter)) return 0.3
  if (/[frt\s/-]/.test(letter)) return 0.38
  if (/[mwMW@%]/.test(letter)) return 0.92
  if (/[A-Z0-9&=≠≤≥#]/.test(letter)) return 0.68
  if (/[a-z]/.test(letter)) return 0.57
  return (letter.codePointAt(0) ?? 0) >= 0x1100 ? 1.05 : 0.7
}

/** On one line, and without characters that nobody sees but that change how others are shown. */
export function clean(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Co}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\s]+/gu, ' ')
    .trim()
}

/** More is not even measured: nobody reads it in a drawing. */
const MOST = 400

/** Text cut into lines that are not too wide; what does not fit into the last one ends in an ellipsis. */
export function wrap({
  text,
  role,
  width,
  lines: most,
  measure,
}: {
  text: string
  role: TextRole
  width: number
  lines: number
  measure: Measure
}): string[] {
  const fits = (line: string) => measure({ text: line, role }) <= width
  const cleaned = clean(text)
  const letters = [...cleaned]
  const isCut = letters.length > MOST
  const words = (isCut ? letters.slice(0, MOST).join('') : cleaned).split(' ').filter((word) => word !== '')
  const lines: string[] = []
  let line = ''
  const pieces = words.flatMap((word) => broken(word, fits))
  for (const [index, { text: piece, joins }] of pieces.entries()) {
    const longer = line === '' ? piece : `${line}${joins ? '' : ' '}${piece}`
    if (fits(longer)) line = longer
    else {
      lines.push(line)
      line = piece
    }
    if (lines.length === most) return shortened(lines, fits)
    if (index === pieces.length - 1) lines.push(line)
  }
  if (lines.length > most) return shortened(lines.slice(0, most), fits)
  return isCut ? shortened(lines, fits) : lines
}

type Piece = { readonly text: string; readonly joins: boolean }

/** A word that is wider than a line in parts that are not. */
function broken(word: string, fits: (line: string) => boolean): Piece[] {
  if (fits(word)) return [{ text: word, joins: false }]
  const parts: Piece[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && !fits(part + letter)) {
      parts.push({ text: part, joins: parts.length > 0 })
      part = ''
    }
    part += letter
  }
  return part === '' ? parts : [...parts, { text: part, joins: parts.length > 0 }]
}

function shortened(lines: readonly string[], fits: (line: string) => boolean): string[] {
  let letters = [...(lines.at(-1) ?? '')]
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters = letters.slice(0, -1)
  return [...lines.slice(0, -1), `${letters.join('').trimEnd()}…`]
}
