import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestApp } from './app.ts'

/** A test application's REST API behind a real port, for programs that only know an address. */
export const listen = async (
  app: TestApp,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { authorization } = request.headers
    const answer = await app.rest(request.method ?? 'GET', (request.url ?? '').replace(/^\/api/, ''), {
      ...(authorization && { headers: { Authorization: authorization } }),
      ...(chunks.length > 0 && { rawBody: Buffer.concat(chunks).toString('utf8') }),
    })
    response.writeHead(answer.status, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(answer.body))
  })
  return { url: await addressOf(server), close: () => closed(server) }
}

/** Listens on a free port of this machine alone. */
export const addressOf = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })

export const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections()
    server.close(() => resolve())
  })
