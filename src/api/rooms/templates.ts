import type { Endpoint } from 'payload'
import { TEMPLATE_TARGETS } from '../../../collections/shared/values.ts'
import type { PluginContext } from '../../context.ts'
import { invalid } from '../../runtime/errors.ts'
import type { SubjectKind } from '../../runtime/subject.ts'
import { readSubject } from '../../runtime/subject.ts'
import { filledTemplates } from '../../runtime/templates.ts'

/**
 * `GET /:id/templates?target=plays|tasks|meetings`: the record templates for a play or an engagement with their values
 * filled in. Writes nothing: values are written by the plain calls of the records, which check them again.
 */
export const templateEndpoints = ({
  context,
  kind,
}: {
  context: PluginContext
  kind: SubjectKind
}): Endpoint[] => [
  {
    path: '/:id/templates',
    method: 'get',
    handler: async (req) => {
      const subject = await readSubject({ req, context, kind })
      const asked = req.searchParams?.get('target') ?? null
      const target = TEMPLATE_TARGETS.find((each) => each === asked) ?? null
      if (asked !== null && target === null) {
        const params = { allowed: TEMPLATE_TARGETS.join(', ') }
        throw invalid({ errors: [{ path: 'target', code: 'not-an-option', params }], req })
      }
      return Response.json({ templates: await filledTemplates({ req, context, subject, target }) })
    },
  },
]
