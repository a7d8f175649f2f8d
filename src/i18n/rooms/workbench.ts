import type { Room } from './room.ts'

const en = { title: 'workbench' } as const

const de: Room<typeof en> = { title: 'workbench' }

const pt: Room<typeof en> = { title: 'workbench' }

export const workbench = { en, de, pt } as const
