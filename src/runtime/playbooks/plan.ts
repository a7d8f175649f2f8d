import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { hashOf } from '../../definition/load.ts'
import type { ReadDefinition } from '../../definition/parse.ts'
import { languageOf, type TranslationParams } from '../../i18n/index.ts'
import type { ScenarioReport } from '../../simulate/index.ts'
import { readCatalog } from './catalog.ts'
import { checkText } from './check-text.ts'
import { compare, draftSide, nothingSide, storedSide } from './compare.ts'
import { refusalSentence } from './errors.ts'
import { playsByVersion } from './plays-by-version.ts'
import type { StoredText } from './reading.ts'
import { NO_SCENARIOS, runScenariosInTurns } from './scenarios.ts'
import { newestVersion } from './store.ts'
import type { PlaybookDocument, PublishPlan, PublishProblem } from './types.ts'
import { publishedText } from './versions.ts'

/**
 * What publishing the draft of a playbook would do, and what stands in the way. Writes nothing, and asks no access
 * rules: who may publish is the caller's business. Up to six statements, however many plays there are.
 */
export const publishPlan = async ({
  req,
  context,
  head,
  published: given,
}: {
  req: PayloadRequest
  context: PluginContext
  /** With its draft. */
  head: PlaybookDocument
  /** What is published; null: nothing was ever; read where it is not given. */
  published?: StoredText | null
}): Promise<PublishPlan> => {
  const { key } = head
  // What the others are is asked now: a number prefix that was published a second ago is taken.
  await readCatalog({ payload: req.payload, context })
  const published = given === undefined ? await publishedText({ req, context, head }) : given
  const text = typeof head.draft === 'string' ? head.draft : null
  const read = text === null ? null : checkText({ context, key, text, previous: published?.compiled ?? null })
  const from = published ? storedSide({ req, context, stored: published }) : nothingSide({ req })
  const to = text === null ? from : draftSide({ req, context, key, text, definition: read?.draft ?? null })
  const scenarios = read?.definition
    ? await runScenariosInTurns({ definition: read.definition, language: languageOf(req) })
    : NO_SCENARIOS
  const newest = await newestVersion({ payload: req.payload, context, key })
  const plan: PublishPlan = {
    key,
    version: Math.max(head.version ?? 0, newest.version) + 1,
    comparison: compare({ req, from, to }),
    findings: read?.findings ?? [],
    scenarios,
    plays: await playsByVersion({ req, context, key }),
    blockedBy: problemsOf({
      head,
      read,
      scenarios,
      isReadOnly: context.options.definitions === 'files',
      isUnchanged: text !== null && published !== null && hashOf(text) === published.hash,
    }).map(({ code, params }) => ({
      code,
      message: refusalSentence({ req, code, ...(params && { params }) }),
    })),
  }
  plans.set(req, plan)
  return plan
}

/** The plan that was made last for a request: tells what was published, without working it out once more. */
export const planOf = (req: PayloadRequest): PublishPlan | null => plans.get(req) ?? null

const plans = new WeakMap<PayloadRequest, PublishPlan>()

/** More failed scenarios than these are counted, not named. */
const NAMED = 3

type Problem = { readonly code: PublishProblem; readonly params?: TranslationParams }

const problemsOf = ({
  head,
  read,
  scenarios: { results, failed },
  isReadOnly,
  isUnchanged,
}: {
  head: PlaybookDocument
  /** null: there is no draft. */
  read: ReadDefinition | null
  scenarios: ScenarioReport
  isReadOnly: boolean
  isUnchanged: boolean
}): readonly Problem[] => {
  const readOnly: Problem[] = isReadOnly ? [{ code: 'read-only' }] : []
  if (read === null) return [...readOnly, { code: 'no-draft' }]
  const found = read.draft?.key ?? head.key
  const errors = read.findings.filter(({ severity }) => severity === 'error').length
  const names = results.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name)
  return [
    ...readOnly,
    ...(isUnchanged ? [{ code: 'unchanged' } as const] : []),
    ...(found === head.key ? [] : [{ code: 'key-changed', params: { found, key: head.key } } as const]),
    ...(errors === 0 ? [] : [{ code: 'findings', params: { count: errors } } as const]),
    ...(failed === 0
      ? []
      : [
          {
            code: 'scenarios-failed',
            params: {
              count: failed,
              scenarios: [...names.slice(0, NAMED), ...(names.length > NAMED ? ['…'] : [])].join(', '),
            },
          } as const,
        ]),
  ]
}
