import type { TextEdit } from '../../../definition/fixes/types.ts'
import { editBetween } from '../history.ts'

/** A text as the editor holds it: every line ends with one character. */
export const toDocument = (text: string): string =>
  text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text

/** The edit of the text that makes what the editor holds of it; other lines keep their ends. null: nothing changed. */
export const editOfDocument = ({ text, document }: { text: string; document: string }): TextEdit | null => {
  const before = toDocument(text)
  const edit = editBetween({ from: before, to: document })
  if (edit === null || before === text) return edit
  const offset = inText(text, edit.offset)
  const end = inText(text, edit.offset + edit.length)
  return { offset, length: end - offset, text: edit.text.replaceAll('\n', '\r\n') }
}

/** Where a place of the editor's document is in the text. */
const inText = (text: string, offset: number): number => {
  let at = 0
  for (let passed = 0; passed < offset; passed++) at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
  return at
}
