import type { PluginContext } from '../../context.ts'
import type { Definition, FormField } from '../../definition/types.ts'
import type { CollectionKey } from '../../options.ts'

/** What the panel needs to know of a playbook besides what a run tells. */
export type PlaybookProps = {
  readonly visibility: 'customer' | 'internal'
  readonly categories: readonly string[]
  readonly closureCodes: readonly string[]
  /** All fields of a form by its activity's key, those included whose `when` is false just now. */
  readonly forms: Readonly<Record<string, readonly PlainField[]>>
}

export type PlainField = Pick<FormField, 'name' | 'own' | 'label' | 'type' | 'required' | 'options'>

export type PlayActivitiesProps = {
  readonly slugs: Readonly<Record<CollectionKey, string>>
  readonly playbooks: Readonly<Record<string, PlaybookProps>>
}

/**
 * The props of `PlayActivities`, for the `clientProps` of its field. Read when the panel asks: playbooks are loaded
 * after the collections were made.
 */
export const playActivitiesProps = ({ context }: { context: PluginContext }): Record<string, unknown> => ({
  slugs: context.options.slugs,
  get playbooks() {
    return Object.fromEntries(
      [...context.playbooks].map(([key, { definition }]) => [key, playbookProps(definition)]),
    )
  },
})

const playbookProps = (definition: Definition): PlaybookProps => ({
  visibility: definition.record.visibility,
  categories: [...definition.record.categories],
  closureCodes: [...definition.record.closureCodes],
  forms: Object.fromEntries(
    definition.phases
      .flatMap((phase) => phase.lanes.flatMap((lane) => lane.activities))
      .flatMap((activity) => ('fields' in activity ? [[activity.key, activity.fields.map(plain)]] : [])),
  ),
})

const plain = ({ name, own, label, type, required, options }: FormField): PlainField => ({
  name,
  own,
  label,
  type,
  required,
  options: [...options],
})
