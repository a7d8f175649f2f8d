import { lookupIn } from '../lookup.ts'
import { type Messages, messagesIn } from '../message-makers.ts'
import { sentences as de } from './de.ts'
import { sentences as en } from './en.ts'
import { sentences as pt } from './pt.ts'

/** Sentences without all the other texts of the plugin: for browsers and programs that only try playbooks out. */
export const { reasonMessage, inputErrorMessage, refusalMessage }: Messages = messagesIn(
  lookupIn({ en, de, pt }),
)
