import type { Room } from './room.ts'

const en = { title: 'publishing' } as const

const de: Room<typeof en> = { title: 'publishing' }

const pt: Room<typeof en> = { title: 'publishing' }

export const publishing = { en, de, pt } as const
