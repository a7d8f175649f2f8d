import type { Endpoint } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { SubjectKind } from '../../runtime/subject.ts'

/** Success plays launched from a play or an engagement. */
export const successPlayEndpoints = (_: { context: PluginContext; kind: SubjectKind }): Endpoint[] => []
