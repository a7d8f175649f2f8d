import config from '@payload-config'
import { getPayload } from 'payload'

/**
 * Starts Payload, or says in plain words why it cannot and ends the process with 1. What is wrong with playbooks comes
 * one finding a line; a stack trace would bury it.
 */
export const startPayload = async (): Promise<void> => {
  try {
    await getPayload({ config, cron: true })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
