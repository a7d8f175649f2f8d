import type { Endpoint } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { SubjectKind } from '../../runtime/subject.ts'

/** What is attached to a play or an engagement. */
export const attachmentEndpoints = (_: { context: PluginContext; kind: SubjectKind }): Endpoint[] => []
