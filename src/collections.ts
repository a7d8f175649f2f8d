import type { CollectionConfig } from 'payload'
import { createAccountTeamCollection } from '../collections/account-team.ts'
import { createAccountsCollection } from '../collections/accounts.ts'
import { createActivityCollection } from '../collections/activity.ts'
import { createAdoptionRoadmapsCollection } from '../collections/adoption-roadmaps.ts'
import { createAdoptionSnapshotsCollection } from '../collections/adoption-snapshots.ts'
import { createAttachmentsCollection } from '../collections/attachments.ts'
import { createColorBandsCollection } from '../collections/color-bands.ts'
import { createContactsCollection } from '../collections/contacts.ts'
import { createContractsCollection } from '../collections/contracts.ts'
import { createCountersCollection } from '../collections/counters.ts'
import { createCustomerTeamCollection } from '../collections/customer-team.ts'
import { createDiscussionMessagesCollection } from '../collections/discussion-messages.ts'
import { createDiscussionsCollection } from '../collections/discussions.ts'
import { createEmailTemplatesCollection } from '../collections/email-templates.ts'
import { createEngagementsCollection } from '../collections/engagements.ts'
import { createEscalationsCollection } from '../collections/escalations.ts'
import { createFormTemplatesCollection } from '../collections/form-templates.ts'
import { createHealthIndicatorsCollection } from '../collections/health-indicators.ts'
import { createHealthSnapshotsCollection } from '../collections/health-snapshots.ts'
import { createHealthValuesCollection } from '../collections/health-values.ts'
import { createKnowledgeArticlesCollection } from '../collections/knowledge-articles.ts'
import { createMeetingsCollection } from '../collections/meetings.ts'
import { createPlaybookDefinitionsCollection } from '../collections/playbook-definitions.ts'
import { createPlaybooksCollection } from '../collections/playbooks.ts'
import { createPlaysCollection } from '../collections/plays.ts'
import { createProductUsageCollection } from '../collections/product-usage.ts'
import { createProductsCollection } from '../collections/products.ts'
import { createRecommendationFeedbackCollection } from '../collections/recommendation-feedback.ts'
import { createRiskOccurrencesCollection } from '../collections/risk-occurrences.ts'
import { createRiskSignalsCollection } from '../collections/risk-signals.ts'
import { withListWords } from '../collections/shared/list-words.ts'
import { withRecordStream } from '../collections/shared/record-stream.ts'
import { createSoldProductsCollection } from '../collections/sold-products.ts'
import { createSquadsCollection } from '../collections/squads.ts'
import { createSuccessInitiativesCollection } from '../collections/success-initiatives.ts'
import { createSuccessObjectivesCollection } from '../collections/success-objectives.ts'
import { createSuccessOutcomesCollection } from '../collections/success-outcomes.ts'
import { createSuccessPlayLaunchesCollection } from '../collections/success-play-launches.ts'
import { createSuccessTasksCollection } from '../collections/success-tasks.ts'
import { createTasksCollection } from '../collections/tasks.ts'
import { createTimelineCollection } from '../collections/timeline.ts'
import { createTouchpointsCollection } from '../collections/touchpoints.ts'
import { createUsageReadingsCollection } from '../collections/usage-readings.ts'
import { extendUsersCollection } from '../collections/users.ts'
import { activityHooks } from '../hooks/activity.ts'
import {
  adoptionRoadmapHooks,
  adoptionSnapshotHooks,
  productHooks,
  productUsageHooks,
  soldProductHooks,
} from '../hooks/adoption.ts'
import { articleHooks } from '../hooks/articles.ts'
import { attachmentHooks } from '../hooks/attachments.ts'
import { childHooks } from '../hooks/children.ts'
import { discussionHooks, messageHooks } from '../hooks/discussions.ts'
import { engagementRecordHooks } from '../hooks/engagement-records.ts'
import { engagementHooks } from '../hooks/engagements.ts'
import { bandHooks, indicatorHooks, snapshotHooks } from '../hooks/health.ts'
import { withWellFormedArguments } from '../hooks/operations.ts'
import { playbookHooks } from '../hooks/playbooks.ts'
import { playHooks } from '../hooks/plays.ts'
import { recordHooks, squadHooks, userHooks } from '../hooks/records.ts'
import { emailTemplateHooks, formTemplateHooks } from '../hooks/templates.ts'
import { withTimeline } from '../hooks/timeline.ts'
import type { PluginContext } from './context.ts'
import type { CollectionKey } from './options.ts'
import { own } from './runtime/host-hooks.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>
export type HooksOf = (key: CollectionKey) => Hooks

