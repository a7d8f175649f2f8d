import type { Room } from './room.ts'

const en = { title: 'tryout' } as const

const de: Room<typeof en> = { title: 'tryout' }

const pt: Room<typeof en> = { title: 'tryout' }

export const tryout = { en, de, pt } as const
