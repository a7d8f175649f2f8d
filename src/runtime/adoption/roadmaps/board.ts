import type { PayloadRequest } from 'payload'
import { decideAccess } from '../../../access/build.ts'
import { idOf } from '../../../access/ids.ts'
import type { PluginContext } from '../../../context.ts'
import { byAdoption } from '../../../engagement/adoption.ts'
import type { Named } from '../../../engagement/home.ts'
import type { RoadmapBoard } from '../../../engagement/roadmap.ts'
import type { RecordId } from '../../../engine/types.ts'
import { readBands } from '../../health/bands.ts'
import { findEngagement, findNames } from '../../page-names.ts'
import { LISTED } from '../tab.ts'
import { usageCard } from '../usage-card.ts'
import { readUsages } from '../usage-rows.ts'
import { actionsOf } from './actions.ts'
import { cardsOf, countObjectives } from './cards.ts'
import { laneLabel, lanesOf, phaseFieldOf, revOf, stateOf, versionsOf } from './document.ts'
import { readRoadmap } from './read.ts'

/**
 * The board of a roadmap. Seven statements at most, however much is on it.
 * @throws Forbidden for customers, NotFound
 */
export const roadmapBoard = async ({
  req,
  context,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
}): Promise<RoadmapBoard> => {
  const roadmap = await readRoadmap({ req, context, id })
  const { slugs } = context.options
  const engagement = await findEngagement({ req, context, id: idOf(roadmap.engagement) })
  const usages = await readUsages({
    req,
    context,
    field: 'engagement',
    values: engagement ? [engagement.id] : [],
  })
  const bands = await readBands({ req, context, kind: 'adoption' })
  const versions = versionsOf(roadmap)
  const people = await findNames({
    req,
    collection: slugs.users,
    ids: [...versions.map(({ by }) => by), idOf(roadmap.publishedBy)].filter((who) => who !== null),
  })
  const named = (who: RecordId | null): Named | null =>
    who === null ? null : { id: who, name: people.get(String(who)) ?? String(who) }
  const objectives = await countObjectives({ req, context, engagement: engagement?.id ?? null })
  const phaseField = phaseFieldOf(roadmap)
  const cards = cardsOf({ context, bands, roadmap, usages, objectives })
  const onIt = new Set(cards.map((card) => String(card.id)))
  const outOfStep = cards.filter(({ lane, current }) => lane !== null && lane !== current).length
  const mayWork =
    (await decideAccess({
      collection: 'adoptionRoadmaps',
      operation: 'update',
      context,
      req,
      id: roadmap.id,
    })) !== false
  return {
    roadmap: {
      id: roadmap.id,
      number: String(roadmap.number ?? ''),
      name: String(roadmap.name ?? ''),
      description: textOf(roadmap.description),
      state: stateOf(roadmap),
      phaseField,
      rev: revOf(roadmap),
      version: Number(roadmap.version ?? 0),
      publishedAt: textOf(roadmap.publishedAt),
      publishedBy: named(idOf(roadmap.publishedBy)),
      engagement: engagement && {
        collection: slugs.engagements,
        id: engagement.id,
        number: engagement.number,
        title: engagement.title,
      },
      createdAt: String(roadmap.createdAt),
      updatedAt: String(roadmap.updatedAt),
    },
    lanes: lanesOf(phaseField).map((key) => ({
      key,
      label: laneLabel({ phaseField, lane: key, req }),
      cards: cards.filter(({ lane }) => lane === key),
    })),
    unmapped: cards.filter(({ lane }) => lane === null),
    available: usages
      .filter(({ id: usage }) => !onIt.has(String(usage)))
      .map((usage) => ({ ...usage, name: usage.soldProductName }))
      .sort(byAdoption('customerPriority'))
      .slice(0, LISTED)
      .map((row) => usageCard({ context, bands, row })),
    outOfStep,
    versions: versions
      .map(({ version, at, by, phaseField: field, items }) => ({
        version,
        at,
        by: named(by),
        phaseField: field,
        items: items.length,
      }))
      .reverse(),
    actions: actionsOf({ req, roadmap, items: cards.length, outOfStep, mayWork }),
    mayWork,
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
