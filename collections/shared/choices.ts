import type { LoadedPlaybook, PluginContext } from '../../src/context.ts'
import type { ValueList } from '../../src/i18n/index.ts'

/** One value of a list, as the admin panel shows it: by a key of the translations, or by a text of a playbook. */
export type Choice = { readonly value: string; readonly labelKey?: string; readonly label?: string }

/** The values to choose from: one list, or a list for each value of another field of the same record. */
export type Choices = {
  readonly choices: readonly Choice[]
  readonly by?: { readonly field: string; readonly choices: Readonly<Record<string, readonly Choice[]>> }
}

/** A fixed list whose labels are translated. */
export const listChoices = ({ values, list }: { values: readonly string[]; list: ValueList }): Choices => ({
  choices: values.map((value) => ({ value, labelKey: `playbooks:values:${list}:${value}` })),
})

/**
 * The playbooks that can be started. Read when the panel asks, as are all choices of playbooks: they are loaded after
 * the collections were made, because their forms may name fields that a host has added.
 */
export const playbookChoices = ({ context }: { context: PluginContext }): Choices => ({
  get choices() {
    return [...context.playbooks.values()].map(({ definition }) => ({
      value: definition.key,
      label: definition.label,
    }))
  },
})

/** What a playbook's own list offers, by the play's `playbook`. */
export const choicesByPlaybook = ({
  context,
  list,
}: {
  context: PluginContext
  list: 'categories' | 'closureCodes'
}): Choices =>
  byPlaybook({
    context,
    choicesOf: ({ definition }) => definition.record[list].map((value) => ({ value, label: value })),
  })

/** The phases or the activities of a playbook, so that a list shows their labels instead of their keys. */
export const itemChoices = ({
  context,
  items,
}: {
  context: PluginContext
  items: 'phases' | 'activities'
}): Choices =>
  byPlaybook({
    context,
    choicesOf: ({ definition }) =>
      (items === 'phases'
        ? definition.phases
        : definition.phases.flatMap(({ lanes }) => lanes.flatMap(({ activities }) => activities))
      ).map(({ key, label }) => ({ value: key, label })),
  })

const byPlaybook = ({
  context,
  choicesOf,
}: {
  context: PluginContext
  choicesOf: (playbook: LoadedPlaybook) => readonly Choice[]
}): Choices => {
  const lists = () => [...context.playbooks].map(([key, playbook]) => [key, choicesOf(playbook)] as const)
  return {
    get choices() {
      const every = lists().flatMap(([, choices]) => choices.map((choice) => [choice.value, choice] as const))
      return [...new Map(every).values()]
    },
    get by() {
      return { field: 'playbook', choices: Object.fromEntries(lists()) }
    },
  }
}
