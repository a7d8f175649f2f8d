import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { mayRun, mayWorkOn } from '../../engine/actors.ts'
import { instantOf } from '../../engine/dates.ts'
import type { Actor } from '../../engine/types.ts'
import { momentOf } from '../../success-plays/dates.ts'
import { isTemplate } from '../../success-plays/templates.ts'
import { type Question, type SuccessPlay, type TemplateValue, THIS } from '../../success-plays/types.ts'
import { actorOf } from '../facts.ts'
import { renderLiquid } from '../liquid.ts'
import { templateLanguage, templateValues } from '../template-values.ts'
import type { LaunchSubject } from './subject.ts'

/** A success play as people choose it. */
export type Offer = Pick<SuccessPlay, 'key' | 'category' | 'subCategory' | 'title' | 'description'> & {
  /** With defaults filled in. */
  readonly questions: readonly Question[]
  readonly creates: readonly {
    readonly as: string
    readonly kind: 'play' | 'task' | 'meeting'
    /** Label of the playbook that is started. */
    readonly playbook: string | null
    /** Only with certain answers. */
    readonly conditional: boolean
  }[]
}

/** The success plays that the request's user may launch from here, in the order in which they are offered. */
export const offersOf = async ({
  req,
  context,
  subject,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
}): Promise<readonly Offer[]> => {
  const offered = [...context.successPlays.values()]
    .map(({ definition }) => definition)
    .filter((successPlay) => mayLaunch({ req, context, subject, successPlay }))
    .filter((successPlay) => !hasEnded(subject) || !successPlay.creates.some(({ of }) => of === THIS))
  const asksForValues = offered.some(({ questions }) =>
    questions.some(({ default: given }) => typeof given === 'string' && isTemplate(given)),
  )
  const values = asksForValues ? await templateValues({ req, context, subject }) : {}
  const fill = filler({ values, language: templateLanguage(req), now: new Date().toISOString() })
  return offered.map((successPlay) => ({
    key: successPlay.key,
    category: successPlay.category,
    subCategory: successPlay.subCategory,
    title: successPlay.title,
    description: successPlay.description,
    questions: successPlay.questions.map((question) => ({ ...question, default: fill(question) })),
    creates: successPlay.creates.map(({ as, kind, playbook, when, of }) => ({
      as,
      kind,
      playbook: playbook === null ? null : (context.playbooks.get(playbook)?.definition.label ?? playbook),
      conditional: when !== null || successPlay.creates.some((item) => item.as === of && item.when !== null),
    })),
  }))
}

/** Whether somebody may launch it from here: its roles, and those of everything that it starts or adds to. */
export const mayLaunch = ({
  req,
  context,
  subject,
  successPlay,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: LaunchSubject
  successPlay: SuccessPlay
}): boolean => {
  const actor = actorOf({ req, context })
  if (!successPlay.from.includes(subject.kind) || !hasRole({ actor, roles: successPlay.roles })) return false
  return successPlay.creates.every(({ playbook, of }) => {
    if (of === THIS) return subject.definition !== null && mayRun({ definition: subject.definition, actor })
    const definition = playbook === null ? null : context.playbooks.get(playbook)?.definition
    if (definition === null) return true
    const create = definition?.phases[0]?.lanes[0]?.activities[0]
    return (
      definition !== undefined && create !== undefined && mayWorkOn({ definition, activity: create, actor })
    )
  })
}

/** Nothing is added to a play that has ended. */
export const hasEnded = ({ kind, state }: LaunchSubject): boolean =>
  kind === 'play' && (state === 'closed' || state === 'canceled')

/** The answers that questions have until somebody says otherwise. */
export const defaultAnswers = ({
  req,
  questions,
  values,
  now,
}: {
  req: PayloadRequest
  questions: readonly Question[]
  values: Readonly<Record<string, unknown>>
  now: string
}): Readonly<Record<string, TemplateValue>> => {
  const fill = filler({ values, language: templateLanguage(req), now })
  const answers = questions.map((question) => [question.name, fill(question)] as const)
  return Object.fromEntries(answers.filter((answer): answer is [string, TemplateValue] => answer[1] !== null))
}

const hasRole = ({ actor, roles }: { actor: Actor; roles: readonly string[] | null }): boolean =>
  roles === null ||
  actor.system === true ||
  actor.roles.includes('admin') ||
  roles.some((role) => actor.roles.includes(role))

const filler =
  ({ values, language, now }: { values: Readonly<Record<string, unknown>>; language: string; now: string }) =>
  ({ type, default: given }: Question): TemplateValue | null => {
    if (typeof given !== 'string') return given
    const filled = isTemplate(given) ? renderLiquid({ template: given, values, language }).text : given
    const text = filled?.trim() ?? ''
    if (text === '') return null
    switch (type) {
      case 'date': {
        const moment = momentOf({ text, now })
        return moment === null || instantOf(moment) === null ? null : moment
      }
      case 'number':
        return Number.isFinite(Number(text)) ? Number(text) : null
      case 'checkbox':
        return text === 'true'
      case 'multi-select':
        return text.split(',').map((each) => each.trim())
      default:
        return text
    }
  }
