/** What a command gets from the process, so that a test can stand in for it. */
export type Terminal = {
  /** One line of standard output. */
  readonly out: (line: string) => void
  /** One line of standard error. */
  readonly err: (line: string) => void
  /** Puts a question to somebody who sits there, and gives what was typed; missing: nobody sits there. */
  readonly ask?: (question: string) => Promise<string>
}

/**
 * 0: all is well; 1: there is an error in a definition, something failed, was refused or differs; 2: the command was
 * not understood; 3: the application could not be reached, or did not let us in.
 */
export type ExitCode = 0 | 1 | 2 | 3

export type Environment = Readonly<Record<string, string | undefined>>

/** Text of somebody else on a terminal: nothing in it moves the cursor, colours, or turns the direction. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t]|[\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}

export function plural(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
