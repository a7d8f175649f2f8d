import { vi } from 'vitest'

/** Several files of tests run in one process: what one of them made of its surroundings is not for the next. */
vi.unstubAllEnvs()
vi.useRealTimers()
vi.restoreAllMocks()
