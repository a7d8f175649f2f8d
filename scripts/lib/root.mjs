import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's directory. Every script runs there, wherever it was called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** An absolute path below the repository. */
export const inRoot = (...parts) => path.join(root, ...parts)
