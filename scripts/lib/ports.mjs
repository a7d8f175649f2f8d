import net from 'node:net'

/** A port that nobody listens on at the moment. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/** Whether somebody listens on the port, on any address that a server of ours would take. */
export const isPortTaken = (port) =>
  new Promise((resolve) => {
    const server = net.createServer()
    server.on('error', (error) => resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES'))
    server.listen(port, () => server.close(() => resolve(false)))
  })

/** Waits until `probe` gives true; false when it never did within the time (in milliseconds). */
export const until = async ({ probe, timeout, interval = 100 }) => {
  const latest = Date.now() + timeout
  while (Date.now() < latest) {
    if (await probe().catch(() => false)) return true
    await new Promise((resolve) => setTimeout(resolve, interval))
  }
  return false
}
