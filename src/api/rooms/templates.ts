import type { Endpoint } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { SubjectKind } from '../../runtime/subject.ts'

/** Templates for records of a play or an engagement. */
export const templateEndpoints = (_: { context: PluginContext; kind: SubjectKind }): Endpoint[] => []
