import type { Room } from './room.ts'

const en = { title: 'versions' } as const

const de: Room<typeof en> = { title: 'versions' }

const pt: Room<typeof en> = { title: 'versions' }

export const versions = { en, de, pt } as const
