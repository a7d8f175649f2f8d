import type { Room } from './room.ts'

const en = {
  title: 'Plays',
} as const

const de: Room<typeof en> = {
  title: 'Plays',
}

const pt: Room<typeof en> = {
  title: 'Plays',
}

export const lists = { en, de, pt }
