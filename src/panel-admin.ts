import type { Config } from 'payload'
import { PORTFOLIO_PATH, PORTFOLIO_TITLE } from './admin/portfolio/path.ts'
import type { PluginContext } from './context.ts'
import { label } from './i18n/index.ts'

type Admin = NonNullable<Config['admin']>

/** The slug of the dashboard's widget. */
export const MY_WORK = 'my-work'

/**
 * What the plugin adds to the panel as a whole: entries of the navigation, the widget of the dashboard, and what the
 * panel's components know about the plugin. What the host has there stays; where the host lays out the dashboard
 * itself, the widget is only offered.
 */
export const panelAdmin = ({
  admin = {},
  context,
}: {
  admin?: Admin | undefined
  context: PluginContext
}): Pick<Admin, 'components' | 'custom' | 'dashboard'> => {
  const { slugs } = context.options
  // For the panel's own components, which know collections by their keys.
  const custom = {
    ...admin.custom,
    'payload-playbooks': {
      slugs,
      playbooks: [...context.playbooks.values()].map(({ definition }) => ({
        key: definition.key,
        label: definition.label,
        plural: definition.plural ?? definition.label,
        roles: [...definition.record.roles],
      })),
    },
  }
  // Their pages ask for what a disabled plugin does not have.
  if (context.options.disabled) return { custom }
  return {
    custom,
    components: {
      ...admin.components,
      beforeNavLinks: [
        ...(admin.components?.beforeNavLinks ?? []),
        { path: 'payload-playbooks/rsc#PortfolioNav' },
        { path: 'payload-playbooks/rsc#PlaysNav', serverProps: { collection: slugs.plays } },
      ],
      views: {
        ...admin.components?.views,
        // A host that has a view of this name keeps its own.
        successPortfolio: admin.components?.views?.successPortfolio ?? {
          Component: {
            path: 'payload-playbooks/rsc#PortfolioView',
            serverProps: { collection: slugs.engagements },
          },
          path: PORTFOLIO_PATH,
          meta: { title: PORTFOLIO_TITLE },
        },
      },
    },
    dashboard: {
      ...admin.dashboard,
      widgets: [
        ...(admin.dashboard?.widgets ?? []),
        {
          slug: MY_WORK,
          Component: 'payload-playbooks/rsc#MyWork',
          label: label('work:title') as never,
          minWidth: 'medium',
        },
      ],
      defaultLayout:
        admin.dashboard?.defaultLayout ??
        ([
          { widgetSlug: MY_WORK, width: 'full' },
          { widgetSlug: 'collections', width: 'full' },
        ] as never),
    },
  }
}
