import type { Room } from './room.ts'

const en = { title: 'outline' } as const

const de: Room<typeof en> = { title: 'outline' }

const pt: Room<typeof en> = { title: 'outline' }

export const outline = { en, de, pt } as const
