import type { PlaybookPage } from '../../runtime/playbooks/types.ts'

/** What is on the server: the draft, or where there is none what is published. */
export const savedText = ({ draft, published }: PlaybookPage): string => draft?.text ?? published?.text ?? ''