/** In the order of the navigation. */
const FACTORIES = {
  accounts: createAccountsCollection,
  contacts: createContactsCollection,
  engagements: createEngagementsCollection,
  plays: createPlaysCollection,
  tasks: createTasksCollection,
  meetings: createMeetingsCollection,
  squads: createSquadsCollection,
  touchpoints: createTouchpointsCollection,
  riskSignals: createRiskSignalsCollection,
  riskOccurrences: createRiskOccurrencesCollection,
  escalations: createEscalationsCollection,
  objectives: createSuccessObjectivesCollection,
  outcomes: createSuccessOutcomesCollection,
  initiatives: createSuccessInitiativesCollection,
  successTasks: createSuccessTasksCollection,
  accountTeam: createAccountTeamCollection,
  customerTeam: createCustomerTeamCollection,
  timeline: createTimelineCollection,
  products: createProductsCollection,
  soldProducts: createSoldProductsCollection,
  productUsage: createProductUsageCollection,
  usageReadings: createUsageReadingsCollection,
  adoptionRoadmaps: createAdoptionRoadmapsCollection,
  contracts: createContractsCollection,
  healthIndicators: createHealthIndicatorsCollection,
  healthValues: createHealthValuesCollection,
  healthSnapshots: createHealthSnapshotsCollection,
  adoptionSnapshots: createAdoptionSnapshotsCollection,
  colorBands: createColorBandsCollection,
  activity: createActivityCollection,
  attachments: createAttachmentsCollection,
  discussions: createDiscussionsCollection,
  messages: createDiscussionMessagesCollection,
  articles: createKnowledgeArticlesCollection,
  feedback: createRecommendationFeedbackCollection,
  emailTemplates: createEmailTemplatesCollection,
  formTemplates: createFormTemplatesCollection,
  launches: createSuccessPlayLaunchesCollection,
  playbooks: createPlaybooksCollection,
  definitions: createPlaybookDefinitionsCollection,
  counters: createCountersCollection,
} as const satisfies Record<Exclude<CollectionKey, 'users'>, typeof createPlaysCollection>

export const noHooks: HooksOf = () => ({})

/** Each collection's own hooks, marked so that a host's can be told from them. */
export const pluginHooks = ({ context }: { context: PluginContext }): HooksOf => {
  const hooks: Partial<Record<CollectionKey, Hooks>> = {
    users: userHooks({ context }),
    accounts: recordHooks({ context, kind: 'accounts' }),
    contacts: recordHooks({ context, kind: 'contacts' }),
    engagements: engagementHooks({ context }),
    plays: playHooks({ context }),
    tasks: childHooks({ context, kind: 'tasks' }),
    meetings: childHooks({ context, kind: 'meetings' }),
    squads: squadHooks({ context }),
    ...engagementRecordHooks({ context }),
    activity: activityHooks({ context }),
    attachments: attachmentHooks({ context }),
    discussions: discussionHooks({ context }),
    messages: messageHooks({ context }),
    articles: articleHooks({ context }),
    products: productHooks({ context }),
    soldProducts: soldProductHooks({ context }),
    productUsage: productUsageHooks({ context }),
    adoptionSnapshots: adoptionSnapshotHooks({ context }),
    adoptionRoadmaps: adoptionRoadmapHooks({ context }),
    healthIndicators: indicatorHooks({ context }),
    healthSnapshots: snapshotHooks({ context }),
    colorBands: bandHooks({ context }),
    playbooks: playbookHooks(),
    emailTemplates: emailTemplateHooks({ context }),
    formTemplates: formTemplateHooks({ context }),
  }
  return (key) => own(withWellFormedArguments(withTimeline({ context, key, hooks: hooks[key] ?? {} })))
}

/** The plugin's collections, as the host's overrides leave them. */
export const pluginCollections = async ({
  context,
  hooksOf,
}: {
  context: PluginContext
  hooksOf: HooksOf
}): Promise<CollectionConfig[]> => {
  const collections: CollectionConfig[] = []
  for (const [key, create] of Object.entries(FACTORIES) as [
    keyof typeof FACTORIES,
    typeof createPlaysCollection,
  ][]) {
    const made = withRecordStream({ collection: create({ context, hooks: hooksOf(key) }), key })
    const defaultCollection = withListWords({ collection: made, key })
    const override = context.options.collections[key]
    collections.push(override ? await override({ defaultCollection }) : defaultCollection)
  }
  return collections
}

/** The host's users with roles; an application that has no users collection of its own gets one. */
export const withUsers = ({
  collections,
  context,
  hooksOf,
}: {
  collections: readonly CollectionConfig[]
  context: PluginContext
  hooksOf: HooksOf
}): CollectionConfig[] => {
  const slug = context.options.slugs.users
  const found = collections.some((collection) => collection.slug === slug)
  const all = found
    ? collections
    : [...collections, { slug, auth: true, fields: [] } satisfies CollectionConfig]
  return all.map((collection) => {
    if (collection.slug !== slug) return collection
    const extended = extendUsersCollection({ collection, context })
    return { ...extended, hooks: prepended({ hooks: hooksOf('users'), to: extended.hooks ?? {} }) }
  })
}

const prepended = ({ hooks, to }: { hooks: Hooks; to: Hooks }): Hooks => {
  const merged: Record<string, unknown> = { ...to }
  for (const [name, list] of Object.entries(hooks)) {
    merged[name] = [...(list as unknown[]), ...((to as Record<string, unknown[]>)[name] ?? [])]
  }
  return merged as Hooks
}
