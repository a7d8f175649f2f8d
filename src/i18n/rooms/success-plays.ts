import type { Room } from './room.ts'

const en = {
  title: 'Success plays',
} as const

const de: Room<typeof en> = {
  title: 'Success Plays',
}

const pt: Room<typeof en> = {
  title: 'Success plays',
}

export const successPlays = { en, de, pt }
