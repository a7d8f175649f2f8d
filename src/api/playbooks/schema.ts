import type { Endpoint } from 'payload'
import { formatJsonSchema } from '../../definition/json-schema.ts'

/**
 * `GET /schema`: the JSON Schema of a playbook's text. For editors, which sign in nowhere; it tells nothing about the
 * playbooks that are there.
 */
export const schemaEndpoints = (): Endpoint[] => [
  {
    path: '/schema',
    method: 'get',
    handler: () =>
      new Response(schema(), {
        headers: {
          'Cache-Control': 'public, max-age=300',
          'Content-Type': 'application/schema+json; charset=utf-8',
        },
      }),
  },
]

let made: string | null = null

const schema = (): string => {
  made ??= formatJsonSchema()
  return made
}
