/** What a definition's text may cost. Checked on the way in, so that no file is expensive to refuse. */
export const LIMITS = {
  /** UTF-8 bytes of one file. */
  bytes: 256 * 1024,
  /** Mappings and lists inside one another. */
  depth: 32,
  /** Uses of `*alias` in one file. */
  aliases: 20,
  /** Words, marks and spaces of the YAML text, as its lexer cuts them. */
  tokens: 100_000,
  /** Values once every alias has been put in its place. */
  values: 50_000,
  /** Findings that are told about one file; the rest is only counted. */
  findings: 200,
} as const
