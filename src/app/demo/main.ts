import config from '@payload-config'
import { prepareDemo } from './prepare.ts'

/** `npm run demo` runs this: the database of `DATABASE_URI`, `--fresh` to start over; exit code 1 and one message. */
try {
  await prepareDemo({
    config: await config,
    uri: process.env.DATABASE_URI,
    fresh: process.argv.includes('--fresh'),
    say: (text) => console.log(text),
  })
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
