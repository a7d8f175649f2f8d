import { messagesIn } from './message-makers.ts'
import { translateKnown } from './translate.ts'

export { NUMBERS_NAMED } from './message-makers.ts'

/** Sentences in the plugin's texts, as the host has changed them. */
export const { reasonMessage, inputErrorMessage, refusalMessage } = messagesIn(translateKnown)
