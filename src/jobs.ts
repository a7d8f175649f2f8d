import type { Config, PayloadRequest, TaskConfig } from 'payload'
import { effectiveRoles } from './access/roles.ts'
import type { PluginContext } from './context.ts'
import { takeWeeklySnapshots } from './runtime/health/weekly.ts'

/** Slug of the task, and of the queue that it is put into. */
export const WEEKLY_SNAPSHOTS = 'playbooks-weekly-snapshots'
export const PLAYBOOKS_QUEUE = 'playbooks'

type Jobs = NonNullable<Config['jobs']>
type JobAccess = (args: { req: PayloadRequest }) => boolean

/**
 * The host's jobs with the weekly one. Payload lets everybody who is signed in run, queue and cancel jobs; where the host
 * says nothing about that, only admins may.
 */
export const withJobs = ({ jobs, context }: { jobs: Jobs | undefined; context: PluginContext }): Jobs => {
  const admins: JobAccess = ({ req }) => effectiveRoles({ user: req.user, context }).includes('admin')
  return {
    ...jobs,
    tasks: [...(jobs?.tasks ?? []), weeklySnapshots({ context })],
    access: { run: admins, queue: admins, cancel: admins, ...jobs?.access },
  }
}

type Weekly = {
  input: { began?: string | null }
  output: { week: string; measured: number; skipped: number; adoption: number; expired: number }
}

const weeklySnapshots = ({ context }: { context: PluginContext }): TaskConfig<never> => {
  const task: TaskConfig<Weekly> = {
    slug: WEEKLY_SNAPSHOTS,
    label: 'Weekly snapshots of health and adoption',
    inputSchema: [],
    outputSchema: [
      { name: 'week', type: 'text' },
      { name: 'measured', type: 'number' },
      { name: 'skipped', type: 'number' },
      { name: 'adoption', type: 'number' },
      { name: 'expired', type: 'number' },
    ],
    retries: { attempts: 3, backoff: { type: 'exponential', delay: 30_000 } },
    schedule: [
      {
        cron: '30 23 * * 0',
        queue: PLAYBOOKS_QUEUE,
        hooks: {
          // The process's time zone decides what Payload takes the cron for; weeks end in UTC.
          beforeSchedule: async (args) => {
            const { shouldSchedule, ...queued } = await args.defaultBeforeSchedule(args)
            return {
              ...queued,
              shouldSchedule: shouldSchedule && !context.options.disabled,
              waitUntil: nextRun(new Date()),
            }
          },
        },
      },
    ],
    handler: async ({ req, job }) => {
      const { expired, ...result } = await takeWeeklySnapshots({
        req,
        context,
        since: firstAttempt(job),
      })
      return { output: { ...result, expired: expired.length } }
    },
  }
  return task as unknown as TaskConfig<never>
}

/** When the job was tried first, if this is not the first time. */
const firstAttempt = (job: { log?: readonly { executedAt?: string }[] | null }): Date | null => {
  const first = job.log?.[0]?.executedAt
  return first ? new Date(first) : null
}

/** The next Sunday, 23:30 in UTC: the week is as good as over, and still the same. */
export const nextRun = (now: Date): Date => {
  const run = new Date(now)
  run.setUTCDate(run.getUTCDate() + ((7 - run.getUTCDay()) % 7))
  run.setUTCHours(23, 30, 0, 0)
  if (run <= now) run.setUTCDate(run.getUTCDate() + 7)
  return run
}
