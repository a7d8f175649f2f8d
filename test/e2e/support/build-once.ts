import { buildIfNeeded } from '../../../scripts/lib/build.mjs'

/** Before anything else: files of tests that run side by side would build in one directory. */
export default async (): Promise<void> => {
  if (!process.env.E2E_URL) await buildIfNeeded()
}
