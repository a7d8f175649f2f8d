import type { CollectionConfig } from 'payload'
import { createAccountsCollection } from '../collections/accounts.ts'
import { createActivityCollection } from '../collections/activity.ts'
import { createAttachmentsCollection } from '../collections/attachments.ts'
import { createContactsCollection } from '../collections/contacts.ts'
import { createCountersCollection } from '../collections/counters.ts'
import { createDiscussionMessagesCollection } from '../collections/discussion-messages.ts'
import { createDiscussionsCollection } from '../collections/discussions.ts'
import { createEmailTemplatesCollection } from '../collections/email-templates.ts'
import { createEngagementsCollection } from '../collections/engagements.ts'
import { createFormTemplatesCollection } from '../collections/form-templates.ts'
import { createKnowledgeArticlesCollection } from '../collections/knowledge-articles.ts'
import { createMeetingsCollection } from '../collections/meetings.ts'
import { createPlaybookDefinitionsCollection } from '../collections/playbook-definitions.ts'
import { createPlaybooksCollection } from '../collections/playbooks.ts'
import { createPlaysCollection } from '../collections/plays.ts'
import { createRecommendationFeedbackCollection } from '../collections/recommendation-feedback.ts'
import { createSquadsCollection } from '../collections/squads.ts'
import { createSuccessPlayLaunchesCollection } from '../collections/success-play-launches.ts'
import { createTasksCollection } from '../collections/tasks.ts'
import { extendUsersCollection } from '../collections/users.ts'
import { activityHooks } from '../hooks/activity.ts'
import { articleHooks } from '../hooks/articles.ts'
import { attachmentHooks } from '../hooks/attachments.ts'
import { childHooks } from '../hooks/children.ts'
import { discussionHooks, messageHooks } from '../hooks/discussions.ts'
import { engagementHooks } from '../hooks/engagements.ts'
import { withWellFormedArguments } from '../hooks/operations.ts'
import { playbookHooks } from '../hooks/playbooks.ts'
import { playHooks } from '../hooks/plays.ts'
import { recordHooks, squadHooks, userHooks } from '../hooks/records.ts'
import { emailTemplateHooks, formTemplateHooks } from '../hooks/templates.ts'
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
    activity: activityHooks({ context }),
    attachments: attachmentHooks({ context }),
    discussions: discussionHooks({ context }),
    messages: messageHooks({ context }),
    articles: articleHooks({ context }),
    playbooks: playbookHooks(),
    emailTemplates: emailTemplateHooks({ context }),
    formTemplates: formTemplateHooks({ context }),
  }
  return (key) => own(withWellFormedArguments(hooks[key] ?? {}))
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
    const defaultCollection = create({ context, hooks: hooksOf(key) })
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
