import type { CollectionConfig, Endpoint } from 'payload'
import type { PluginContext } from '../context.ts'
import { SUBJECT_COLLECTIONS, SUBJECT_KINDS, type SubjectKind } from '../runtime/subject.ts'
import { playbookEndpoints, schemaEndpoints } from './playbooks/index.ts'
import { playEndpoints } from './rest.ts'
import { roadmapEndpoints, usageEndpoints } from './rooms/adoption.ts'
import { attachmentEndpoints } from './rooms/attachments.ts'
import { discussionEndpoints, myDiscussionEndpoints } from './rooms/discuss.ts'
import { engagementEndpoints } from './rooms/engagement.ts'
import { engagementRecordEndpoints } from './rooms/engagement-records.ts'
import { indicatorEndpoints, refreshEndpoints, snapshotEndpoints } from './rooms/health.ts'
import { homeEndpoints } from './rooms/home.ts'
import { mailEndpoints } from './rooms/mail.ts'
import { recommendationEndpoints } from './rooms/recommended.ts'
import { relatedEndpoints } from './rooms/related.ts'
import { streamEndpoints } from './rooms/stream.ts'
import { successPlayEndpoints } from './rooms/success-plays.ts'
import { templateEndpoints } from './rooms/templates.ts'
import { workEndpoints } from './rooms/work.ts'

/** What plays and engagements have in common, one file a room. */
const ROOMS = [
  streamEndpoints,
  attachmentEndpoints,
  mailEndpoints,
  templateEndpoints,
  recommendationEndpoints,
  relatedEndpoints,
  discussionEndpoints,
  successPlayEndpoints,
  workEndpoints,
]

/** The collections with the plugin's endpoints before those that a host has put there. */
export const withEndpoints = ({
  collections,
  context,
}: {
  collections: readonly CollectionConfig[]
  context: PluginContext
}): CollectionConfig[] => {
  const { slugs } = context.options
  const bySlug = new Map<string, Endpoint[]>(
    SUBJECT_KINDS.map((kind) => [slugs[SUBJECT_COLLECTIONS[kind]], subjectEndpoints({ context, kind })]),
  )
  bySlug.set(slugs.discussions, myDiscussionEndpoints({ context }))
  bySlug.set(slugs.playbooks, playbookEndpoints({ context }))
  for (const [slug, endpoints] of engagementRecordEndpoints({ context })) bySlug.set(slug, endpoints)
  bySlug.set(slugs.definitions, schemaEndpoints())
  bySlug.set(slugs.healthIndicators, indicatorEndpoints({ context }))
  bySlug.set(slugs.healthSnapshots, snapshotEndpoints({ context }))
  bySlug.set(slugs.productUsage, usageEndpoints({ context }))
  bySlug.set(slugs.adoptionRoadmaps, roadmapEndpoints({ context }))
  return collections.map((collection) => {
    const endpoints = bySlug.get(collection.slug)
    return endpoints
      ? { ...collection, endpoints: [...endpoints, ...(collection.endpoints || [])] }
      : collection
  })
}

const subjectEndpoints = ({ context, kind }: { context: PluginContext; kind: SubjectKind }): Endpoint[] => [
  ...(kind === 'play'
    ? playEndpoints({ context })
    : [...homeEndpoints({ context }), ...refreshEndpoints({ context }), ...engagementEndpoints({ context })]),
  ...ROOMS.flatMap((room) => room({ context, kind })),
]
