/** Imported before everything else: Payload and its adapters look at these while they are loaded. */
Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'test' })
process.env.PAYLOAD_DISABLE_DEPENDENCY_CHECKER = 'true'
process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
process.env.DO_NOT_TRACK = '1'
