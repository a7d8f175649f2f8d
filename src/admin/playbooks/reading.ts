import type { ReadDefinition } from '../../definition/parse.ts'
import { readAmong } from '../../definition/read-among.ts'
import type { Definition } from '../../definition/types.ts'
import type { PlaybookPage } from '../../runtime/playbooks/types.ts'

/** What a text is checked against besides itself. */
export type Surroundings = Pick<PlaybookPage, 'key' | 'vocabulary' | 'others' | 'reservedPrefixes'> & {
  /** The published version that the text would replace. */
  readonly previous: Definition | null
}

/** Reads a playbook's text and checks it as publishing would: by itself, against what is published, and among others. */
export const readPlaybook = ({
  text,
  in: { key, others, ...rest },
}: {
  text: string
  in: Surroundings
}): ReadDefinition =>
  readAmong({ file: `${key}.yaml`, text, others: others.filter((other) => other.key !== key), ...rest })
