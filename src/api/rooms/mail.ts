import type { Endpoint } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { SubjectKind } from '../../runtime/subject.ts'

/** Mails from a play or an engagement. */
export const mailEndpoints = (_: { context: PluginContext; kind: SubjectKind }): Endpoint[] => []
