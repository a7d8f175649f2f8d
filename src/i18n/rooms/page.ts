import type { Room } from './room.ts'

const en = {
  title: 'Play',
} as const

const de: Room<typeof en> = {
  title: 'Play',
}

const pt: Room<typeof en> = {
  title: 'Play',
}

export const page = { en, de, pt }
