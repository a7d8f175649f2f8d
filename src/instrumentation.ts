/**
 * Next calls this once, before the server answers anything. Payload is started right away, so that a playbook that
 * cannot be read stops the start instead of failing the first request.
 */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { startPayload } = await import('./app/start.ts')
  await startPayload()
}
