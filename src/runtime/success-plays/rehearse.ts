import { type PayloadRequest, ValidationError } from 'payload'
import type { PluginContext } from '../../context.ts'
import { inputErrorMessage } from '../../i18n/index.ts'
import type { PlannedItem } from '../../success-plays/plan.ts'
import { THIS } from '../../success-plays/types.ts'
import { timeProblems } from '../children.ts'
import { invalid, type Problem, refused } from '../errors.ts'
import { DryRunDecided } from '../guarded-write.ts'
import { inputProblems } from '../input.ts'
import { ownRequest } from '../own-request.ts'
import { NEW_RECORD, recordKey, requestState } from '../request-state.ts'
import { visibilityProblems } from '../visibility.ts'
import { hasEnded } from './offers.ts'
import { itemProblem } from './prepare.ts'
import { dataOf, slugOf } from './records.ts'
import type { LaunchSubject } from './subject.ts'

/**
 * Everything that can be known to stand in the way before anything is written: a play that has ended, access, and
 * wrong values of any record. A new play goes through all hooks and validations, the host's too, up to its write.
 * Of tasks and meetings, whose plays may not be there yet, the plugin's own rules are looked at.
 *
 * @throws CommandRefused (`play-closed`), ValidationError with paths `creates.<as>.<field>`, Forbidden
 */
export const rehearse = async ({
  req,
  context,
  subject,
  items,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
  items: readonly PlannedItem[]
}): Promise<void> => {
  if (hasEnded(subject) && items.some(({ of }) => of === THIS)) {
    const state = subject.state === 'canceled' ? 'canceled' : 'closed'
    throw refused({ code: 'play-closed', reasons: [{ code: 'play-closed', state }], req })
  }
  const errors: Problem[] = []
  const internal = new Map([[THIS, subject.definition?.record.visibility ?? 'customer']])
  for (const item of items) {
    if (item.kind === 'play') {
      errors.push(...(await playProblems({ req, context, subject, item })))
      internal.set(
        item.as,
        context.playbooks.get(item.playbook ?? '')?.definition.record.visibility ?? 'customer',
      )
    } else {
      const visibility = internal.get(item.of ?? THIS)
      errors.push(...(await childProblems({ req, context, subject, item, visibility })))
    }
  }
  if (errors.length > 0) throw invalid({ errors, req })
}

/** What Payload says of a record that is created, with the paths and words of the launch. */
export const problemsOfItem = ({
  req,
  item,
  error,
}: {
  req: PayloadRequest
  item: PlannedItem
  error: ValidationError
}): Problem[] =>
  error.data.errors.map(({ path, message }) =>
    itemProblem({ req, as: item.as, title: item.title, field: path, message: String(message) }),
  )

const playProblems = async ({
  req,
  context,
  subject,
  item,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
  item: PlannedItem
}): Promise<Problem[]> => {
  const collection = slugOf({ context, kind: 'play' })
  const own = ownRequest(req)
  requestState(own).dryRuns.add(recordKey(collection, NEW_RECORD))
  try {
    await req.payload.create({
      collection,
      data: dataOf({ req, context, subject, item, parent: null }) as never,
      depth: 0,
      overrideAccess: false,
      req: own,
    })
  } catch (error) {
    if (error instanceof DryRunDecided) return []
    if (error instanceof ValidationError) return problemsOfItem({ req, item, error })
    throw error
  }
  return []
}

const childProblems = async ({
  req,
  context,
  subject,
  item,
  visibility,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
  item: PlannedItem
  visibility: string | undefined
}): Promise<Problem[]> => {
  const collection = req.payload.collections[slugOf({ context, kind: item.kind })]?.config
  if (!collection) return []
  const data = dataOf({ req, context, subject, item, parent: null })
  const found = [
    ...(await inputProblems({ req: ownRequest(req), collection, data })),
    ...timeProblems(data),
    ...visibilityProblems({ visibility, data }),
  ]
  // What is set when it is created.
  const later = ['play', 'number', 'state'].filter((name) => data[name] === undefined)
  return found
    .filter(({ path }) => !later.includes(path))
    .map((problem) =>
      itemProblem({
        req,
        as: item.as,
        title: item.title,
        field: problem.path,
        message: 'message' in problem ? problem.message : inputErrorMessage({ error: problem, req }),
      }),
    )
}
