import type { Room } from './room.ts'

const en = { title: 'diagram' } as const

const de: Room<typeof en> = { title: 'diagram' }

const pt: Room<typeof en> = { title: 'diagram' }

export const diagram = { en, de, pt } as const
