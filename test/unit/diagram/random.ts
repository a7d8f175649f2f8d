import fc from 'fast-check'
import type { Activity, ActivityType, Definition, Phase } from '../../../src/definition/types.ts'

const TYPES: readonly ActivityType[] = ['create', 'form', 'comment', 'work-note', 'records', 'close-record']

const activity = ({
  key,
  type,
  label,
  after,
  flags,
}: {
  key: string
  type: ActivityType
  label: string
  after: readonly string[] | null
  flags: number
}): Activity =>
  ({
    key,
    type,
    label,
    button: 'Go',
    instructions: null,
    when: flags & 1 ? { priority: { in: ['critical', 'high'] } } : null,
    skippable: (flags & 2) !== 0,
    after,
    roles: flags & 4 ? ['viewer'] : null,
    fields: [],
    collection: 'tasks',
    open: ['new', 'in-progress', 'paused'],
  }) as unknown as Activity

/** Definitions of up to so many activities, also such as no sound text gives: doubled keys, circles, empty lanes. */
export const definitions = (most: number): fc.Arbitrary<Definition> =>
  fc
    .record({
      sizes: fc.array(fc.array(fc.integer({ min: 0, max: Math.ceil(most / 6) }), { maxLength: 4 }), {
        maxLength: 4,
      }),
      parallel: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      seeds: fc.array(
        fc.record({
          type: fc.constantFrom(...TYPES),
          label: fc.oneof(fc.lorem(), fc.string({ unit: 'binary', maxLength: 80 })),
          after: fc.option(fc.array(fc.nat(40), { maxLength: 3 })),
          flags: fc.nat(7),
          doubled: fc.boolean(),
        }),
        { minLength: 1, maxLength: 30 },
      ),
    })
    .map(({ sizes, parallel, seeds }) => {
      let made = 0
      const phases = sizes.map((lanes, place): Phase => {
        const first = made
        const total = lanes.reduce((sum, size) => sum + size, 0)
        return {
          key: `phase-${place}`,
          label: `Phase ${place}`,
          when: null,
          laneOrder: parallel[place] ? 'parallel' : 'sequential',
          lanes: lanes.map((size, lane) => ({
            key: `lane-${lane}`,
            label: lane % 2 ? null : `Lane ${lane}`,
            when: null,
            activities: Array.from({ length: size }, () => {
              const seed = seeds[made % seeds.length] as (typeof seeds)[number]
              made++
              return activity({
                ...seed,
                key: seed.doubled ? 'same' : `activity-${made}`,
                after:
                  seed.after?.map((far) => `activity-${first + 1 + ((far + made) % Math.max(1, total))}`) ??
                  null,
              })
            }),
          })),
        }
      })
      return definitionOf(phases)
    })

export const definitionOf = (phases: readonly Phase[]): Definition => ({
  key: 'random',
  label: 'Random',
  description: null,
  record: { numberPrefix: 'RND', visibility: 'customer', roles: [], categories: [], closureCodes: [] },
  phases,
  close: { openRecords: 'leave' },
  cancel: { openRecords: 'leave' },
})

/** So many activities in three phases of three lanes, with dependencies in all directions. */
export const large = (count: number): Definition => {
  const each = Math.ceil(count / 9)
  return definitionOf(
    [0, 1, 2].map((phase) => ({
      key: `phase-${phase}`,
      label: `Phase ${phase}`,
      when: null,
      laneOrder: phase === 1 ? 'parallel' : 'sequential',
      lanes: [0, 1, 2].map((lane) => ({
        key: `lane-${lane}`,
        label: `Lane ${lane}`,
        when: null,
        activities: Array.from({ length: each }, (_, index) =>
          activity({
            key: `a-${phase}-${lane}-${index}`,
            type: TYPES[index % TYPES.length] as ActivityType,
            label: `Activity ${index} with a label of some length`,
            after: index % 4 === 3 ? [`a-${phase}-${(lane + 1) % 3}-${index - 2}`] : null,
            flags: index % 8,
          }),
        ),
      })),
    })),
  )
}
