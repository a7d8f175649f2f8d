import { parseArgs } from 'node:util'
import { fail } from './console.mjs'

/**
 * The script's options, or its usage and an end: unknown options are refused, not ignored.
 * `options` is that of `util.parseArgs`.
 */
export const readArguments = ({ options, usage, allowPositionals = false }) => {
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals,
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    return { ...values, positionals }
  } catch (error) {
    return fail(`${error.message}\n\n${usage}`)
  }
}

/** A port from an option or the environment; refuses anything but a whole number from 1 to 65535. */
export const readPort = ({ given, fallback }) => {
  const text = given ?? process.env.PORT ?? String(fallback)
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    fail(`"${text}" is no port. Allowed are whole numbers from 1 to 65535, as --port 4000 or PORT=4000.`)
  }
  return port
}
