import type { Config, PayloadRequest, TaskConfig } from 'payload'
import { effectiveRoles } from './access/roles.ts'
import type { PluginContext } from './context.ts'
import { expireContracts } from './runtime/engagement-records/expire-contracts.ts'
import { takeWeeklySnapshots } from './runtime/health/weekly.ts'

/** Slugs of the tasks, and of the queue that they are put into. */
export const WEEKLY_SNAPSHOTS = 'playbooks-weekly-snapshots'
export const DAILY_EXPIRY = 'playbooks-daily-expiry'
export const PLAYBOOKS_QUEUE = 'playbooks'

type Jobs = NonNullable<Config['jobs']>
type JobAccess = (args: { req: PayloadRequest }) => boolean

/**
 * The host's jobs with the weekly and the daily one. Payload lets everybody who is signed in run, queue and cancel jobs;
 * where the host says nothing about that, only admins may.
 */
export const withJobs = ({ jobs, context }: { jobs: Jobs | undefined; context: PluginContext }): Jobs => {
  const admins: JobAccess = ({ req }) => effectiveRoles({ user: req.user, context }).includes('admin')
  return {
    ...jobs,
    tasks: [...(jobs?.tasks ?? []), weeklySnapshots({ context }), dailyExpiry({ context })],
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
    retries: RETRIES,
    schedule: scheduled({ context, cron: '30 23 * * 0', next: nextRun }),
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

type Daily = { input: Record<string, never>; output: { expired: number } }

/** Contracts that have ended expire on the next day, whoever looks at them or not. */
const dailyExpiry = ({ context }: { context: PluginContext }): TaskConfig<never> => {
  const task: TaskConfig<Daily> = {
    slug: DAILY_EXPIRY,
    label: 'Daily expiry of contracts',
    inputSchema: [],
    outputSchema: [{ name: 'expired', type: 'number' }],
    retries: RETRIES,
    schedule: scheduled({ context, cron: '5 0 * * *', next: nextDay }),
    handler: async ({ req }) => ({ output: { expired: (await expireContracts({ req, context })).length } }),
  }
  return task as unknown as TaskConfig<never>
}

const RETRIES = { attempts: 3, backoff: { type: 'exponential', delay: 30_000 } } as const

/** The process's time zone decides what Payload takes a cron for; weeks and days end in UTC. */
const scheduled = ({
  context,
  cron,
  next,
}: {
  context: PluginContext
  cron: string
  next: (now: Date) => Date
}): NonNullable<TaskConfig<Weekly>['schedule']> => [
  {
    cron,
    queue: PLAYBOOKS_QUEUE,
    hooks: {
      beforeSchedule: async (args) => {
        const { shouldSchedule, ...queued } = await args.defaultBeforeSchedule(args)
        return {
          ...queued,
          shouldSchedule: shouldSchedule && !context.options.disabled,
          waitUntil: next(new Date()),
        }
      },
    },
  },
]

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

/** Five minutes after the day has begun in UTC. */
export const nextDay = (now: Date): Date => {
  const run = new Date(now)
  run.setUTCHours(0, 5, 0, 0)
  if (run <= now) run.setUTCDate(run.getUTCDate() + 1)
  return run
}
