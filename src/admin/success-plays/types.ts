import type { LaunchAnswer } from '../../runtime/success-plays/launch.ts'
import type { Offer } from '../../runtime/success-plays/offers.ts'
import type { PreviewedRecord } from '../../runtime/success-plays/preview.ts'
import type { Subject } from '../panel/subject.ts'
import type { Values } from '../shared/useDraft.ts'

export type { LaunchAnswer, Offer, PreviewedRecord }

/** What is launched from. */
export type LaunchSubject = Pick<Subject, 'kind' | 'id' | 'collection' | 'number'>

/** Where in the launcher somebody is. */
export type Step =
  | { readonly name: 'choose' }
  | { readonly name: 'questions'; readonly offer: Offer }
  | {
      readonly name: 'preview'
      readonly offer: Offer
      readonly answers: Values
      readonly plan: readonly PreviewedRecord[]
    }
  | { readonly name: 'done'; readonly offer: Offer; readonly answer: LaunchAnswer }
