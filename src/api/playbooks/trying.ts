import type { Endpoint } from 'payload'
import type { PluginContext } from '../../context.ts'
import { requireReader } from '../../runtime/playbooks/reading.ts'
import { definitionToTry, lintText, simulateDefinition } from '../../runtime/playbooks/try-text.ts'
import { bodyOf, fail, signedIn, textIn } from './input.ts'

/**
 * Texts checked and tried, by whoever may read playbooks; nothing is written:
 * `POST /lint` `{ text, key? }`; `POST /simulate` `{ text | key, version?, given?, steps?, scenarios?, frames? }`.
 */
export const tryingEndpoints = ({ context }: { context: PluginContext }): Endpoint[] => [
  {
    path: '/lint',
    method: 'post',
    handler: async (req) => {
      signedIn(req)
      await requireReader({ req, context })
      const body = await bodyOf({ req, allowed: ['text', 'key'] })
      const text = textIn({ req, value: body.text, path: 'text' })
      const key = isMissing(body.key) ? null : textIn({ req, value: body.key, path: 'key' })
      return Response.json(await lintText({ req, context, text, key }))
    },
  },
  {
    path: '/simulate',
    method: 'post',
    handler: async (req) => {
      signedIn(req)
      await requireReader({ req, context })
      const { given, steps, scenarios, frames, ...body } = await bodyOf({
        req,
        allowed: ['text', 'key', 'version', 'given', 'steps', 'scenarios', 'frames'],
      })
      const text = isMissing(body.text) ? null : textIn({ req, value: body.text, path: 'text' })
      const key = isMissing(body.key) ? null : textIn({ req, value: body.key, path: 'key' })
      if ((text === null) === (key === null)) fail({ req, path: 'text', key: 'playbookErrors:textOrKey' })
      if (text !== null && !isMissing(body.version)) {
        fail({ req, path: 'version', key: 'playbookErrors:textOrKey' })
      }
      const version = versionIn(body.version)
      if (version === null) return fail({ req, path: 'version', key: 'playbookErrors:versionNeeded' })
      const definition = await definitionToTry({ req, context, text, key, version })
      const input = { given, steps, scenarios, frames }
      return Response.json(await simulateDefinition({ req, definition, input }))
    },
  },
]

const isMissing = (value: unknown): value is undefined | null => value === undefined || value === null

const versionIn = (value: unknown): string | null => {
  if (isMissing(value)) return 'published'
  return typeof value === 'number' || typeof value === 'string' ? String(value) : null
}
