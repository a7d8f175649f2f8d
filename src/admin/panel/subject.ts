import type { SubjectKind } from '../../runtime/subject.ts'
import type { Id } from '../shared/api.ts'

/** The play or engagement that a page and its side panel are about. */
export type Subject = {
  readonly kind: SubjectKind
  /** Of the form of a record around an engagement: how entries name it. Only work notes are written there. */
  readonly record?: string
  readonly id: Id
  readonly number: string
  /** What people call it: short description of a play, title of an engagement. */
  readonly title: string
  /** Slug of its collection, in addresses of panel and API. */
  readonly collection: string
  readonly state: string
  /** Key of a play's playbook. */
  readonly playbook: string | null
  /** Of an internal play nothing reaches a customer. */
  readonly visibility: 'customer' | 'internal'
  /** Of a play: whether the customer can see it now. */
  readonly visibleToCustomer: boolean
  readonly account: { readonly id: Id; readonly name: string } | null
  /** The engagement itself, when the subject is one. */
  readonly engagement: { readonly id: Id; readonly number: string; readonly title: string } | null
  readonly contact: { readonly id: Id; readonly name: string } | null
  readonly assignedTo: { readonly id: Id; readonly name: string } | null
  readonly squad: readonly { readonly id: Id; readonly name: string }[]
  readonly createdAt: string
  readonly updatedAt: string
  /** Whether the reader may work on it, not only look. */
  readonly mayWork: boolean
}
