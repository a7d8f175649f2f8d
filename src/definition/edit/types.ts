import type { TextEdit } from '../fixes/types.ts'
import type { Path } from '../located.ts'

/**
 * Why an edit cannot be made; the text is left as it is.
 *
 * - `unreadable`: the text has mistakes of YAML itself (or a doubled key): nothing in it has a sure place.
 * - `empty`: there is nothing in the text but comments.
 * - `not-found`: there is nothing at the path.
 * - `alias`: the place is written elsewhere (`*alias`), or an alias refers to what would go.
 * - `last-one`: it is the only one of a list or mapping that must not be empty.
 * - `taken`: another one has that key.
 * - `invalid`: the value, key or YAML that was handed in is not one that may stand there.
 * - `wrong-place`: a node of this kind does not belong there.
 * - `unusual`: it is written in a way that cannot be changed without touching more than is meant.
 */
export type EditProblem =
  | 'unreadable'
  | 'empty'
  | 'not-found'
  | 'alias'
  | 'last-one'
  | 'taken'
  | 'invalid'
  | 'wrong-place'
  | 'unusual'

export type Edited = {
  /** In the order of the text; none overlaps another. None at all: the text says so already. */
  readonly edits: readonly TextEdit[]
  /** Where the touched or new node is once the edits are made; of one that was removed, the place it had. */
  readonly path: Path
}

/** The edits, or why they cannot be made. */
export type EditResult = Edited | { readonly problem: EditProblem }

/** Plain values as YAML knows them. `undefined` in a mapping: the key is not there. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain | undefined }

/** Ends an edit that cannot be made; only `editText` catches it. */
export class Refused extends Error {
  readonly problem: EditProblem

  constructor(problem: EditProblem) {
    super(problem)
    this.problem = problem
  }
}

export function refuse(problem: EditProblem): never {
  throw new Refused(problem)
}
