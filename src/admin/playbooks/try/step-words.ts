import type { Definition } from '../../../definition/types.ts'
import type { Step } from '../../../simulate/index.ts'
import type { Texts } from '../../payload/texts.ts'

type Say = Pick<Texts, 't' | 'known' | 'language'>

/** A step as people would say it: «Complete "Related work"». */
export const stepWords = ({
  step,
  definition,
  texts,
}: {
  step: Step
  definition: Definition
  texts: Say
}): string => {
  const words = verbWords({ step, definition, texts })
  return step.as === undefined
    ? words
    : texts.t('tryout:step:as', {
        step: words,
        roles: step.as.map((role) => texts.known(`values:role:${role}`, role)).join(', '),
      })
}

const verbWords = ({
  step,
  definition,
  texts,
}: {
  step: Step
  definition: Definition
  texts: Say
}): string => {
  const { t, known, language } = texts
  const activity = (key: string): string => labelOf({ definition, key })
  const records = (collection: string): string =>
    known(`collections:${collection}:plural`, collection).toLocaleLowerCase(language)
  const names = (values: object): string => Object.keys(values).join(', ')
  if (step.complete !== undefined) return t('tryout:step:complete', { activity: activity(step.complete) })
  if (step.skip !== undefined) return t('tryout:step:skip', { activity: activity(step.skip) })
  if (step.reach !== undefined) return t('tryout:step:reach', { activity: activity(step.reach) })
  if (step.close !== undefined) return t('admin:actions:close')
  if (step.cancel !== undefined) return t('admin:actions:cancel')
  if (step.pause !== undefined) return t('admin:actions:pause')
  if (step.resume !== undefined) return t('admin:actions:resume')
  if (step.reopen !== undefined) return t('admin:actions:reopen')
  if (step.edit !== undefined) return t('tryout:step:edit', { fields: names(step.edit) })
  if (step.add !== undefined) {
    const state =
      step.state === undefined ? '' : stateWord({ collection: step.add, state: step.state, texts })
    const params = { records: records(step.add), number: step.count ?? 1, state }
    return t(state === '' ? 'tryout:step:add' : 'tryout:step:addIn', params)
  }
  if (step.set !== undefined) {
    const to = stateWord({ collection: step.set, state: step.to ?? '', texts })
    return step.count === undefined
      ? t('tryout:step:setAll', { records: records(step.set), to })
      : t('tryout:step:set', { records: records(step.set), number: step.count, to })
  }
  if (step.engagement !== undefined) return t('tryout:step:engagement', { fields: names(step.engagement) })
  if (step.now !== undefined) return t('tryout:step:now', { date: dateWords(step.now, language) })
  return t('tryout:step:expect')
}

/** What people call an activity. */
export const labelOf = ({ definition, key }: { definition: Definition; key: string }): string => {
  for (const { lanes } of definition.phases) {
    for (const { activities } of lanes) {
      const found = activities.find((activity) => activity.key === key)
      if (found) return found.label
    }
  }
  return key
}

/** The word for the state of a record. */
export const stateWord = ({
  collection,
  state,
  texts,
}: {
  collection: string
  state: string
  texts: Pick<Texts, 'known'>
}): string => texts.known(`values:${collection.replace(/s$/, '')}State:${state}`, state)

/** A moment of the made-up clock. */
export const dateWords = (at: string, language: string): string => {
  const moment = new Date(at)
  return Number.isNaN(moment.getTime())
    ? at
    : new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(
        moment,
      )
}
