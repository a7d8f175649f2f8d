import type { CollectionConfig, Field } from 'payload'
import type { PluginContext } from '../../src/context.ts'
import { baseFilterOf, type ListKey } from '../../src/runtime/list-views.ts'

/** The list of a collection with saved filters and their counts: elements of `admin` and of `admin.components.views`. */
export const savedFilters = ({
  context,
  kind,
}: {
  context: PluginContext
  kind: ListKey
}): Required<Pick<NonNullable<CollectionConfig['admin']>, 'baseFilter'>> => ({
  baseFilter: baseFilterOf({ context, collection: kind }),
})

/** Payload's list view, in which empty lists say what would be in them. */
export const recordsList = ({ kind }: { kind: ListKey | 'engagements' }) => ({
  list: { Component: { path: 'payload-playbooks/rsc#ListView', serverProps: { kind } } },
})

/** How a column of a list shows its values: a component of `payload-playbooks/client`, and its props. */
export type Cell = { readonly component: string; readonly clientProps?: Readonly<Record<string, unknown>> }

/** Number and title of a record as one link. */
export const titleCell = (titleField: string): Cell => ({
  component: 'TitleCell',
  clientProps: { titleField },
})

/** The record that another belongs to, as a link. */
export const recordCell = (relatedTo: string): Cell => ({
  component: 'RecordCell',
  clientProps: { relatedTo },
})

export const cell = (component: string): Cell => ({ component })

/** Fields whose columns are shown by components of ours. Choices stay with their cells. */
export const withCells = (fields: readonly Field[], cells: Readonly<Record<string, Cell>>): Field[] =>
  fields.map((field) => {
    if (field.type === 'row') return { ...field, fields: withCells(field.fields, cells) }
    const own = 'name' in field && field.name ? cells[field.name] : undefined
    if (!own) return field
    const { components } = (field.admin ?? {}) as {
      components?: { Cell?: { clientProps?: Record<string, unknown> } }
    }
    return {
      ...field,
      admin: {
        ...field.admin,
        components: {
          ...components,
          Cell: {
            path: `payload-playbooks/client#${own.component}`,
            // Not copied: choices may be known only when the panel asks for them.
            clientProps: own.clientProps ?? components?.Cell?.clientProps ?? {},
          },
        },
      },
    } as Field
  })
