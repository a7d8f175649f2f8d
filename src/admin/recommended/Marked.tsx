import type { ReactNode } from 'react'

/** A text with ranges of it marked. */
export const Marked = ({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) => {
  const parts: ReactNode[] = []
  let end = 0
  for (const [from, to] of marks) {
    parts.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>)
    end = to
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  )
}
