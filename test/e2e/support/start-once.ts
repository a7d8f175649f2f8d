import config from '@payload-config'
import { getPayload } from 'payload'

/** A process of the application that starts, on the database and with the files of its environment, and ends. */
const payload = await getPayload({ config })
await payload.destroy()
process.exit(0)
